/**
 * Estimates the error that all rules share (uncertainty.modelError) from published cases: the standard deviation under
 * which what happened is likeliest, and those under which it is not less likely than 95 % allow (likelihood ratio).
 * Usage: npm run bench:model-error -- [FILE]
 */
import { type Dataset, loadDataset } from '../../src/index.ts';
import { caseFiles, readCases } from './case.ts';
import { brier, confidenceMinusRight, logLikelihood } from './measures.ts';
import { advised, judge } from './methods.ts';

const [file = ''] = caseFiles(process.argv.slice(2));
const cases = readCases(file);
const dataset = loadDataset();

function judgedWith(points: number) {
  const modelError = { ...dataset.uncertainty.modelError, points };
  const changed: Dataset = { ...dataset, uncertainty: { ...dataset.uncertainty, modelError } };
  return judge(advised(changed), cases, () => true);
}

const tried = Array.from({ length: 60 }, (_, at) => at + 1).map((points) => {
  const judged = judgedWith(points);
  return { points, likelihood: logLikelihood(judged), judged };
});
const best = tried.reduce((most, each) => (each.likelihood > most.likelihood ? each : most));
/** Half of the 95 % quantile of chi-squared with one degree of freedom. */
const ALLOWED = 1.9207;
const plausible = tried.filter(({ likelihood }) => likelihood >= best.likelihood - ALLOWED).map(({ points }) => points);

console.log('points  log-likelihood  Brier  confidence - right');
for (const { points, likelihood, judged } of tried) {
  const isShown = points % 5 === 0 || points === best.points || points === dataset.uncertainty.modelError.points;
  if (!isShown) continue;
  const figures = [brier(judged).toFixed(3), confidenceMinusRight(judged).toFixed(3).padStart(7)].join('  ');
  console.log(`${String(points).padStart(6)}  ${likelihood.toFixed(2).padStart(14)}  ${figures}`);
}
console.log(
  `likeliest ${best.points} points, 95 % interval ${Math.min(...plausible)} to ${Math.max(...plausible)}, on ${cases.length} cases`,
);
