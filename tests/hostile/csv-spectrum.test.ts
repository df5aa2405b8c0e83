import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvCells, isOpen } from '../../src/document/csv.ts';
import { runBatch } from '../batch/run-batch.ts';
import { expectHarmless } from './expect-harmless.ts';

const require = createRequire(import.meta.url);
const suite = dirname(require.resolve('csv-spectrum'));
const NAMES = readdirSync(join(suite, 'csvs')).map((file) => file.replace(/\.csv$/, ''));
/** The only one that is not UTF-8. */
const LATIN_1 = 'location_coordinates';
const bytes = (name: string) => readFileSync(join(suite, 'csvs', `${name}.csv`));
const expected = (name: string): readonly Readonly<Record<string, string>>[] =>
  [JSON.parse(readFileSync(join(suite, 'json', `${name}.json`), 'utf8'))].flat();

/** The records of a text: lines, joined while a quoted cell is open. */
function recordsOf(text: string): readonly string[] {
  const records: string[] = [];
  for (const line of text.replace(/\r?\n$/, '').split('\n')) {
    const last = records.at(-1);
    if (last !== undefined && isOpen(last)) records[records.length - 1] = `${last}\n${line}`;
    else records.push(line);
  }
  return records.map((record) => record.replace(/\r$/, ''));
}

describe('csv-spectrum', () => {
  it('has twelve files', () => {
    expect(NAMES).toHaveLength(12);
  });

  it.each(NAMES.filter((name) => name !== LATIN_1))('is read cell by cell: %s', (name) => {
    const [heads = [], ...rows] = recordsOf(bytes(name).toString()).map((record) => csvCells(record) ?? []);
    expect(rows.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index]])))).toEqual(
      expected(name),
    );
  });

  it.each(NAMES)('is refused by its header as a batch, with columns that are missing: %s', async (name) => {
    const { stdout, thrown } = await runBatch(bytes(name), { inputFormat: 'csv' });
    expect(stdout).toBe('');
    expect(thrown).toEqual(['missing-column']);
  });

  it('comes out as it went in when its cells are ids', async () => {
    const ids = NAMES.flatMap((name) => (name === LATIN_1 ? [] : expected(name)))
      .flatMap((row) => Object.values(row))
      .filter((cell) => cell !== '');
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const input = `id,goals,monthlyBudget,timelineMonths\n${ids.map((id) => `${quoted(id)},event-turnout,5,6\n`).join('')}`;
    const ndjson = await runBatch(input, { inputFormat: 'csv', outputFormat: 'ndjson' });
    const csv = await runBatch(input, { inputFormat: 'csv' });
    expect([ndjson.code, csv.code]).toEqual([0, 0]);
    expect(
      ndjson.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(ids);
    const rows: readonly Readonly<Record<string, string>>[] = parse(csv.stdout, { columns: true });
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expectHarmless(csv.stdout);
  });
});
