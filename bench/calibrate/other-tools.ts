import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fileOf, fitRows, flags, inside, mean, measured, percent, type Recovered, recovered, total } from './rows.ts';

export function meridian(): void {
  const rows = fileOf('meridian_national_from_geo.csv', 'meridian');
  const reference = join(flags.folder, 'meridian_reference.json');
  if (rows === undefined || !existsSync(reference)) return;
  const { roi_90ci } = JSON.parse(readFileSync(reference, 'utf8')) as {
    readonly roi_90ci: Readonly<Record<string, { readonly roi: number }>>;
  };
  const names = Object.keys(roi_90ci);
  const channels = names.map((name) => `${name}_spend`);
  const fitted = fitRows({
    rows,
    date: 'time',
    outcome: 'revenue',
    channels,
    controls: ['Organic_channel0_impression', 'competitor_sales_control', 'sentiment_score_control', 'Promo'],
  });
  const truth = Object.fromEntries(
    names.map((name) => [`${name}_spend`, (roi_90ci[name]?.roi ?? 0) * total(rows, `${name}_spend`)]),
  );
  const list = recovered(fitted, truth);
  const roi = ({ low, mid, high, spend }: Recovered) =>
    `${(mid / spend).toFixed(2)} [${(low / spend).toFixed(2)}–${(high / spend).toFixed(2)}]`;
  console.log(`meridian, published ROI: ${names.map((name) => (roi_90ci[name]?.roi ?? 0).toFixed(2)).join(', ')}`);
  console.log(
    `meridian: ${list.map(roi).join(', ')}; published means: ${inside(list)}; R-hat ${fitted.totals?.rhat.toFixed(3)}`,
  );
  const published = names.map((name) => (roi_90ci[name]?.roi ?? 0).toFixed(2)).join(', ');
  measured(
    "Meridian's example, ROI",
    published,
    inside(list),
    'all inside',
    list.every(({ isInside }) => isInside),
  );
}

/** Ranks from 1, no ties. */
const ranks = (values: readonly number[]): readonly number[] =>
  values.map((value) => values.filter((other) => other < value).length + 1);

export function robyn(): void {
  const rows = fileOf('robyn_dt_simulated_weekly.csv', 'robyn');
  if (rows === undefined) return;
  const printed = { tv_S: 0.99, ooh_S: 0.69, print_S: 3.34, facebook_S: 4.29, search_S: 5.89 };
  const channels = Object.keys(printed);
  const events = rows.map((row) => ({
    ...row,
    event1: row['events'] === 'event1' ? '1' : '0',
    event2: row['events'] === 'event2' ? '1' : '0',
  }));
  const controls = ['newsletter', 'competitor_sales_B', 'event1', 'event2'];
  const fitted = fitRows({ rows: events, date: 'DATE', outcome: 'revenue', channels, controls });
  const list = recovered(fitted, {});
  const roi = new Map(list.map(({ id, mid, spend }) => [id, mid / spend]));
  const [ours, theirs] = [ranks(channels.map((id) => roi.get(id) ?? 0)), ranks(Object.values(printed))];
  const squares = ours.reduce((sum, rank, at) => sum + (rank - (theirs[at] ?? 0)) ** 2, 0);
  const spearman = 1 - (6 * squares) / (channels.length * (channels.length ** 2 - 1));
  const share = list.reduce((sum, { mid }) => sum + mid, 0) / total(rows, 'revenue');
  console.log(
    `robyn, published ROI: ${Object.entries(printed)
      .map(([id, value]) => `${id} ${(3 * value).toFixed(1)}`)
      .join(', ')} (media share 17 %)`,
  );
  measured(
    "Robyn's example, order of ROI",
    'media share 17 %',
    `Spearman ${spearman.toFixed(1)}, media share ${percent(share)}`,
    '>= 0.8',
    spearman >= 0.8,
  );
  console.log(
    `robyn: ${channels.map((id) => `${id} ${(roi.get(id) ?? 0).toFixed(1)}`).join(', ')}; Spearman ${spearman.toFixed(1)}; media share ${percent(share)}; R-hat ${fitted.totals?.rhat.toFixed(3)}`,
  );
}

/** No truth: two fits of the same author differ up to 15 times. It shows that ten channels and many controls run. */
export function mmmStan(): void {
  const rows = fileOf('mmm_stan_13channels.csv', 'mmm_stan');
  if (rows === undefined) return;
  const columns = Object.keys(rows[0] ?? {});
  const channels = columns.filter((name) => name.startsWith('mdsp_'));
  const controls = columns.filter((name) => /^(hldy_|seas_|me_|st_ct|mrkdn_)/.test(name)).slice(0, 48);
  const fitted = fitRows({ rows, date: 'wk_strt_dt', outcome: 'sales', channels, controls });
  const list = recovered(fitted, {});
  const share = list.reduce((sum, { mid }) => sum + mid, 0) / total(rows, 'sales');
  const width = mean(list.map(({ low, high }) => Math.log(high / low)));
  console.log(
    `mmm_stan: ${channels.length} channels, ${controls.length} controls: media share ${percent(share)}, ranges ${Math.exp(width).toFixed(1)} times wide on average; R-hat ${fitted.totals?.rhat.toFixed(3)}`,
  );
}
