/**
 * Prints after how many optional questions the interview stops, and how often it then has the verdict that all answers
 * would give, by the chance of a change that is called small (uncertainty.smallChance), on people drawn from the priors.
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

const CHANCES = [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5];

const people = Number(process.argv[2] ?? 500);
const dataset = loadDataset();
const score = compileScorer(dataset);
const soFar = compileSoFar(dataset);
const uniform = seededUniform(20);
const { priors, smallChance } = dataset.uncertainty;
const verdict = (answers: Answers) => verdictOf(score(answers).inbound, dataset.scoring);
const needed: readonly AnswerKey[] = NEEDED_KEYS;
const optional = UNKNOWABLE_KEYS.filter((key) => priors[key] !== undefined && !needed.includes(key));

function person(): Answers {
  const drawn = UNKNOWABLE_KEYS.map((key) => [key, drawValue(priors[key] ?? [], uniform) ?? priors[key]?.[0]?.value]);
  return { goals: [GOALS[Math.floor(uniform() * GOALS.length)]], ...Object.fromEntries(drawn) } as Answers;
}

/** One moment of an interview: how many optional questions were asked, and whether the verdict is the final one. */
interface Moment {
  readonly asked: number;
  readonly chance: number;
  readonly isFinal: boolean;
}

/** A whole interview, in an order that is told of every moment. */
function interview(all: Answers, order: (telling: AnswerKey, remaining: readonly AnswerKey[]) => AnswerKey) {
  const final = verdict(all);
  const moments: Moment[] = [];
  let known = Object.fromEntries(needed.map((key) => [key, all[key]])) as unknown as Answers;
  for (let remaining: readonly AnswerKey[] = optional; ; ) {
    const { chanceOfChange, mostTelling } = soFar(known);
    moments.push({
      asked: optional.length - remaining.length,
      chance: chanceOfChange(remaining),
      isFinal: verdict(known) === final,
    });
    const telling = mostTelling(remaining);
    if (telling === undefined) return moments;
    const key = order(telling, remaining);
    known = { ...known, [key]: all[key] };
    remaining = remaining.filter((each) => each !== key);
  }
}

const crowd = Array.from({ length: people }, person);
const inOrder = (remaining: readonly AnswerKey[]) => ANSWER_KEYS.find((key) => remaining.includes(key));
for (const [name, order] of [
  ['what tells most', (telling: AnswerKey) => telling],
  ['the order of the answers', (telling: AnswerKey, remaining: readonly AnswerKey[]) => inOrder(remaining) ?? telling],
] as const) {
  const interviews = crowd.map((each) => interview(each, order));
  console.log(`${name}, ${optional.length} optional questions at most, ${people} people`);
  console.log('  chance  questions  final verdict');
  for (const chance of [...new Set([...CHANCES, smallChance])].sort((a, b) => a - b)) {
    const ends = interviews.map((moments) => moments.find((each) => each.chance <= chance) ?? moments.at(-1));
    const asked = ends.reduce((sum, end) => sum + (end?.asked ?? 0), 0) / people;
    const final = ends.filter((end) => end?.isFinal).length / people;
    const mark = chance === smallChance ? '  as shipped' : '';
    console.log(
      `  ${chance.toFixed(3)}  ${asked.toFixed(2).padStart(9)}  ${(100 * final).toFixed(1).padStart(11)} %${mark}`,
    );
  }
}
