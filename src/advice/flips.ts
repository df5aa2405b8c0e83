import type { InboundWith } from '../engine/evaluate.ts';
import type { Advice } from '../model/advice.ts';
import { ANSWER_KEYS, type AnswerKey, type Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { type NumberQuestion, QUESTIONS, type Question, valuesOf } from '../model/questions.ts';
import type { Verdict } from '../model/terms.ts';
import { verdictOf } from './verdict.ts';

type Flip = Advice['flips'][number];

/** A changed answer with how small the change is: 1 is a tenfold number, a whole scale or another first goal. */
interface Change {
  readonly value: unknown;
  readonly size: number;
}

/** Whether the verdict is another one with this value. */
type Turns = (value: unknown) => boolean;

/** For every answer given, the nearest value that turns the verdict, the smallest change first. */
export function flipsOf(
  answers: Answers,
  given: Verdict,
  inboundWith: InboundWith,
  scoring: Dataset['scoring'],
): Flip[] {
  return ANSWER_KEYS.flatMap((key) => {
    const from = answers[key];
    if (from === undefined) return [];
    const verdictAt = (value: unknown): Verdict => verdictOf(inboundWith(key, value), scoring);
    const nearest = nearestChange(QUESTIONS[key], from, (value) => verdictAt(value) !== given);
    if (nearest === undefined) return [];
    const { value: to, size } = nearest;
    return [{ flip: { answer: key, from, to, verdict: verdictAt(to), score: inboundWith(key, to) } as Flip, size }];
  })
    .sort((a, b) => a.size - b.size)
    .map(({ flip }) => flip);
}

function nearestChange(question: Question, from: NonNullable<Answers[AnswerKey]>, turns: Turns): Change | undefined {
  if (question.kind === 'number') return typeof from === 'number' ? nearestNumber(question, from, turns) : undefined;
  const all = valuesOf(question);
  const changes = otherWords(question, from, all);
  return changes.find(({ value }) => turns(value));
}

function otherWords(
  { kind }: Exclude<Question, NumberQuestion>,
  from: NonNullable<Answers[AnswerKey]>,
  all: readonly string[],
): readonly Change[] {
  if (kind === 'choice') return otherChoices(String(from), all);
  if (kind === 'ranking') return otherOrders(from as readonly string[], all);
  return all.map((word) => ({ value: [word], size: 1 }));
}

/** Other values of a choice, the nearest on its scale first. */
function otherChoices(from: string, all: readonly string[]): readonly Change[] {
  const at = all.indexOf(from);
  return all
    .flatMap((value, index) => (index === at ? [] : [{ value, size: Math.abs(index - at) / (all.length - 1) }]))
    .sort((a, b) => a.size - b.size);
}

/** Another order of the same words is half a change; another first word is a whole one. */
function otherOrders(from: readonly string[], all: readonly string[]): readonly Change[] {
  const reordered = from.slice(1).map((word) => [word, ...from.filter((other) => other !== word)]);
  const replaced = all.filter((word) => !from.includes(word)).map((word) => [word, ...from.slice(1)]);
  return [...reordered.map((value) => ({ value, size: 0.5 })), ...replaced.map((value) => ({ value, size: 1 }))];
}

/** Steps of a search outward, as ratios; small enough not to step over a verdict. */
const STEP = 1.1;
const PRECISION = 1.005;

/** The nearest number, up or down, that turns the verdict: found outward, then by bisection to within 1 %. */
function nearestNumber(
  { plausible: [lowest, highest] }: NumberQuestion,
  from: number,
  turns: Turns,
): Change | undefined {
  const start = Math.min(Math.max(lowest, from), highest);
  const found = [1 / STEP, STEP].flatMap((step) => {
    const limit = step < 1 ? lowest : highest;
    for (let inside = start; inside !== limit; ) {
      const value = step < 1 ? Math.max(limit, inside * step) : Math.min(limit, inside * step);
      if (turns(value)) return [readable(bisect(inside, value, turns), step < 1, turns)];
      inside = value;
    }
    return [];
  });
  return found
    .map((value) => ({ value, size: Math.abs(Math.log10(value / start)) }))
    .sort((a, b) => a.size - b.size)[0];
}

function bisect(inside: number, outside: number, turns: Turns): number {
  const ratio = outside / inside;
  if (Math.max(ratio, 1 / ratio) < PRECISION) return outside;
  const middle = Math.sqrt(inside * outside);
  return turns(middle) ? bisect(inside, middle, turns) : bisect(middle, outside, turns);
}

/** The number with as few digits as keep it on the far side and within 1 %. */
function readable(value: number, downward: boolean, turns: Turns): number {
  for (const digits of [1, 2, 3]) {
    const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - digits);
    const rounded = Number(((downward ? Math.floor : Math.ceil)(value / unit) * unit).toPrecision(digits + 1));
    if (Math.abs(rounded / value - 1) <= 0.01 && turns(rounded)) return rounded;
  }
  return value;
}
