import { GOALS } from '../../src/model/answers.ts';
import { QUESTIONS } from '../../src/model/questions.ts';
import { seededUniform } from '../../src/stats/random.ts';

const CHOICES = Object.entries(QUESTIONS).flatMap(([key, question]) =>
  question.kind === 'choice' ? [{ key, values: question.choices.map(({ value }) => value) }] : [],
);
const SHARE_ANSWERED = 0.8;

/** Lines of valid answers with an id, the same for the same seed; four of five optional answers are given. */
export function* answerLines(count: number, seed: number): Generator<string> {
  const random = seededUniform(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  for (let line = 1; line <= count; line += 1) {
    const goals = shuffled(GOALS, below).slice(0, 1 + below(3));
    const optional = CHOICES.flatMap(({ key, values }) =>
      random() < SHARE_ANSWERED ? [[key, values[below(values.length)]]] : [],
    );
    yield `${JSON.stringify({
      id: `row-${line}`,
      goals,
      monthlyBudget: Math.round(Math.exp(random() * 12)),
      timelineMonths: 1 + below(24),
      ...(random() < SHARE_ANSWERED ? { customerValue: Math.round(Math.exp(random() * 11)) } : {}),
      ...Object.fromEntries(optional),
    })}\n`;
  }
}

/** The values, each order as likely as any other (Fisher and Yates); `below` gives whole numbers from 0 to a bound. */
function shuffled<T>(values: readonly T[], below: (bound: number) => number): readonly T[] {
  const left = [...values];
  return values.map(() => left.splice(below(left.length), 1)[0] as T);
}
