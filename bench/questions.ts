/**
 * Prints how many questions the interview asks when it asks what tells most, beside asking in the fixed order,
 * both until the advice is sure enough, and how often each ends with the verdict that all answers would give.
 * Usage: npm run bench:questions -- [PEOPLE]
 */
import { compileSoFar } from '../src/advice/next-question.ts';
import { verdictOf } from '../src/advice/verdict.ts';
import { compileScorer } from '../src/engine/scorecard.ts';
import { loadDataset } from '../src/index.ts';
import {
  ANSWER_KEYS,
  type AnswerKey,
  type Answers,
  GOALS,
  NEEDED_KEYS,
  UNKNOWABLE_KEYS,
} from '../src/model/answers.ts';
import { seededUniform } from '../src/stats/random.ts';
import { drawValue } from '../src/stats/sample.ts';

const people = Number(process.argv[2] ?? 200);
const dataset = loadDataset();
const score = compileScorer(dataset);
const soFar = compileSoFar(dataset);
const uniform = seededUniform(20);

function person(): Answers {
  const { priors } = dataset.uncertainty;
  const drawn = UNKNOWABLE_KEYS.map((key) => {
    const prior = priors[key] ?? [];
    return [key, drawValue(prior, uniform) ?? prior[0]?.value];
  });
  return { goals: [GOALS[Math.floor(uniform() * GOALS.length)]], ...Object.fromEntries(drawn) } as Answers;
}

const needed: readonly AnswerKey[] = NEEDED_KEYS;
const optional = ANSWER_KEYS.filter((key) => !needed.includes(key));
type Order = (telling: AnswerKey, remaining: readonly AnswerKey[]) => AnswerKey;

/** Asks until the advice is sure enough; returns the number of optional questions and whether the verdict was right. */
function ask(all: Answers, order: Order): { readonly asked: number; readonly right: boolean } {
  let known = Object.fromEntries(needed.map((key) => [key, all[key]])) as unknown as Answers;
  let remaining = optional;
  for (;;) {
    const telling = soFar(known).next(remaining);
    const key = telling === undefined ? undefined : order(telling, remaining);
    if (key === undefined) break;
    known = { ...known, [key]: all[key] };
    remaining = remaining.filter((each) => each !== key);
  }
  const verdict = (answers: Answers) => verdictOf(score(answers).inbound, dataset.scoring);
  return { asked: optional.length - remaining.length, right: verdict(known) === verdict(all) };
}

const crowd = Array.from({ length: people }, person);
const orders: Readonly<Record<string, Order>> = {
  'what tells most': (telling) => telling,
  'fixed order': (_telling, remaining) => remaining[0] ?? 'audience',
};
for (const [name, order] of Object.entries(orders)) {
  const outcomes = crowd.map((each) => ask(each, order));
  const asked = outcomes.reduce((sum, each) => sum + each.asked, 0) / people;
  const right = outcomes.filter((each) => each.right).length / people;
  console.log(
    `${name.padEnd(16)} ${asked.toFixed(2)} optional questions of ${optional.length}, final verdict in ${Math.round(100 * right)} %`,
  );
}
