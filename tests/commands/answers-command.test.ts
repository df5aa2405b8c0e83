import { expect, it } from 'vitest';
import { answersCommand } from '../../src/commands/ask/flags.ts';
import { ANSWERS } from '../../src/model/answers.ts';
import { parseAmount } from '../../src/model/parse-amount.ts';

const read = (text: string) => {
  const parsed = parseAmount(text, ANSWERS.timelineMonths, '--timeline');
  return parsed.ok ? parsed.value.value : undefined;
};
const timelineIn = (timelineMonths: number) =>
  /--timeline "?(?<said>[^"]*)"?$/.exec(answersCommand({ timelineMonths }))?.groups?.said ?? '';

it.each([
  ['6 weeks', '6 weeks'],
  ['1 week', '1 week'],
  ['12 weeks', '12 weeks'],
  ['13 weeks', '3'],
  ['2 years', '24'],
  ['0.5', '0.5'],
  ['10 days', '0.3287671232876712'],
])('gives a timeline of %s again as %s, which means the same', (typed, again) => {
  const months = Number(read(typed));
  expect([timelineIn(months), read(timelineIn(months))]).toEqual([again, months]);
});

it('says every number of weeks so that it is read as it was', () => {
  for (let weeks = 1; weeks <= 52; weeks += 1) {
    const months = Number(read(`${weeks} weeks`));
    expect(read(timelineIn(months))).toBe(months);
    if (weeks % 13 !== 0) expect(timelineIn(months)).toBe(`${weeks} ${weeks === 1 ? 'week' : 'weeks'}`);
  }
});
