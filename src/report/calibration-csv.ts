import type { CalibratedChannel, Range } from '../model/calibration.ts';
import type { CalibrationDocument } from '../model/calibration-document.ts';
import { log } from '../stats/elementary.ts';
import { csvText } from './csv.ts';

/** Half of the 80% range of a normal, in standard deviations. */
const NORMAL_80 = 1.2815515655446004;
/** Robyn takes no carryover of 1. */
const MOST_THETA = 0.95;

const HEADS = [
  'channel',
  'name',
  'outcome',
  'grain',
  'currency',
  'spend',
  ...named('brought'),
  ...named('cost'),
  ...named('prior_cost'),
  'prior_from',
  'weight',
  'verdict',
  'flags',
  'meridian_roi_mu',
  'meridian_roi_sigma',
  'pymc_alpha_alpha',
  'pymc_alpha_beta',
  'robyn_theta_low',
  'robyn_theta_high',
];

function named(figure: string): readonly string[] {
  return [`${figure}_low`, `${figure}_typical`, `${figure}_high`];
}

/**
 * A line for every channel: its figures, and what was believed before the history was seen as priors for Meridian (a
 * log-normal return), PyMC-Marketing (a beta of geometric adstock) and Robyn (bounds of theta), which are to fit the
 * same rows themselves.
 */
export const calibrationCsv = ({ calibration, currency }: CalibrationDocument): string =>
  csvText([
    HEADS,
    ...calibration.channels.map((channel) => [
      channel.id,
      channel.name,
      calibration.outcome,
      calibration.grain,
      currency,
      channel.spend,
      ...cells(channel.brought),
      ...cells(channel.cost),
      ...(channel.prior.from === 'none' ? ['', '', ''] : cells(channel.prior)),
      channel.prior.from,
      channel.weight,
      channel.verdict,
      channel.flags.join(' '),
      ...meridianReturn(channel),
      ...carryover(channel),
    ]),
  ]);

const cells = ({ low, typical, high }: Range): readonly number[] => [low, typical, high];
const digits = (value: number): number => Number(value.toPrecision(4));

/** Mean and standard deviation of the logarithm of what one unit of money brings. */
const meridianReturn = ({ prior }: CalibratedChannel): readonly (number | string)[] =>
  prior.from === 'none' || prior.low <= 0
    ? ['', '']
    : [digits(-log(prior.typical)), digits(log(prior.high / prior.low) / (2 * NORMAL_80))];

/** The beta distribution with the mean and the deviation of what is left after a period; and four fifths of it. */
function carryover({ carryover: before }: CalibratedChannel): readonly (number | string)[] {
  if (before === null || before.deviation <= 0) return ['', '', '', ''];
  const { mean, deviation } = before;
  const size = (mean * (1 - mean)) / (deviation * deviation) - 1;
  const bound = (theta: number) => digits(Math.min(MOST_THETA, Math.max(0, theta)));
  return [
    digits(mean * size),
    digits((1 - mean) * size),
    bound(mean - NORMAL_80 * deviation),
    bound(mean + NORMAL_80 * deviation),
  ];
}
