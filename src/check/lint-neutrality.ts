import { compileRules } from '../engine/compiled-rules.ts';
import { type InboundWith, inboundVarying } from '../engine/evaluate.ts';
import { type Answers, GOALS, UNKNOWABLE_KEYS, UNKNOWN, type UnknowableKey } from '../model/answers.ts';
import type { DatasetContent, Locate } from '../model/dataset.ts';
import type { Prior } from '../model/uncertainty.ts';
import { seededUniform } from '../stats/random.ts';
import { drawValue } from '../stats/sample.ts';
import { type Finding, warning } from './finding.ts';

const SAMPLES = 200;
const SEED = 200;
const MOST_POINTS = 1.5;

/** The questions that a prior says how others answer, each with it. */
type Asked = readonly { readonly key: UnknowableKey; readonly prior: Prior }[];

/** Questions that take a side by being answered at all: their mean effect on the score is not near 0. */
export function lintNeutrality(content: DatasetContent, locate: Locate): readonly Finding[] {
  return Object.entries(meanEffects(content)).flatMap(([key, effect]) => {
    if (Math.abs(effect) <= MOST_POINTS) return [];
    return [
      warning({
        code: 'partial-question',
        where: locate('rules', ['uncertainty', 'priors', key]),
        what: `answering ${key} moves the score by ${Math.abs(effect).toFixed(1)} points toward ${effect > 0 ? 'inbound' : 'outbound'} on average`,
        mend: 'Balance the points of its rules, or fix its prior: a question as such should favor neither side.',
      }),
    ];
  });
}

/** By question: the mean change of the inbound score, in points, from an answer drawn from its prior. */
export function meanEffects({ uncertainty: { priors }, ...data }: DatasetContent): Readonly<Record<string, number>> {
  const rules = compileRules(data);
  const asked = UNKNOWABLE_KEYS.flatMap((key) => {
    const prior = priors[key];
    return prior === undefined ? [] : [{ key, prior }];
  });
  const samples = partialAnswers(asked);
  const effectOf = (question: Asked[number]) =>
    samples.reduce((sum, answers) => sum + expectedChange(inboundVarying(rules, answers), question), 0) /
    samples.length;
  return Object.fromEntries(asked.map((question) => [question.key, effectOf(question)]));
}

function expectedChange(inboundWith: InboundWith, { key, prior }: Asked[number]): number {
  const before = inboundWith(key, UNKNOWN);
  return prior.reduce((sum, { value, probability }) => sum + probability * (inboundWith(key, value) - before), 0);
}

/** Seeded answers: one to three goals, each other question left open half of the time, else drawn from its prior. */
function partialAnswers(asked: Asked): readonly Answers[] {
  const uniform = seededUniform(SEED);
  const drawGoals = () => {
    const order = GOALS.map((goal) => ({ goal, place: uniform() })).sort((a, b) => a.place - b.place);
    return order.slice(0, 1 + Math.floor(3 * uniform())).map(({ goal }) => goal);
  };
  return Array.from({ length: SAMPLES }, () => ({
    goals: drawGoals(),
    ...Object.fromEntries(
      asked.map(({ key, prior }) => [key, uniform() < 0.5 ? UNKNOWN : (drawValue(prior, uniform) ?? UNKNOWN)]),
    ),
  })) as unknown as readonly Answers[];
}
