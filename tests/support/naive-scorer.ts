import type { ScoringData } from '../../src/engine/compiled-rules.ts';
import type { Scorecard } from '../../src/engine/scorecard.ts';
import type { AnswerKey } from '../../src/model/answers.ts';
import type { Condition, Ramp } from '../../src/model/condition.ts';

/** Answers as they come; what is undefined or "unknown" is unknown. */
export type NaiveAnswers = Readonly<Partial<Record<AnswerKey, unknown>>>;

/** docs/scoring.md word for word, without any thought of speed: what the engine has to equal to the last bit. */
export function naiveScorecard({ dimensions, rules, weights, scoring }: ScoringData, answers: NaiveAnswers): Scorecard {
  const holding = <R extends { readonly dimension: string; readonly when: Condition }>(all: readonly R[], id: string) =>
    all
      .filter(({ dimension }) => dimension === id)
      .map((rule) => ({ rule, strength: naiveStrength(rule.when, answers) }))
      .filter(({ strength }) => strength > 0);
  const emphasesOf = (id: string) =>
    holding(weights, id).map(({ rule, strength }) => ({ rule: rule.id, strength, adds: rule.adds * strength }));
  const raw = dimensions.map(({ id, baseWeight }) => baseWeight + sum(emphasesOf(id).map(({ adds }) => adds)));
  const scored = dimensions.map(({ id }, at) => {
    const weight = (raw[at] ?? 0) / sum(raw);
    const evidence = holding(rules, id).map((each) => ({ ...each, effect: each.rule.points * each.strength }));
    const toward = (side: string) =>
      sum(evidence.filter(({ rule }) => rule.toward === side).map(({ effect }) => effect));
    const doubted = toward('inbound') + toward('outbound') + scoring.benefitOfTheDoubt;
    const contributions = evidence.map(({ rule: { id: rule, toward: side }, strength, effect }) => {
      return {
        rule,
        toward: side,
        strength,
        points: (side === 'inbound' ? effect : -effect) * ((50 * weight) / doubted),
      };
    });
    const lean = (toward('inbound') - toward('outbound')) / doubted;
    return {
      id,
      weight,
      lean,
      points: 50 * weight * lean,
      contributions,
      emphases: emphasesOf(id),
    };
  });
  return { inbound: scored.reduce((score, { points }) => score + points, 50), dimensions: scored };
}

/** 0 as long as one answer that the condition reads is unknown. */
export const naiveStrength = (condition: Condition, answers: NaiveAnswers): number =>
  readsOf(condition).every((key) => isKnown(answers[key])) ? degree(condition, answers, 0) : 0;

/** What the condition could still come to: every unknown answer is as good for it as can be. */
export const naiveCeiling = (condition: Condition, answers: NaiveAnswers): number => degree(condition, answers, 1);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const isKnown = (value: unknown) => value !== undefined && value !== 'unknown';

const readsOf = ({ anyOf = [], not, ...own }: Condition): readonly AnswerKey[] => [
  ...(Object.keys(own) as AnswerKey[]),
  ...[...anyOf, ...(not === undefined ? [] : [not])].flatMap(readsOf),
];

function degree({ anyOf, not, ...own }: Condition, answers: NaiveAnswers, ifUnknown: 0 | 1): number {
  const parts = (Object.entries(own) as [AnswerKey, Asked][]).map(([key, asked]) =>
    isKnown(answers[key]) ? met(asked, answers[key], key) : ifUnknown,
  );
  const any = anyOf === undefined ? 1 : Math.max(...anyOf.map((each) => degree(each, answers, ifUnknown)));
  const denied = not === undefined ? 1 : 1 - degree(not, answers, ifUnknown === 1 ? 0 : 1);
  return Math.min(...parts, any, denied);
}

/** Rank-order centroid weights of one, two and three goals. */
const CENTROIDS = [[1], [(1 + 1 / 2) / 2, 1 / 2 / 2], [(1 + 1 / 2 + 1 / 3) / 3, (1 / 2 + 1 / 3) / 3, 1 / 3 / 3]];

type Asked = Ramp | string | readonly string[];

function met(asked: Asked, value: unknown, key: string): number {
  if (typeof asked === 'string') return met([asked], value, key);
  if (!('includes' in asked)) return height(asked, Number(value), key === 'timelineMonths' ? (x) => x : Math.log1p);
  if (!Array.isArray(value)) return asked.includes(String(value)) ? 1 : 0;
  return sum(value.map((goal, rank) => (asked.includes(goal) ? (CENTROIDS[value.length - 1]?.[rank] ?? 0) : 0)));
}

function height({ rises, falls }: Ramp, value: number, scale: (value: number) => number): number {
  const upFrom = ([from, to]: readonly [number, number]) =>
    Math.min(1, Math.max(0, (scale(value) - scale(from)) / (scale(to) - scale(from))));
  return Math.min(rises === undefined ? 1 : upFrom(rises), falls === undefined ? 1 : 1 - upFrom(falls));
}
