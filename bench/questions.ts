/**
 * Prints after how many optional questions the interview stops, and what then is as it will be when all are answered: the
 * verdict, how the money lies, and the first thing to do. By the chance of another verdict that is called small
 * (uncertainty.smallChance), and by the share of the money that an answer may give to other channels unasked
 * (uncertainty.whoGetsIt.smallShift), on people drawn from the priors.
 * Usage: npm run bench:questions -- [PEOPLE]
 */
import { compileAdvisor } from '../src/advice/advise.ts';
import { askedWith } from '../src/advice/contact-law.ts';
import { compileSoFar } from '../src/advice/next-question.ts';
import { loadDataset } from '../src/index.ts';
import { type AnswerKey, type Answers, GOALS, NEEDED_KEYS, UNKNOWABLE_KEYS } from '../src/model/answers.ts';
import { PROGRAM } from '../src/model/program-info.ts';
import { seededUniform } from '../src/stats/random.ts';
import { drawValue } from '../src/stats/sample.ts';

const CHANCES = [0, 0.03, 0.07, 0.1, 0.15, 0.2, 0.3];
const SHIFTS = [1, 0.5, 0.4, 0.3, 0.25, 0.2, 0.1, 0];

const people = Number(process.argv[2] ?? 100);
const dataset = loadDataset();
const advise = compileAdvisor(dataset, PROGRAM);
const uniform = seededUniform(20);
const { priors, smallChance, whoGetsIt = { smallShift: 1, usual: {} } } = dataset.uncertainty;
const needed: readonly AnswerKey[] = NEEDED_KEYS;
const asked = askedWith(dataset).filter((key) => !needed.includes(key));

function person(): Answers {
  const drawn = UNKNOWABLE_KEYS.filter((key) => needed.includes(key) || asked.includes(key)).map((key) => {
    const usual = whoGetsIt.usual[key] ?? [];
    const prior: readonly { readonly value: unknown; readonly probability: number }[] =
      priors[key] ?? usual.map((value) => ({ value, probability: 1 / usual.length }));
    return [key, drawValue(prior, uniform) ?? prior[0]?.value];
  });
  return { goals: [GOALS[Math.floor(uniform() * GOALS.length)]], ...Object.fromEntries(drawn) } as Answers;
}

/** The verdict, the share of the money of each channel, or of the hours where there is none, and the first thing to do. */
function outcomeOf(answers: Answers) {
  const { verdict, channels, summary } = advise(answers);
  const amounts = channels.map(({ id, monthlyUsd, hoursPerMonth }) => [id, monthlyUsd || hoursPerMonth || 0] as const);
  const all = amounts.reduce((sum, [, amount]) => sum + amount, 0) || 1;
  const shares = new Map(amounts.map(([id, amount]) => [id, amount / all]));
  return { verdict, shares, first: summary.actions[0]?.channel };
}

const crowd = Array.from({ length: people }, person);
const finals = crowd.map(outcomeOf);

/** A line of the curve: everybody is asked until it stops. */
function line(chance: number, smallShift: number): string {
  const uncertainty = { ...dataset.uncertainty, smallChance: chance, whoGetsIt: { ...whoGetsIt, smallShift } };
  const soFar = compileSoFar({ ...dataset, uncertainty });
  const sums = { asked: 0, verdict: 0, money: 0, first: 0 };
  for (const [at, all] of crowd.entries()) {
    let known = Object.fromEntries(needed.map((key) => [key, all[key]])) as unknown as Answers;
    let remaining: readonly AnswerKey[] = asked;
    for (let key = soFar(known).next(remaining); key !== undefined; key = soFar(known).next(remaining)) {
      known = { ...known, [key]: all[key] };
      remaining = remaining.filter((each) => each !== key);
      sums.asked += 1;
    }
    const [now, final] = [outcomeOf(known), finals[at] ?? outcomeOf(all)];
    sums.verdict += now.verdict === final.verdict ? 1 : 0;
    sums.money += [...now.shares].reduce((sum, [id, share]) => sum + Math.min(share, final.shares.get(id) ?? 0), 0);
    sums.first += now.first === final.first ? 1 : 0;
  }
  const percents = [sums.verdict, sums.money, sums.first].map((sum) => `${((100 * sum) / people).toFixed(1)} %`);
  const mark = chance === smallChance && smallShift === whoGetsIt.smallShift ? '  as shipped' : '';
  const cells = [chance.toFixed(2), smallShift.toFixed(2), (sums.asked / people).toFixed(2), ...percents];
  return `${cells.map((cell) => cell.padStart(9)).join('')}${mark}`;
}

console.log(`${asked.length} optional questions at most, ${people} people; as with all answers:`);
console.log('   chance    shift    asked  verdict    money first step');
for (const chance of CHANCES) console.log(line(chance, whoGetsIt.smallShift));
for (const shift of SHIFTS) console.log(line(smallChance, shift));
