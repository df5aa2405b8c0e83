import { askedWith } from '../advice/contact-law.ts';
import { completed } from '../advice/next-question.ts';
import { score } from '../core.ts';
import {
  ANSWER_KEYS,
  type AnswerKey,
  type AnswersInput,
  type GivenAnswers,
  type GivenKey,
  isNeeded,
} from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { QUESTIONS, valuesOf } from '../model/questions.ts';
import { numbersAskedAbout, type Stops, stopsFor } from './slider-scale.ts';

/** What the page asks, all of it by the rooms that the program has it from. */
export interface PageAdvisor {
  /** The questions that are asked, those first without which there is no advice, then by how far an answer can move the score. */
  readonly byReach: (given: Partial<GivenAnswers>) => readonly AnswerKey[];
  /** Where the slider of a number goes. */
  readonly stops: (key: GivenKey) => Stops;
}

export function compilePageAdvisor(dataset: Dataset): PageAdvisor {
  const stops = new Map(
    ANSWER_KEYS.flatMap((key): [GivenKey, Stops][] => {
      const question = QUESTIONS[key];
      return question.kind === 'number' ? [[key, stopsFor(question, numbersAskedAbout(dataset, key))]] : [];
    }),
  );
  const stopsOf = (key: GivenKey) => stops.get(key) ?? [];
  const asked = askedWith(dataset);
  return {
    byReach: (given) => {
      const whole = completed(given) as AnswersInput;
      const reach = (key: AnswerKey): number => {
        const inbound = valuesToTry(key, stopsOf(key)).map(
          (value) => score({ ...whole, [key]: value }, dataset).inbound,
        );
        return Math.max(...inbound) - Math.min(...inbound);
      };
      const reached = new Map(asked.map((key) => [key, isNeeded(key) ? Number.POSITIVE_INFINITY : reach(key)]));
      return asked.toSorted((one, other) => (reached.get(other) ?? 0) - (reached.get(one) ?? 0) || 0);
    },
    stops: stopsOf,
  };
}

function valuesToTry(key: AnswerKey, stops: Stops): readonly unknown[] {
  const question = QUESTIONS[key];
  if (question.kind === 'number') return stops;
  return question.kind === 'choice' ? valuesOf(question) : valuesOf(question).map((value) => [value]);
}
