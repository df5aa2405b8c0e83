import type { InboundWith } from '../engine/evaluate.ts';
import type { Advice } from '../model/advice.ts';
import type { AnswerSpec } from '../model/answer-spec.ts';
import { ANSWER_KEYS, ANSWERS, type AnswerKey, type GivenAnswers, UNKNOWN } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { isMoney, monthlyBudgetOf } from '../model/own-money.ts';
import { FLIP_KINDS, type FlipKind, type Verdict } from '../model/terms.ts';
import { unitOf } from '../model/units.ts';
import { verdictOf } from './verdict.ts';

type Flip = Advice['flips'][number];

/** A changed answer with how small the change is: 1 is a tenfold number, a whole scale or another first goal. */
interface Change {
  readonly value: number | string | readonly string[];
  readonly size: number;
}

/** What becomes of the advice where one answer, in US dollars, is another. */
interface Varying {
  readonly inboundWith: InboundWith;
  /** Channels that it would then advise and does not now. */
  readonly gainsWith: (key: AnswerKey, value: unknown) => Flip['gains'];
}

/** For every answer given, the nearest value within reach that turns the verdict, the smallest change first. */
export function flipsOf(
  given: GivenAnswers,
  verdict: Verdict,
  { inboundWith, gainsWith }: Varying,
  scoring: Dataset['scoring'],
): readonly Flip[] {
  return ANSWER_KEYS.flatMap((key) => {
    const from = key === 'monthlyBudget' ? monthlyBudgetOf(given) : given[key];
    if (from === undefined || from === UNKNOWN) return [];
    const inUnits = (to: Change['value']) => (typeof to === 'number' && isMoney(key) ? to * (given.rate ?? 1) : to);
    const verdictAt = (to: Change['value']) => verdictOf(inboundWith(key, inUnits(to)), scoring);
    const nearest = nearestOf(key, from, ({ value }) => verdictAt(value) !== verdict);
    if (nearest === undefined) return [];
    const { value: to, size } = nearest;
    const kind = kindOf(key, from, to);
    const gains = kind === 'lever' ? gainsWith(key, inUnits(to)) : [];
    const score = inboundWith(key, inUnits(to));
    return [{ flip: { kind, answer: key, from, to, verdict: verdictAt(to), score, gains } as Flip, size }];
  })
    .sort((a, b) => a.size - b.size)
    .map(({ flip }) => flip);
}

/** What is in the reader's hands first. */
export const leversFirst = (flips: readonly Flip[]): Flip[] =>
  FLIP_KINDS.flatMap((kind) => flips.filter((flip) => flip.kind === kind));

function kindOf(key: AnswerKey, from: unknown, to: unknown): FlipKind {
  const spec: AnswerSpec = ANSWERS[key];
  if (spec.lever !== 'more' || spec.kind !== 'choice') return spec.lever === undefined ? 'fact' : 'lever';
  return spec.choices.indexOf(String(to)) > spec.choices.indexOf(String(from)) ? 'lever' : 'fact';
}

type Turns = (change: Change) => boolean;

/** The smallest change of an answer that turns the verdict. */
function nearestOf(key: AnswerKey, given: NonNullable<GivenAnswers[AnswerKey]>, turns: Turns): Change | undefined {
  const spec: AnswerSpec = ANSWERS[key];
  if (spec.kind !== 'number') return changesOf(spec, given).find(turns);
  const from = Number(given);
  const changes = roundNumbers(spec, from).map((value) => ({ value, size: Math.abs(Math.log10(value / from)) }));
  const fewer = changes.filter(({ value }) => value < from).reverse();
  const more = changes.filter(({ value }) => value > from);
  return [fewer, more].flatMap((some) => firstOf(some, turns) ?? []).sort((a, b) => a.size - b.size)[0];
}

/** Numbers that are looked at together: where the last of them turns nothing, a turn before it is gone again. */
const STRIDE = 4;

/** The first of ever larger changes from which on the verdict is another. */
function firstOf(changes: readonly Change[], turns: Turns): Change | undefined {
  for (let next = 0; next < changes.length; next += STRIDE) {
    const strides = changes.slice(next, next + STRIDE);
    if (strides.slice(-1).some(turns)) return strides.find(turns);
  }
  return undefined;
}

/** Other values of an answer of words that are worth telling, the nearest first. */
function changesOf(spec: AnswerSpec, from: NonNullable<GivenAnswers[AnswerKey]>): readonly Change[] {
  if (!('choices' in spec)) return [];
  if (spec.kind === 'choice') return otherChoices(String(from), spec.choices);
  if (spec.kind === 'ranking') return otherOrders(from as readonly string[], spec.choices);
  return spec.choices.map((word) => ({ value: [word], size: 1 }));
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

const MONEY_DIGITS = 2;

/** Numbers within reach of one, without it: whole amounts of two digits, whole months and hours. */
function roundNumbers(spec: AnswerSpec & { readonly kind: 'number' }, from: number): readonly number[] {
  const { within = 1, most } = spec;
  const [lowest, highest] = [from / within, Math.min(most, from * within)];
  const found: number[] = [];
  for (let value = lowest; value <= highest && value > 0; ) {
    const digits = Math.floor(Math.log10(value)) + 1;
    const unit = unitOf(spec).isMoney === true ? 10 ** Math.max(0, digits - MONEY_DIGITS) : 1;
    const round = Math.ceil(value / unit) * unit;
    if (round <= highest && round !== from) found.push(round);
    value = round + unit;
  }
  return found;
}
