import fc from 'fast-check';
import {
  ANSWER_KEYS,
  type AnswerKey,
  type Answers,
  isNeeded,
  mayBeUnknown,
  normaliseAnswers,
} from '../../src/model/answers.ts';
import { type NumberQuestion, QUESTIONS } from '../../src/model/questions.ts';
import { unitOf } from '../../src/model/units.ts';

const HARDLY_ABOVE = 0.01;

/** Any right number: money in ratios, so that small sums come up too, and both ends of the range. */
const numbers = ({ unit, least, isAbove = false, most }: NumberQuestion): fc.Arbitrary<number> => {
  const from = isAbove ? least + HARDLY_ABOVE : least;
  if (unitOf({ unit }).scale === 'linear') return fc.double({ min: from, max: most, noNaN: true });
  const powers = fc.double({ min: Math.log1p(from), max: Math.log1p(most), noNaN: true });
  return fc.oneof(
    powers.map((power) => Math.min(most, Math.expm1(power))),
    fc.constantFrom(from, most),
  );
};

function answerTo(key: AnswerKey): fc.Arbitrary<unknown> {
  const question = QUESTIONS[key];
  if (question.kind === 'number') return numbers(question);
  const words = question.choices.map(({ value }) => value);
  return question.kind === 'choice'
    ? fc.constantFrom(...words)
    : fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: question.most });
}

const orUnknown = (answer: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 9, arbitrary: answer }, { weight: 1, arbitrary: fc.constant('unknown') });

function given(key: AnswerKey): fc.Arbitrary<unknown> {
  if (!isNeeded(key)) return fc.option(answerTo(key), { nil: undefined });
  return mayBeUnknown(key) ? orUnknown(answerTo(key)) : answerTo(key);
}

/** Every valid set of answers: one to three goals, any number or "unknown", each optional answer or none. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(ANSWER_KEYS.map((key) => [key, given(key)])))
  .map((answers) => normaliseAnswers(answers) as Answers);
