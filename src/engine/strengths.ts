import { ANSWER_KEYS, type AnswerKey } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';
import { type AnswerVector, emptyVector, fillVector, hasColumn, isKnown, type LooseAnswers } from './answer-vector.ts';
import { type Ask, asksOf, compileMeasure, degreeOf, listAsks } from './degrees.ts';

/** Many conditions as flat lists of numbers, named by their position. They share a place to work in. */
export interface Strengths {
  /** By condition: one bit for each answer that it reads, at the answer's column. */
  readonly reads: Int32Array;
  /** To what degree, 0..1, the answers meet each condition; good until the next call of any function here. */
  readonly all: (vector: AnswerVector) => Float64Array;
  /** The same after a change of the answer in one column, from what they were: only conditions that read it are met anew. */
  readonly changed: (column: number, vector: AnswerVector, before: Float64Array) => Float64Array;
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
  const { asked, kinds, targets, sources, askEnds, stepEnds, nested, slotCount } = takeApart(conditions);
  const [asks, places] = listAsks(asked);
  const measure = compileMeasure(asked, asks);
  const hopes = new Uint8Array(asked.length);
  const reads = new Int32Array(conditions.length);
  asked.forEach(({ ask, condition, hope }, index) => {
    hopes[places[index] as number] = hope;
    reads[condition] = (reads[condition] as number) | (1 << ask.column);
  });
  const isPlain = new Uint8Array(conditions.length).fill(1);
  for (const condition of nested) isPlain[condition] = 0;
  const slots = new Float64Array(slotCount);
  const strengths = slots.subarray(0, conditions.length);

  const join = (from: number, to: number) => {
    for (let step = from; step < to; step += 1) {
      const target = targets[step] as number;
      const one = slots[target] as number;
      const other = slots[sources[step] as number] as number;
      const kind = kinds[step] as number;
      slots[target] = kind === LEAST ? Math.min(one, other) : kind === MOST ? Math.max(one, other) : 1 - one;
    }
  };
  const isOpen = (condition: number, { known }: AnswerVector) => ((reads[condition] as number) & ~known) !== 0;
  /** By column, once asked for: the conditions that read it. */
  const readers: (readonly number[] | undefined)[] = [];
  const conditionsReading = (column: number) => {
    readers[column] ??= [...reads.keys()].filter((condition) => hasColumn(reads[condition] as number, column));
    return readers[column];
  };
  const now = new Float64Array(conditions.length);
  const strengthOf = (condition: number, vector: AnswerVector): number => {
    if (isOpen(condition, vector)) return 0;
    const end = askEnds[condition + 1] as number;
    for (let each = askEnds[condition] as number; each < end; each += 1) {
      const at = places[each] as number;
      const degree = degreeOf(asks, at, vector);
      // Without anyOf and not, all must hold.
      if (degree === 0 && isPlain[condition] === 1) return 0;
      slots[asks.slots[at] as number] = degree;
    }
    join(stepEnds[condition] as number, stepEnds[condition + 1] as number);
    return slots[condition] as number;
  };
  return {
    reads,
    all: (vector) => {
      measure(vector, slots);
      join(0, kinds.length);
      // Without anyOf and not an unknown answer makes for 0 by itself.
      for (const condition of nested) if (isOpen(condition, vector)) slots[condition] = 0;
      return strengths;
    },
    changed: (column, vector, before) => {
      now.set(before);
      for (const condition of conditionsReading(column)) now[condition] = strengthOf(condition, vector);
      return now;
    },
    of: strengthOf,
    ceiling: (condition, vector) => {
      for (let each = askEnds[condition] as number; each < (askEnds[condition + 1] as number); each += 1) {
        const at = places[each] as number;
        const isTold = isKnown(vector, asks.columns[at] as number);
        slots[asks.slots[at] as number] = isTold ? degreeOf(asks, at, vector) : (hopes[at] as number);
      }
      join(stepEnds[condition] as number, stepEnds[condition + 1] as number);
      return slots[condition] as number;
    },
  };
}

const LEAST = 0;
const MOST = 1;
const REST = 2;

/** One thing that a condition asks. */
interface Asked {
  readonly ask: Ask;
  readonly condition: number;
  readonly slot: number;
  /** The degree that is best for the condition as long as the answer is unknown: 0 under an odd number of `not`s. */
  readonly hope: 0 | 1;
}

/** Everything that the conditions ask, condition by condition, and the steps that join it. */
function takeApart(conditions: readonly Condition[]) {
  const asked: Asked[] = [];
  /** By step: how the degree in the slot of its target is joined with that of its source. */
  const [kinds, targets, sources]: [number[], number[], number[]] = [[], [], []];
  const nested: number[] = [];
  const askEnds = new Int32Array(conditions.length + 1);
  const stepEnds = new Int32Array(conditions.length + 1);
  let slotCount = conditions.length;

  const step = (kind: number, target: number, source: number) => {
    kinds.push(kind);
    targets.push(target);
    sources.push(source);
  };
  const join = (kind: number, whole: number, part: number) => {
    if (part !== whole) step(kind, whole, part);
  };
  /** The first part of a whole stands in the slot of the whole, each other one in a slot of its own. */
  const add = (when: Condition, condition: number, slot: number, hope: 0 | 1): void => {
    const { anyOf, not } = when;
    let isFirst = true;
    const place = () => {
      const own = isFirst ? slot : slotCount++;
      isFirst = false;
      return own;
    };
    for (const key in when) {
      for (const ask of asksOf(key, when[key as AnswerKey])) {
        const own = place();
        asked.push({ ask, condition, slot: own, hope });
        join(LEAST, slot, own);
      }
    }
    if (anyOf !== undefined) {
      const own = place();
      for (const [index, each] of anyOf.entries()) {
        const branch = index === 0 ? own : slotCount++;
        add(each, condition, branch, hope);
        join(MOST, own, branch);
      }
      join(LEAST, slot, own);
    }
    if (not !== undefined) {
      const own = place();
      add(not, condition, own, hope === 1 ? 0 : 1);
      step(REST, own, own);
      join(LEAST, slot, own);
    }
  };
  conditions.forEach((when, condition) => {
    add(when, condition, condition, 1);
    askEnds[condition + 1] = asked.length;
    stepEnds[condition + 1] = kinds.length;
    if (when.anyOf !== undefined || when.not !== undefined) nested.push(condition);
  });
  return {
    asked,
    kinds: new Int32Array(kinds),
    targets: new Int32Array(targets),
    sources: new Int32Array(sources),
    askEnds,
    stepEnds,
    nested,
    slotCount,
  };
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
    reads: ANSWER_KEYS.filter((_, column) => hasColumn(strengths.reads[0] as number, column)),
    strength: (answers) => strengths.of(0, fillVector(vector, answers)),
    ceiling: (answers) => strengths.ceiling(0, fillVector(vector, answers)),
  };
}
