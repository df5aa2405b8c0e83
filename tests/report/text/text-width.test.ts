import { Chalk } from 'chalk';
import fc from 'fast-check';
import textWidth from 'fast-string-width';
import { expect, it } from 'vitest';
import { compileWhatIf } from '../../../src/advice/what-if.ts';
import { compareDimensions } from '../../../src/report/comparison.ts';
import { textReporter } from '../../../src/report/text/text-reporter.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { adviceFor, dataset } from '../../support/shipped-advice.ts';

const paint = new Chalk({ level: 0 });

/** Lines that run over, but for addresses of sources, which nobody could follow if they were broken. */
const tooWide = (text: string, width: number) =>
  text.split('\n').filter((line) => textWidth(line) > width && !/^ +https?:/.test(line));

const options = { comparison: compareDimensions(dataset), explain: false, handover: {} };
const compareAdvice = compileWhatIf(dataset);
const advices = fc.sample(arbitraryAnswers, 20).map(adviceFor);

it('no line of any advice is wider than the terminal, from 40 columns on', () => {
  const which = fc.constantFrom(...advices.keys());
  fc.assert(
    fc.property(which, which, fc.integer({ min: 40, max: 120 }), fc.boolean(), fc.boolean(), (...drawn) => {
      const [at, beside, width, unicode, explain] = drawn;
      const [advice, other] = [advices[at], advices[beside]];
      if (advice === undefined || other === undefined) throw new Error('there are no such answers');
      const reporter = textReporter({ width, unicode, paint });
      expect(tooWide(reporter.advice(advice, { ...options, explain }), width)).toEqual([]);
      expect(
        tooWide(reporter.whatIf(compareAdvice(advice, other, { before: 'a.json', after: 'b.json' }), {}), width),
      ).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
