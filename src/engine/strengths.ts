import { ANSWER_KEYS, type AnswerKey } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';
import { predicatesOf } from '../model/predicates.ts';
import { type AnswerVector, emptyVector, fillVector, isKnown, type LooseAnswers } from './answer-vector.ts';
import { type Ask, asksOf, byKind, listAsks, measure } from './degrees.ts';

/** Many conditions as flat lists of numbers, named by their position. They share a place to work in. */
export interface Strengths {
  /** By condition: one bit for each answer that it reads, at the answer's column. */
  readonly reads: Int32Array;
  /** To what degree, 0..1, the answers meet each condition; good until the next call of any function here. */
  readonly all: (vector: AnswerVector) => Float64Array;
  /** To what degree they meet one; 0 as long as one answer that it reads is unknown. */
  readonly of: (condition: number, vector: AnswerVector) => number;
  /** The highest strength, 0..1, that the unknown answers can still give it. */
  readonly ceiling: (condition: number, vector: AnswerVector) => number;
}

/**
 * Compiles conditions to what they ask and to steps that join it. Every degree has a slot; a condition's own slot comes
 * to hold its strength:
 * - what must all hold is joined to the least of its degrees;
 * - `anyOf` to the most;
 * - `not` is what is left to 1.
 */
export function compileStrengths(conditions: readonly Condition[]): Strengths {
  const { asked, steps, ends, slotCount } = takeApart(conditions);
  const sorted = asked.toSorted((one, other) => byKind(one.ask, other.ask));
  const asks = listAsks(
    sorted.map(({ ask }) => ask),
    sorted.map(({ slot }) => slot),
  );
  const hopes = Uint8Array.from(sorted, ({ hope }) => hope);
  /** Where what is asked stands among the sorted, condition by condition. */
  const places = new Map(sorted.map((each, place) => [each, place]));
  const placeOf = Int32Array.from(asked, (each) => places.get(each) as number);
  const askEnds = Int32Array.from([0, ...ends.map(({ asks: end }) => end)]);
  const stepEnds = Int32Array.from([0, ...ends.map(({ steps: end }) => end)]);
  const kinds = Uint8Array.from(steps, ([kind]) => kind);
  const targets = Int32Array.from(steps, ([, target]) => target);
  const sources = Int32Array.from(steps, ([, , source]) => source);
  const reads = Int32Array.from(conditions, (_, condition) =>
    asked.slice(askEnds[condition], askEnds[condition + 1]).reduce((bits, { ask }) => bits | (1 << ask.column), 0),
  );
  const nested = Int32Array.from(
    conditions.flatMap(({ anyOf, not }, at) => (anyOf === undefined && not === undefined ? [] : [at])),
  );
  const slots = new Float64Array(slotCount);
  const strengths = slots.subarray(0, conditions.length);

  const join = (from: number, to: number) => {
    for (let step = from; step < to; step += 1) {
      const target = targets[step] as number;
      const [one, other] = [slots[target] as number, slots[sources[step] as number] as number];
      const kind = kinds[step] as number;
      slots[target] = kind === LEAST ? Math.min(one, other) : kind === MOST ? Math.max(one, other) : 1 - one;
    }
  };
  const isOpen = (condition: number, { known }: AnswerVector) => ((reads[condition] as number) & ~known) !== 0;
  return {
    reads,
    all: (vector) => {
      measure(asks, 0, sorted.length, vector, slots);
      join(0, kinds.length);
      // Without anyOf and not an unknown answer makes for 0 by itself.
      for (const condition of nested) if (isOpen(condition, vector)) slots[condition] = 0;
      return strengths;
    },
    of: (condition, vector) => {
      if (isOpen(condition, vector)) return 0;
      for (let each = askEnds[condition] as number; each < (askEnds[condition + 1] as number); each += 1) {
        const at = placeOf[each] as number;
        measure(asks, at, at + 1, vector, slots);
      }
      join(stepEnds[condition] as number, stepEnds[condition + 1] as number);
      return slots[condition] as number;
    },
    ceiling: (condition, vector) => {
      for (let each = askEnds[condition] as number; each < (askEnds[condition + 1] as number); each += 1) {
        const at = placeOf[each] as number;
        if (isKnown(vector, asks.columns[at] as number)) measure(asks, at, at + 1, vector, slots);
        else slots[asks.slots[at] as number] = hopes[at] as number;
      }
      join(stepEnds[condition] as number, stepEnds[condition + 1] as number);
      return slots[condition] as number;
    },
  };
}

const LEAST = 0;
const MOST = 1;
const REST = 2;

/** Joins the degree in a slot with that in another. */
type Step = readonly [kind: number, target: number, source: number];

/** One thing that a condition asks. */
interface Asked {
  readonly ask: Ask;
  readonly slot: number;
  /** The degree that is best for the condition as long as the answer is unknown: 0 under an odd number of `not`s. */
  readonly hope: number;
}

/** Everything that the conditions ask, condition by condition, and the steps that join it. */
function takeApart(conditions: readonly Condition[]) {
  const asked: Asked[] = [];
  const steps: Step[] = [];
  let slotCount = conditions.length;

  /** Puts the first part into the slot itself, each other one into a slot of its own, and joins them. */
  const joinParts = (kind: number, slot: number, parts: readonly ((slot: number) => void)[]) => {
    for (const [index, part] of parts.entries()) {
      const own = index === 0 ? slot : slotCount++;
      part(own);
      if (index > 0) steps.push([kind, slot, own]);
    }
  };
  const add = (condition: Condition, slot: number, hope: number): void => {
    const { anyOf, not } = condition;
    const asks = predicatesOf(condition).flatMap(asksOf);
    joinParts(LEAST, slot, [
      ...asks.map((ask) => (own: number) => asked.push({ ask, slot: own, hope })),
      ...(anyOf === undefined ? [] : [addAny(anyOf, hope)]),
      ...(not === undefined ? [] : [addNot(not, hope)]),
    ]);
  };
  const addAny = (anyOf: readonly Condition[], hope: number) => (slot: number) =>
    joinParts(
      MOST,
      slot,
      anyOf.map((each) => (own) => add(each, own, hope)),
    );
  const addNot = (not: Condition, hope: number) => (slot: number) => {
    add(not, slot, 1 - hope);
    steps.push([REST, slot, slot]);
  };

  const ends = conditions.map((condition, slot) => {
    add(condition, slot, 1);
    return { asks: asked.length, steps: steps.length };
  });
  return { asked, steps, ends, slotCount };
}

/** One condition by itself. */
export interface CompiledCondition {
  /** Every answer that it reads. */
  readonly reads: readonly AnswerKey[];
  /** To what degree, 0..1, the answers meet it; 0 as long as one answer that it reads is unknown. */
  readonly strength: (answers: LooseAnswers) => number;
  /** The highest strength, 0..1, that the unknown answers can still give it. */
  readonly ceiling: (answers: LooseAnswers) => number;
}

export function compileCondition(condition: Condition): CompiledCondition {
  const strengths = compileStrengths([condition]);
  const vector = emptyVector();
  return {
    reads: ANSWER_KEYS.filter((_, column) => (((strengths.reads[0] as number) >>> column) & 1) === 1),
    strength: (answers) => strengths.of(0, fillVector(vector, answers)),
    ceiling: (answers) => strengths.ceiling(0, fillVector(vector, answers)),
  };
}
