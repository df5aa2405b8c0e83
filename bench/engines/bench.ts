/**
 * Prints how long our engine takes for a decision, beside three rule engines with the same rules, after a check that
 * all of them decide the same: from answers in memory to points by dimension and side and the inbound score.
 * Usage: npm run bench:engines; ROUNDS=3 for a shorter run. By plain `tsx` ours takes 1.3 times as long: it moves
 * buffers between threads, after which V8 checks every access to a typed array; `batch` never makes it do so.
 *
 * The rules are those of the shipped dataset, cut to what every engine can say:
 * - a ramp is a step at its middle (months linearly, money on a logarithmic scale), as the peers know no degrees;
 * - of several goals only the first is kept, whose rank weight is then 1, for the same reason;
 * - a missing answer keeps the rules that read it silent, as ever; which rules wait for it is no part of a decision.
 *
 * The peers have the easier part: their answers are made ready beforehand, while ours are also validated within the
 * time. Each is used in the quickest way that was found, of which its file tells. Time is that of all threads.
 */
import { readFileSync } from 'node:fs';
import { loadDataset } from '../../src/index.ts';
import { answerLines } from '../batch/answer-lines.ts';
import type { Decision, Sample } from './contender.ts';
import { jsonLogicEngine } from './json-logic-engine.ts';
import { jsonRulesEngine } from './json-rules-engine.ts';
import { batchScorer, fullScorer } from './mix-advisor.ts';
import { steppedDataset, stepRules } from './step-rules.ts';
import { type Timed, timeDecisions } from './time-decisions.ts';
import { zenEngine } from './zen-engine.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const SAMPLES = 2_000;
const SEED = 20_260_101;
const TOLERANCE = 1e-9;

/** How many times our time an engine is to take at least. */
const GOALS: Readonly<Record<string, number>> = { '@gorules/zen-engine': 20, 'json-rules-engine': 100 };

const VERSIONS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
).dependencies;

const dataset = steppedDataset(loadDataset());
const rules = stepRules(dataset);
const ours = batchScorer(dataset);
const others = [
  fullScorer(dataset),
  jsonLogicEngine(dataset, rules),
  zenEngine(dataset, rules),
  jsonRulesEngine(dataset, rules),
];
const samples = [...answerLines(SAMPLES, SEED)].map(toSample);

console.log(`Node ${process.version}; ${rules.length} rules as steps, ${SAMPLES} sets of answers`);
const differing = await findDiffering();
if (differing.length > 0) {
  console.error(differing.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`all decide the same within ${TOLERANCE}; CPU time for a decision, median of ${ROUNDS} rounds`);
  for (const timed of await timeDecisions([ours, ...others], samples, ROUNDS)) console.log(format(timed));
}

/** Budgets are ten times those of the line, so that the rules on very large ones fire too. */
function toSample(line: string): Sample {
  const { id: _, goals, monthlyBudget, ...others } = JSON.parse(line);
  const rest = { monthlyBudget: 10 * monthlyBudget, ...others };
  return { answers: { goals: goals.slice(0, 1), ...rest }, facts: { goals: goals[0], ...rest } };
}

/** Every engine that decides otherwise than ours does, with the first answers for which it does. */
async function findDiffering(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, decide } of others) {
    for (const sample of samples) {
      if (isSame(await decide(sample), await ours.decide(sample))) continue;
      found.push(`${name} decides otherwise for ${JSON.stringify(sample.answers)}`);
      break;
    }
  }
  return found;
}

function isSame(a: Decision, b: Decision): boolean {
  const near = (one: number, other: number | undefined) => Math.abs(one - (other ?? Number.NaN)) <= TOLERANCE;
  return near(a.inbound, b.inbound) && a.points.every((each, at) => near(each, b.points[at]));
}

function format({ contender: { name }, microseconds, ratio }: Timed): string {
  const times = ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0);
  const goal = GOALS[name];
  const versioned = [name, VERSIONS[name]].join(' ').trimEnd();
  const judged = goal === undefined ? '' : `  goal ${goal}x: ${ratio >= goal ? 'met' : 'missed'}`;
  return `  ${times.padStart(5)}x the time  ${microseconds.toFixed(1).padStart(6)} µs  ${versioned}${judged}`;
}
