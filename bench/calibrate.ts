/**
 * Prints how well histories with a known truth are recovered, beside what other tools published on the same data, on the
 * grid of points that a generator used and off it; all sets together end in a table.
 * Usage: npm run bench:calibrate -- [--set SET] [--seeds 1-20] [--periods 104] [--off-grid] [--folder FOLDER]
 * Sets: seed2148, small_business, pymc, roas, meridian, robyn, karpiu, mmm_stan, own_leads, backtest; without --set all of them.
 */
import { foretelling, karpiu, pymc, roas, seed2148, seeds } from './calibrate/known-truth.ts';
import { meridian, mmmStan, robyn } from './calibrate/other-tools.ts';
import { ownLeads } from './calibrate/own-leads.ts';
import { flags, mean, measured, milliseconds, printMeasures, rhats } from './calibrate/rows.ts';

const SETS: Readonly<Record<string, () => void>> = {
  seed2148,
  small_business: () => {
    const periods = flags.periods === undefined ? [104, 52, 26] : [Number(flags.periods)];
    for (const each of periods) seeds(each);
  },
  pymc,
  roas,
  meridian,
  robyn,
  karpiu,
  mmm_stan: mmmStan,
  own_leads: ownLeads,
  backtest: foretelling,
};

const chosen = flags.set === undefined ? Object.keys(SETS) : [flags.set];
for (const name of chosen) {
  const run = SETS[name];
  if (run === undefined) throw new Error(`no set ${name}; sets: ${Object.keys(SETS).join(', ')}`);
  run();
  if (milliseconds.length > 0) console.error(`  ${name}: ${(mean(milliseconds) / 1000).toFixed(2)} s of CPU a fit`);
  milliseconds.length = 0;
}
if (flags.set === undefined) {
  const worst = Math.max(1, ...rhats);
  measured('R-hat, the worst', '', worst.toFixed(3), '<= 1.05', worst <= 1.05);
  printMeasures();
}
