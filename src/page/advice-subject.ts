import { compileAdviceFields } from '../advice/advice-fields.ts';
import type { Advice } from '../model/advice.ts';
import { isCarried } from '../model/carried.ts';
import type { Dataset } from '../model/dataset.ts';
import { lazily } from '../model/fields.ts';
import { PROGRAM } from '../model/program-info.ts';
import { ok } from '../problem/problem.ts';
import { compareDimensions } from '../report/comparison.ts';
import { adviceParts } from '../report/html/advice-html.ts';
import type { Sent } from '../report/html/live-page.ts';
import { shownSplit } from '../report/words/first-money.ts';
import { formatMix } from '../report/words/money-and-time.ts';
import { type Split, whatChanged } from '../report/words/what-changed.ts';
import type { Subject } from './subject.ts';

/** The advice that the program gives; while a slider moves without its many runs: how sure it is stays as it was. */
export function adviceSubject(dataset: Dataset, { learned, handover }: Sent): Subject<Advice> {
  const around = { comparison: compareDimensions(dataset), handover };
  const fieldsOf = compileAdviceFields(dataset, PROGRAM);
  return {
    name: 'advice',
    make: (answers) => ok(lazily(fieldsOf(answers, learned))),
    makeRoughly: (answers, before) =>
      ok(
        lazily({
          ...fieldsOf(answers, learned, { confidence: () => before.confidence }),
          stability: () => before.stability,
          questions: () => before.questions,
        }),
      ),
    parts: (advice, was) =>
      adviceParts(advice, was === undefined ? around : { ...around, sentInbound: shownSplit(was).inbound }),
    headline: ({ headline }) => headline,
    split: (advice) => formatMix({ mix: shownSplit(advice) }),
    changed: (before, after) => whatChanged(asShown(before), asShown(after)),
  };
}

/** The sides as the money parts, and the channels that get some; all that are advised, where none is divided. */
function asShown(advice: Advice): Split {
  const carried = advice.channels.filter(isCarried);
  return { mix: shownSplit(advice), channels: carried.length > 0 ? carried : advice.channels };
}
