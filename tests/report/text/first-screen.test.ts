import { readdirSync, readFileSync } from 'node:fs';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import textWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { Advice } from '../../../src/index.ts';
import type { GivenAnswers } from '../../../src/model/answers.ts';
import { adviceText } from '../../../src/report/text/advice-text.ts';
import { firstScreen } from '../../../src/report/text/first-screen.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { adviceFor as advise } from '../../support/shipped-advice.ts';
import { termsOfOurs } from '../../voice/faults.ts';

const FOLDER = 'tests/fixtures/persons';
const PERSONS = readdirSync(FOLDER).map((file): [string, GivenAnswers] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')),
]);

const styleOf = (width: number, unicode = true) => ({ width, unicode, paint: new Chalk({ level: 0 }) });
const screenOf = (answers: GivenAnswers, style = styleOf(80)) =>
  firstScreen(advise(answers), style, { words: ['answers.json'], isPiped: false });

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

/** What the law says first to each way of contacting strangers that the plan has. */
const lawsOf = ({ channels }: Advice) =>
  channels
    .filter(({ monthlyUsd, hoursPerMonth }) => monthlyUsd === null || monthlyUsd + (hoursPerMonth ?? 0) > 0)
    .flatMap(({ law }) => law?.says.split(/(?<=\.) (?=[A-Z])/).slice(0, 1) ?? []);

/** What is wrong with a screen whoever reads it: too long, too wide, two colons, words of ours, or a number that is none. */
function faultsOf(screen: string, width: number): readonly string[] {
  const lines = screen.trimEnd().split('\n');
  return [
    ...(width >= 80 && lines.length > 40 ? [`${lines.length} lines`] : []),
    ...lines.filter((line) => textWidth(line) > width).map((line) => `too wide: ${line}`),
    ...lines.filter((line) => line !== line.trimEnd()).map((line) => `ends in a space: ${line}`),
    ...(/undefined|NaN|null|\[object/.exec(screen) ?? []),
    // What a paragraph is on stands alone where there is no column for it: no line has two colons.
    ...(width < 64 ? lines.filter((line) => /^(Now|Law|Why|How sure|Skipped)\b./.test(line)) : []),
    ...termsOfOurs(screen),
  ];
}

describe('the first screen', () => {
  it.each(PERSONS)('of %s has at most 40 lines, and no term of ours', (_, answers) => {
    expect(faultsOf(screenOf(answers), 80)).toEqual([]);
  });

  it('keeps that for any answers, in columns, narrow and in ASCII, and never leaves out what the law says', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const advice = advise(answers);
        const faults = [80, 120, 40].flatMap((width) => faultsOf(firstScreen(advice, styleOf(width)), width));
        expect(faults).toEqual([]);
        expect(firstScreen(advice, styleOf(80, false))).toMatch(/^[\n -~]*$/);
        const shown = inOneLine(firstScreen(advice, styleOf(80)));
        expect(lawsOf(advice).filter((law) => !shown.includes(law))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('says what the law is to who would email strangers', () => {
    const three = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 } as GivenAnswers;
    expect(inOneLine(screenOf(three))).toContain(
      "Law Cold email: You didn't say where these people are, so check the law there before you start.",
    );
  });

  it('says with no money and no hours what it would take, on each side, and divides nothing', () => {
    const screen = screenOf({
      goals: ['lead-generation'],
      monthlyBudget: 0,
      hoursPerWeek: 0,
      timelineMonths: 6,
    } as GivenAnswers);
    expect(screen).toMatch(
      /^Do this first\nFind the hours or the money for one of these, and begin with it\.\n {2}Ref/m,
    );
    for (const side of ['being found', 'reaching out'])
      expect(screen).toMatch(new RegExp(`^ {2}.* \\(${side}\\): It`, 'm'));
    expect(screen).not.toMatch(/Percent of your effort|Hours a month/);
  });

  it('answers first, and ends in where there is more and how to have it again', () => {
    const [, dentist] = PERSONS.find(([name]) => name === 'dentist') as [string, GivenAnswers];
    const lines = screenOf(dentist).trimEnd().split('\n');
    const { headline, summary } = advise(dentist);
    expect(lines.join(' ').startsWith(headline)).toBe(true);
    for (const { name } of summary.actions) expect(lines.join('\n')).toContain(`  ${name.replace(/ \(.*/, '')}: `);
    expect(lines.slice(-2)).toEqual([
      'More: add --full, --explain or -o advice.html.',
      'Again: mix-advisor ask answers.json  Forecast: mix-advisor plan answers.json',
    ]);
  });

  it('says what the money buys beside a step that is free', () => {
    const local = {
      ...{ goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6, businessModel: 'b2c' },
      ...{ contentCapacity: 'none', salesCapacity: 'strong', ownedAudience: 'some', place: 'local' },
    } as const satisfies GivenAnswers;
    const { channels } = advise(local);
    expect(channels.find(({ id }) => id === 'local-listings')?.firstStep).toMatch(/^Claim your free listing/);
    expect(screenOf(local).replace(/\s+/g, ' ')).toMatch(
      /Local listing and reviews: \$[\d–$]+ \(photos, review cards and help with replies\)/,
    );
  });

  it('says of skipped questions which one to answer next, with its flag', () => {
    const [, three] = PERSONS.find(([name]) => name === 'three-answers') as [string, GivenAnswers];
    expect(screenOf(three)).toMatch(/^Skipped {3}\d+ questions\. The most telling one: .*\?\s+\(--[a-z-]+\)$/ms);
  });

  it('breaks a command that is too long only where a shell reads on, and ends with the one for a plan', () => {
    const [, dentist] = PERSONS.find(([name]) => name === 'dentist') as [string, GivenAnswers];
    const words = ['my answers.json', ...Array.from({ length: 4 }, () => '--goal lead-generation'), '--note "a b"'];
    const again = { words, isPiped: false };
    const screens = [
      [40, firstScreen(advise(dentist), styleOf(40), again)],
      [80, adviceText(advise(dentist), styleOf(80), { again })],
    ] as const;
    for (const [width, screen] of screens) {
      expect(screen.replace(/\s+/g, ' ')).toContain('Again: add --save FILE, then mix-advisor ask FILE Forecast: ');
      const command = screen.slice(screen.indexOf('\nForecast:') + '\nForecast:'.length);
      expect(command.replace(/ \\\n\s*/g, ' ').trim()).toBe(`mix-advisor plan ${words.join(' ')}`);
      expect(Math.max(...command.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  it('names the form for what was piped in, and none where nothing can be said again', () => {
    const [, dentist] = PERSONS.find(([name]) => name === 'dentist') as [string, GivenAnswers];
    const piped = firstScreen(advise(dentist), styleOf(80), { words: ['-', '--budget 900'], isPiped: true });
    expect(piped).toMatch(/\nForecast, from the same input: mix-advisor plan - --budget 900\n$/);
    expect(piped).not.toContain('Again');
    // Both stand below it then.
    expect(firstScreen(advise(dentist), styleOf(80))).not.toMatch(/Again|Forecast/);
  });
});
