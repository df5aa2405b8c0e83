import { type CalibrateOptions, calibrate } from '../../src/calibrate/calibrate.ts';
import { columnWords } from '../../src/calibrate/column-words.ts';
import type { KnownChannel } from '../../src/calibrate/known-channel.ts';
import type { Calibration } from '../../src/model/calibration.ts';
import type { Result } from '../../src/problem/problem.ts';
import { loadDataset } from '../../src/shell/read-dataset.ts';

/** Cost of a lead, lead to customer, kept a month, unfinished, delay, window and where cost doubles, at typical values. */
const FIGURES: Readonly<Record<string, readonly [string, number, number, number, number, number, number, number]>> = {
  seo: ['SEO', 150, 0.1, 0.95, 0.75, 2, 24, 7500],
  blog: ['Blog', 100, 0.04, 0.92, 0.72, 2, 24, 7500],
  'organic-social': ['Organic social media', 60, 0.015, 0.6, 0.6, 0.75, 12, 1500],
  newsletter: ['Newsletter', 20, 0.017, 0.8, 0.5, 1, 12, 1200],
  'search-ads': ['Search ads (PPC)', 110, 0.07, 0.005, 0.02, 0.12, 12, 4500],
  'social-ads': ['Social ads (PPC)', 90, 0.02, 0.005, 0.02, 0.15, 12, 6000],
  'cold-email': ['Cold email', 150, 0.15, 0.1, 0.25, 0.75, 12, 4500],
};

const OUTBOUND = ['search-ads', 'social-ads', 'cold-email'];

const { history } = loadDataset();

/** Channels as a dataset would have them; benchmarks of another dataset do not change these tests. */
const knownChannels: readonly KnownChannel[] = Object.entries(FIGURES).map(
  ([
    id,
    [name, costPerLead, leadToCustomer, keptPerMonth, unfinishedPerMonth, delayMonths, windowMonths, costDoublesAt],
  ]) => ({
    id,
    name,
    side: OUTBOUND.includes(id) ? 'outbound' : 'inbound',
    words: history?.channelWords[id] ?? [],
    costPerLead,
    costSpread: 0.7,
    leadToCustomer,
    costDoublesAt,
    keptPerMonth,
    unfinishedPerMonth,
    delayMonths,
    windowMonths,
    benchmarkPosition: 1 / 3,
  }),
);

/** Options with nothing chosen. */
export const plainOptions: CalibrateOptions = {
  file: 'history.csv',
  channels: knownChannels,
  words: columnWords(loadDataset()),
  choices: { map: new Map(), controls: [], ignore: [] },
  keepLast: false,
  spread: [],
  spendUnit: 1,
  tests: new Map(),
  beliefs: new Map(),
  since: new Map(),
  accept: [],
  check: true,
  currency: '$',
};

const made = new Map<string, Result<Calibration>>();

/** What is learned from a history, held back checks left out unless asked for; computed once for the same options. */
export function calibrated(text: string, more: Partial<CalibrateOptions> = {}): Result<Calibration> {
  const key = JSON.stringify([text, more], (_, value) => (value instanceof Map ? [...value] : value));
  const result = made.get(key) ?? calibrate(text, { ...plainOptions, check: false, ...more });
  made.set(key, result);
  return result;
}
