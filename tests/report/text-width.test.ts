import { Chalk } from 'chalk';
import fc from 'fast-check';
import textWidth from 'fast-string-width';
import { expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import { whatIf } from '../../src/advice/what-if.ts';
import { loadDataset } from '../../src/index.ts';
import { adviceText } from '../../src/report/advice/advice-text.ts';
import { whatIfText } from '../../src/report/what-if/what-if-text.ts';
import { PROGRAM } from '../../src/shell/program-info.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const advise = compileAdvisor(loadDataset(), PROGRAM);
const paint = new Chalk({ level: 0 });

/** Lines that run over, but for addresses of sources, which nobody could follow if they were broken. */
const tooWide = (text: string, width: number) =>
  text.split('\n').filter((line) => textWidth(line) > width && !/^ +https?:/.test(line));

it('no line of any advice is wider than the terminal, from 40 columns on', () => {
  fc.assert(
    fc.property(
      arbitraryAnswers,
      arbitraryAnswers,
      fc.integer({ min: 40, max: 120 }),
      fc.boolean(),
      fc.boolean(),
      (answers, others, width, unicode, explain) => {
        const style = { width, unicode, paint };
        const [advice, other] = [advise(answers), advise(others)];
        expect(tooWide(adviceText(advice, style, { explain }), width)).toEqual([]);
        expect(tooWide(whatIfText(whatIf(advice, other), style), width)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
