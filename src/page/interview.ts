import type { GivenKey } from '../model/answers.ts';
import type { PageAdvisor } from './advisor.ts';
import { type Answered, saidAnew } from './answered.ts';
import { askCard } from './card.ts';

/** What an interview works on. */
interface Interviewed {
  readonly into: Element;
  readonly advisor: PageAdvisor;
  readonly answers: () => Answered;
  /** Takes the answers after a question. */
  readonly onAnswered: (answers: Answered) => void;
  /** Shows the advice, or what it still lacks, with all questions beside it. */
  readonly onEnd: () => void;
  readonly onOpen: () => void;
}

/** Starts an interview: one question at a time, in the order that tells most; gives what asks the first one. */
export function startInterview({ into, advisor, answers, onAnswered, onEnd, onOpen }: Interviewed): () => void {
  let asked: readonly GivenKey[] = [];
  const ask = (key = nextKey(advisor, answers(), asked)): void => {
    if (key === undefined) {
      onEnd();
      return;
    }
    const { raw, given, whole } = answers();
    askCard(
      into,
      { key, raw, currency: given.currency, asked: asked.length, keys: advisor.asked },
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
}

/** The most telling question that was not asked yet; what runs now comes last. */
function nextKey(advisor: PageAdvisor, { raw }: Answered, asked: readonly GivenKey[]): GivenKey | undefined {
  const next = advisor.next(raw);
  if (next !== undefined && !asked.includes(next)) return next;
  return asked.length === 0 || asked.includes('current') || raw.current !== undefined ? undefined : 'current';
}
