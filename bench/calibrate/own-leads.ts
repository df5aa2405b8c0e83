import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnWords } from '../../src/calibrate/column-words.ts';
import { fitHistory } from '../../src/calibrate/fit-history.ts';
import { knownChannels } from '../../src/calibrate/known-channels.ts';
import { readHistory } from '../../src/calibrate/read-history.ts';
import { windowShare } from '../../src/calibrate/window-share.ts';
import { loadDataset } from '../../src/index.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { quantile } from '../../src/stats/quantile.ts';

import { fileOf, flags, mean, measured } from './rows.ts';

/** A cost per lead by channel, wherever a truth file keeps it: by channel or by figure, as a number or as one of a record. */
function truthOf(value: unknown, channel: string): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Readonly<Record<string, unknown>>;
  const own = record[channel] ?? record[channel.replaceAll('-', '_')];
  if (typeof own === 'number') return own;
  const named = typeof own === 'object' && own !== null ? Object.entries(own) : [];
  const cost = named.find(([key, each]) => typeof each === 'number' && /cost|cpl/i.test(key))?.[1];
  if (typeof cost === 'number') return cost;
  return Object.values(record)
    .map((inner) => truthOf(inner, channel))
    .find((found) => found !== undefined);
}

const MOST_ERROR = [
  ['12 months', 0.2],
  ['24 months', 0.12],
  ['36 months', 0.09],
] as const;

/** Five channels with leads of their own; the benchmark is taken as 0.8 times the truth where that is known. */
export function ownLeads(): void {
  const rows = fileOf('own_leads_36m.csv', 'own_leads');
  if (rows === undefined) return;
  const columns = Object.keys(rows[0] ?? {});
  const spends = columns.filter((name) => /[ _]spend$/i.test(name));
  const path = join(flags.folder, 'own_leads_36m.truth.json');
  const truth: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  const known = knownChannels(loadDataset());
  const runs = [
    ['12 months', rows.slice(0, 12)],
    ['24 months', rows.slice(0, 24)],
    ['36 months', rows],
    ['months 19 to 30', rows.slice(18, 30)],
  ] as const;
  for (const [name, part] of runs) {
    const kept = [columns[0] ?? 'date', ...spends, ...spends.map((each) => each.replace(/spend$/i, 'leads'))];
    const csv = [kept.join(','), ...part.map((row) => kept.map((column) => row[column]).join(','))].join('\n');
    const channels = known.map((each) => {
      const cost = truthOf(truth, each.id);
      return cost === undefined ? each : { ...each, costPerLead: (0.8 * cost) / windowShare(each, each.windowMonths) };
    });
    const { history } = orThrow(
      readHistory(csv, {
        file: 'own_leads.csv',
        channels,
        words: columnWords(loadDataset()),
        choices: { map: new Map([[kept[0] ?? 'date', 'date']]), controls: [], ignore: [] },
        keepLast: true,
        currency: '$',
        spread: [],
        spendUnit: 1,
      }),
    );
    const fitted = fitHistory(history, { channels, tests: new Map(), beliefs: new Map(), since: new Map() });
    const found = fitted.channels.map(({ channel, logStrengths }) => {
      const cost = Math.exp(-quantile(Float64Array.from(logStrengths).sort(), 0.5));
      return { id: channel.id, cost, ratio: cost / (truthOf(truth, channel.id) ?? Number.NaN) };
    });
    const error = mean(found.map(({ ratio }) => Math.abs(Math.log(ratio))));
    const costs = found.map(({ id, cost, ratio }) => `${id} $${cost.toFixed(0)} (${ratio.toFixed(2)} of the truth)`);
    const [most = 1] = MOST_ERROR.flatMap(([of, limit]) => (of === name ? [limit] : []));
    if (truth !== undefined && most < 1)
      measured(`own leads, ${name}: ln error`, '', error.toFixed(2), `<= ${most}`, error <= most);
    console.log(`own_leads, ${name}: ${costs.join(', ')}; mean ln error ${error.toFixed(2)}`);
  }
}
