import {
  ANSWER_KEYS,
  GIVEN_KEYS,
  type GivenAnswers,
  type GivenKey,
  isGiven,
  mayBeUnknown,
  NEEDED_KEYS,
} from '../model/answers.ts';
import { HOW_TO_TELL_RATE } from '../model/guidance.ts';
import { capitalise } from '../model/name-in-sentence.ts';
import { understandPartly } from '../model/parse-answers.ts';
import { questionOf } from '../model/questions.ts';
import type { Problem } from '../problem/problem.ts';
import type { Raw } from './address.ts';

/** What is wrong with one answer, in a sentence or two. */
interface Fault {
  /** Key of the answer, or whatever else was named. */
  readonly where: string;
  readonly words: string;
}

/** Answers as far as they can be read. */
export interface Understood {
  /** In their one form; without what is wrong or missing. */
  readonly given: Partial<GivenAnswers>;
  /** Needed answers that are not there yet. */
  readonly lacking: readonly GivenKey[];
  /** What is wrong with answers that are there. */
  readonly faults: readonly Fault[];
  /** What is there and no answer. */
  readonly strangers: readonly Fault[];
  /** What was made of those that do not just say it. */
  readonly notes: readonly string[];
}

/** What is said where a needed answer is not there. */
export const nothingSaid = (key: GivenKey): string =>
  ANSWER_KEYS.some((each) => each === key && !mayBeUnknown(each))
    ? 'Choose at least one.'
    : 'Give an answer, or say that you don\u2019t know.';

/** What keeps answers from being used: what is wrong, then what is missing. */
export const faultsIn = ({ faults, lacking }: Pick<Understood, 'faults' | 'lacking'>): readonly Fault[] => [
  ...faults,
  ...lacking.map((where) => ({ where, words: nothingSaid(where) })),
];

/** "Your exchange rate: ...". */
export const faultInWords = ({ where, words }: Fault): string =>
  `Your ${questionOf(where as GivenKey).label}: ${words}`;

/** Reads answers of any origin: from controls, an address or a file. */
export function understand(raw: Readonly<Record<string, unknown>> | Raw): Understood {
  const { given, notes, problems } = understandPartly(raw, {
    locate: ([key]) => String(key ?? ''),
    isNamed: () => true,
  });
  const lacking = NEEDED_KEYS.filter((key) => !isGiven(raw, key));
  const faults = problems
    .filter(({ where, code }) => code !== 'missing' || !lacking.some((key) => key === where))
    .map(toFault);
  const isAnswer = ({ where }: Fault) => GIVEN_KEYS.some((key) => key === where);
  return {
    given,
    lacking,
    faults: faults.filter(isAnswer),
    strangers: faults.filter((fault) => !isAnswer(fault)),
    notes,
  };
}

/** What can be done about it here, where nobody types flags. */
function toFault({ code, where, what, mend }: Problem): Fault {
  if (code === 'no-rate') return { where: 'rate', words: `${capitalise(what)}. ${HOW_TO_TELL_RATE}` };
  const isAlone = code === 'rate-without-currency';
  return { where, words: `${capitalise(what)}. ${isAlone ? 'Say which, or take the rate out.' : mend}` };
}
