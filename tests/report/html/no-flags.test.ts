import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../../../src/advice/plan-document.ts';
import { advise, judgeChannel } from '../../../src/index.ts';
import type { GivenAnswers } from '../../../src/model/answers.ts';
import { PROGRAM } from '../../../src/model/program-info.ts';
import { compareDimensions } from '../../../src/report/comparison.ts';
import { adviceHtml } from '../../../src/report/html/advice-html.ts';
import { channelHtml } from '../../../src/report/html/channel-html.ts';
import { planHtml } from '../../../src/report/html/plan-html.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { arbitraryCurrent } from '../../support/arbitrary-running.ts';
import { dataset } from '../../support/shipped-advice.ts';

const ids = dataset.channels.map(({ id }) => id);
const comparison = compareDimensions(dataset);
/** What is read of a page. */
const wordsOf = (page: string) => page.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');

describe('a page', () => {
  it('names no flag, as it has none: of advice, of a plan and of a channel, whatever runs already', () => {
    fc.assert(
      fc.property(arbitraryAnswers, arbitraryCurrent(ids), fc.constantFrom(...ids), (answers, current, id) => {
        const given = { ...answers, current } as GivenAnswers;
        const plan = planDocument(dataset, PROGRAM, { given });
        const pages = [
          adviceHtml(advise(given, dataset), { comparison, handover: {} }),
          channelHtml(judgeChannel(given, id, dataset)),
          ...(plan.ok ? [planHtml(plan.value)] : []),
        ];
        for (const page of pages) expect(wordsOf(page)).not.toMatch(/[\s(]--[a-z]/);
      }),
      { numRuns: 60 },
    );
  });
});
