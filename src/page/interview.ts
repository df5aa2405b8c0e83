import { askedWith } from '../advice/contact-law.ts';
import { nextQuestion } from '../core.ts';
import type { GivenAnswers, GivenKey } from '../model/answers.ts';
import { DOLLARS } from '../model/currencies.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Html } from '../report/html/html.ts';
import type { Raw } from './address.ts';
import { type Answered, saidAnew } from './answered.ts';
import { askCard } from './card.ts';
import { lackingNotice } from './notices.ts';
import { understand } from './understand.ts';

/** What an interview works on. */
interface Interviewed {
  readonly into: Element;
  readonly answers: () => Answered;
  /** Takes the answers after a question. */
  readonly onAnswered: (answers: Answered) => void;
  /** Shows the advice, or what it still lacks, with all questions beside it. */
  readonly onEnd: () => void;
  readonly onOpen: () => void;
}

/** `start` begins an interview and gives what asks its first question. */
export interface Interview {
  readonly start: (interviewed: Interviewed) => () => void;
  /** In the place of the advice while it lacks an answer. */
  readonly lacking: (answers: Answered) => Html;
}

/** An interview with a dataset: one question at a time, in the order that tells most. */
export const interviewWith = (dataset: Dataset): Interview => ({
  lacking: lackingNotice,
  start: startInterview(dataset),
});

const startInterview =
  (dataset: Dataset): Interview['start'] =>
  ({ into, answers, onAnswered, onEnd, onOpen }) => {
    const keys = askedWith(dataset);
    let asked: readonly GivenKey[] = [];
    const ask = (key = nextKey(dataset, answers(), asked)): void => {
      if (key === undefined) {
        onEnd();
        return;
      }
      const { raw, given, whole } = answers();
      askCard(
        into,
        { key, raw, currency: given.currency, asked: asked.length, keys },
        {
          onSaid: (said) => {
            const after = saidAnew(answers(), said);
            // An amount may name a currency, of which the rate is asked for next.
            const faults = after.faults.filter(({ where }) => where !== 'rate' || key === 'rate');
            if (faults.length > 0) return faults;
            onAnswered(after);
            asked = [...asked, key];
            ask();
            return [];
          },
          onLeft: (said) => {
            const after = saidAnew(answers(), said);
            if (after.faults.every(({ where }) => where === 'rate')) onAnswered(after);
          },
          onBack:
            asked.length === 0
              ? undefined
              : () => {
                  const before = asked.at(-1);
                  asked = asked.slice(0, -1);
                  ask(before);
                },
          onEnough: whole === undefined ? undefined : onEnd,
          onAll: onEnd,
          onOpen,
        },
      );
    };
    return () => {
      asked = [];
      ask();
    };
  };

/** The most telling question that was not asked yet; what runs now comes last. */
function nextKey(dataset: Dataset, { raw }: Answered, asked: readonly GivenKey[]): GivenKey | undefined {
  const next = mostTelling(dataset, raw);
  if (next !== undefined && !asked.includes(next)) return next;
  return asked.length === 0 || asked.includes('current') || raw.current !== undefined ? undefined : 'current';
}

/** What to ask next after answers of which some may be missing; none once nothing is worth asking. */
function mostTelling(dataset: Dataset, raw: Raw): GivenKey | undefined {
  const { given } = understand(raw);
  if (lacksRate(given)) return 'rate';
  const found = nextQuestion({ ...raw, ...given } as Partial<GivenAnswers>, dataset);
  return found?.worthAsking ? found.key : undefined;
}

const lacksRate = ({ currency = DOLLARS, rate }: Partial<GivenAnswers>): boolean =>
  currency !== DOLLARS && rate === undefined;
