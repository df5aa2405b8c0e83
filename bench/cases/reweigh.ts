/**
 * Fits one multiplier to each family of rules (rules with the same condition) on published cases, and prints what that
 * gains on cases that it has not seen, and how stable each direction is. Families that read who can write or sell are
 * left out: whoever coded the cases knew the outcome when judging that.
 * Usage: npm run bench:reweigh -- [FILE [DATASET]]
 */
import { createHash } from 'node:crypto';
import { compileAdviceFields } from '../../src/advice/advice-fields.ts';
import { loadDataset } from '../../src/index.ts';
import { parseAnswers } from '../../src/model/parse-answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { resamples } from './bootstrap.ts';
import { type Case, caseFiles, readCases } from './case.ts';
import { choosePenalty, fitFamilies, foldsOf, logLikelihood, type Observation, scoreOf } from './families.ts';

const PENALTIES = [0.5, 1, 2, 4, 8, 16, 32];
const FOLDS = 10;
const BOOTSTRAPS = 500;
const HINDSIGHT = ['contentCapacity', 'salesCapacity'];
/** The error of the model and of what the cases do not say, in points. */
const ERROR_POINTS = 20;

const [file, folder] = process.argv.slice(2);
const dataset = loadDataset(folder);
const { benefitOfTheDoubt, thresholds } = dataset.scoring;
const rules = new Map(dataset.rules.map((rule) => [rule.id, rule]));
const familyOf = (rule: { readonly when: unknown } | undefined) => JSON.stringify(rule?.when);
const families = [...new Set(dataset.rules.map(familyOf))].filter(
  (family) => !HINDSIGHT.some((key) => family.includes(key)),
);
const options = { families: families.length, doubt: benefitOfTheDoubt, errorPoints: ERROR_POINTS };
const fieldsOf = compileAdviceFields(dataset, PROGRAM);

function observe({ answers, expected }: Case): Observation {
  const dimensions = fieldsOf(orThrow(parseAnswers(answers))).dimensions();
  return {
    dimensions: dimensions.map(({ weight, contributions }) => ({
      weight,
      effects: contributions.map(({ rule, strength, toward }) => ({
        size: (rules.get(rule)?.points ?? 0) * strength,
        toInbound: toward === 'inbound',
        family: families.indexOf(familyOf(rules.get(rule))),
      })),
    })),
    above: { outbound: -Infinity, balanced: thresholds.outboundLed, inbound: thresholds.inboundLed }[expected],
    below: { outbound: thresholds.outboundLed, balanced: thresholds.inboundLed, inbound: Infinity }[expected],
  };
}

/** An order without meaning, so that folds are alike. */
const shuffled = (cases: readonly Case[]) => {
  const key = ({ id }: Case) => createHash('sha256').update(id).digest('hex');
  return [...cases].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

const leadsRight = (each: Observation, logs: Float64Array) =>
  scoreOf(each, logs, benefitOfTheDoubt) > 50 === (each.below === Infinity);
const tookASide = ({ above, below }: Observation) => above === -Infinity || below === Infinity;

const observations = shuffled(readCases(...caseFiles(file === undefined ? [] : [file]))).map(observe);
const asTheyAre = new Float64Array(families.length);

const nested = foldsOf(observations, FOLDS).map(({ seen, unseen }) => {
  const penalty = choosePenalty(seen, PENALTIES, FOLDS, options);
  const fitted = fitFamilies(seen, penalty, options);
  const sides = unseen.filter(tookASide);
  const judge = (logs: Float64Array) => ({
    right: sides.filter((each) => leadsRight(each, logs)).length,
    likelihood: logLikelihood(unseen, logs, options),
  });
  return { penalty, sides: sides.length, before: judge(asTheyAre), after: judge(fitted) };
});
const sumOf = (read: (each: (typeof nested)[number]) => number) => nested.reduce((sum, each) => sum + read(each), 0);
for (const when of ['before', 'after'] as const) {
  const right = sumOf((each) => each[when].right) / sumOf(({ sides }) => sides);
  const likelihood = sumOf((each) => each[when].likelihood);
  console.log(`${when.padEnd(6)} on cases not seen: log-likelihood ${likelihood.toFixed(2)}, side ${right.toFixed(3)}`);
}
console.log(`penalties chosen within: ${nested.map(({ penalty }) => penalty).join(', ')}`);

const penalty = choosePenalty(observations, PENALTIES, FOLDS, options);
const fitted = fitFamilies(observations, penalty, options);
const refitted = resamples(observations, BOOTSTRAPS).map((each) => fitFamilies(each, penalty, options));
console.log(
  `\npenalty ${penalty}; multiplier, share of ${BOOTSTRAPS} resamples with that direction, cases that show it:`,
);
const table = families.map((family, at) => {
  const log = fitted[at] ?? 0;
  const holds = (each: Observation) => each.dimensions.some(({ effects }) => effects.some((one) => one.family === at));
  return {
    family,
    log,
    stable: refitted.filter((logs) => (logs[at] ?? 0) * log > 0).length / BOOTSTRAPS,
    cases: observations.filter(holds).length,
  };
});
for (const { family, log, stable, cases } of table.sort((a, b) => b.stable - a.stable)) {
  const share = `${Math.round(100 * stable)} %`.padStart(5);
  console.log(`  x${Math.exp(log).toFixed(2)} ${share} ${String(cases).padStart(3)}  ${family}`);
}
