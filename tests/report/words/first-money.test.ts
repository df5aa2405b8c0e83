import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnswersInput } from '../../../src/index.ts';
import { firstMoney } from '../../../src/report/words/first-money.ts';
import { adviceFor } from '../../support/shipped-advice.ts';

const FOLDER = 'tests/fixtures/persons';
const adviceOf = (person: string) => adviceFor(JSON.parse(readFileSync(`${FOLDER}/${person}`, 'utf8')) as AnswersInput);
const amount = (cell = '') => Number(cell.replace(/[^\d]/g, ''));

/** The rows of each side: its own, and those of its channels. */
function sidesOf({ rows }: ReturnType<typeof firstMoney>) {
  const sides: { own: (typeof rows)[number]; channels: (typeof rows)[number][] }[] = [];
  for (const row of rows) {
    if (row.kind === 'side') sides.push({ own: row, channels: [] });
    if (row.kind === 'channel') sides.at(-1)?.channels.push(row);
  }
  return sides;
}

describe('the money of a first screen', () => {
  it.each(readdirSync(FOLDER).filter((person) => person !== 'national-brand.json'))(
    'adds up for %s in however many lines, of which no side has more',
    (person) => {
      const advice = adviceOf(person);
      for (const lines of [2, 3, 4, 99]) {
        for (const { own, channels } of sidesOf(firstMoney(advice, lines))) {
          expect(channels.length).toBeLessThanOrEqual(lines);
          if (channels.length === 0) continue;
          const months = advice.phases.map((_, at) => channels.reduce((sum, { cells }) => sum + amount(cells[at]), 0));
          // Hours are rounded one by one.
          months.forEach((sum, at) => {
            expect(Math.abs(sum - amount(own.cells[at]))).toBeLessThanOrEqual(channels.length);
          });
        }
      }
    },
  );

  it('keeps what is to be done first and then the largest where there are too many, and counts the others', () => {
    const [found] = sidesOf(firstMoney(adviceOf('enterprise.json'), 4));
    expect(found?.channels.map(({ name }) => name)).toEqual(['Blog', 'Newsletter', 'Referrals', '3 more channels']);
  });

  it.each(readdirSync(FOLDER))('tells %s the money of each thing to do first', (person) => {
    const advice = adviceOf(person);
    for (const lines of [3, 4]) {
      const named = firstMoney(advice, lines).rows.map(({ name }) => name.toLowerCase());
      for (const { name } of advice.summary.actions)
        expect(named).toContainEqual(expect.stringContaining(name.replace(/ \(.*\)$/, '').toLowerCase()));
    }
  });
});
