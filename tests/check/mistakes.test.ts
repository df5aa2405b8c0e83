import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintDataset } from '../../src/check/lint-dataset.ts';
import type { Channel } from '../../src/model/channel.ts';
import type { DatasetContent } from '../../src/model/dataset.ts';
import type { Rule } from '../../src/model/rule.ts';
import { datasetWith } from '../hostile/hostile-dataset.ts';
import { runCommand } from '../support/run-command.ts';
import { edited, locate, shipped } from './broken-dataset.ts';

/** Content while a test makes a mistake in it. */
type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> };
type Content = Writable<DatasetContent>;

const findings = (mistake: (content: Content) => void) =>
  lintDataset({ content: edited((content) => mistake(content as Content)), locate }).map(
    ({ severity, code, where }) => `${severity} ${code} ${where}`,
  );

const at = <T>(list: readonly T[], index: number): Writable<T> => list[index] as Writable<T>;
const TYPO = JSON.parse(readFileSync('tests/fixtures/bugs/16-rule-to-add.json', 'utf8')) as Rule;
const LAST = shipped.content.rules.length;
const WORTHLESS = (channel: Channel) => channel.fit.map((each) => ({ ...each, points: -1 }));

describe('a mistake that authors make', () => {
  it.each<[string, (content: Content) => void, string]>([
    [
      'a point that is missing',
      (c) => c.rules.push(TYPO as Writable<Rule>),
      `warning far-off rules.rules.${LAST}.points`,
    ],
    [
      'a point too many',
      (c) => Object.assign(at(c.rules, 3), { points: 0.01 }),
      'warning far-off rules.rules.3.points',
    ],
    [
      'a weight rule of 10',
      (c) => Object.assign(at(c.weights, 2), { adds: 10 }),
      'warning far-off rules.weights.2.adds',
    ],
    [
      'a fit of 10',
      (c) => Object.assign(at(at(c.channels, 1).fit, 0), { points: 10 }),
      'warning far-off channels.channels.1.fit.0.points',
    ],
    [
      'thresholds at both ends',
      (c) => Object.assign(c.scoring.thresholds, { outboundLed: 0, inboundLed: 100 }),
      'error verdict-never-given rules.scoring.thresholds',
    ],
    [
      'a threshold above all scores',
      (c) => Object.assign(c.scoring.thresholds, { inboundLed: 99.5 }),
      'error verdict-never-given rules.scoring.thresholds',
    ],
    [
      'a step of a third',
      (c) => Object.assign(c.scoring.mix, { step: 3.333 }),
      'warning noisy-step rules.scoring.mix.step',
    ],
    [
      'a step of a tenth',
      (c) => Object.assign(c.scoring.mix, { step: 0.1 }),
      'warning noisy-step rules.scoring.mix.step',
    ],
    [
      'a name given to two channels',
      (c) => Object.assign(at(c.channels, 2), { name: at(c.channels, 1).name.toUpperCase() }),
      'warning repeated-name channels.channels.2.name',
    ],
    [
      'a name given to two dimensions',
      (c) => Object.assign(at(c.dimensions, 5), { name: at(c.dimensions, 0).name }),
      'warning repeated-name dimensions.dimensions.5.name',
    ],
    [
      'a source entered twice',
      (c) => c.sources.push({ ...at(c.sources, 0), id: 'again' }),
      `warning repeated-name sources.sources.${shipped.content.sources.length}.title`,
    ],
    [
      'one text for both sides of a dimension',
      (c) => Object.assign(at(c.dimensions, 1), { outbound: { ...at(c.dimensions, 1).inbound } }),
      'warning sides-alike dimensions.dimensions.1',
    ],
    [
      'one job for both sides',
      (c) => Object.assign(c.jobs['event-turnout'], { outbound: c.jobs['event-turnout'].inbound }),
      'warning sides-alike wording.jobs.event-turnout',
    ],
    [
      'a source from the future',
      (c) => Object.assign(at(c.sources, 6), { year: 2062 }),
      'warning source-from-the-future sources.sources.6.year',
    ],
    [
      'a veto that sends to the channel itself',
      (c) =>
        Object.assign(at(c.channels, 8).vetoes.at(-1) as object, {
          instead: { channel: at(c.channels, 8).id, text: 'Do it anyway.' },
        }),
      `warning veto-names-itself channels.channels.8.vetoes.${at(shipped.content.channels, 8).vetoes.length - 1}.instead`,
    ],
    [
      'vetoes that leave nobody',
      (c) =>
        at(c.channels, 3).vetoes.push(
          { when: { timelineMonths: { falls: [5, 6] } }, why: 'Too soon.', judgement: true },
          { when: { timelineMonths: { rises: [4, 5] } }, why: 'Too late.', judgement: true },
        ),
      'warning never-shown channels.channels.3',
    ],
    [
      'points that all speak against a channel',
      (c) => Object.assign(at(c.channels, 0), { fit: WORTHLESS(at(c.channels, 0) as Channel) }),
      'warning never-shown channels.channels.0',
    ],
    [
      'a veto that always holds',
      (c) =>
        at(c.channels, 3).vetoes.push({
          when: { not: { timelineMonths: { rises: [200, 300] } } },
          why: 'No.',
          judgement: true,
        }),
      `warning always-fires channels.channels.3.vetoes.${at(shipped.content.channels, 3).vetoes.length}.when`,
    ],
  ])('gives one finding: %s', (_, mistake, found) => {
    expect(findings(mistake)).toEqual([found]);
  });

  it('is not found where nothing is wrong, or where a dataset has no date', () => {
    expect(findings(() => {})).toEqual([]);
    expect(
      findings((content) => {
        delete content.date;
        Object.assign(at(content.sources, 6), { year: 2062 });
      }),
    ).toEqual([]);
  });

  it('is told with its line', async () => {
    const folder = datasetWith((files) => files.rules.rules.push(TYPO));
    const { code, stdout } = await runCommand(['check', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^warning .*rules\.json:\d+:\d+: the points of the rule "test-rule" are 100, far from all others, which are 0\.3 to 4\n/,
    );
  });
});
