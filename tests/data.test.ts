import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../src/document/json.ts';
import { compileCondition } from '../src/engine/strengths.ts';
import { type AnswerKey, NEEDED_KEYS } from '../src/model/answers.ts';
import { DATASET_FILE_NAMES } from '../src/model/dataset.ts';
import { SIDES } from '../src/model/terms.ts';
import { arbitraryAnswers } from './support/arbitrary-answers.ts';
import { dataset } from './support/shipped-advice.ts';

const compiled = [...dataset.rules, ...dataset.weights].map((rule) => ({ rule, ...compileCondition(rule.when) }));
const SAMPLES = fc.sample(arbitraryAnswers, { seed: 1, numRuns: 1000 });

describe('the shipped dataset', () => {
  it('gives no name twice, as the program trusts it to', () => {
    for (const file of DATASET_FILE_NAMES) {
      expect(parseJson(readFileSync(`data/${file}.json`, 'utf8'), file).ok, file).toBe(true);
    }
  });

  it('has the ten dimensions in their order', () => {
    expect(dataset.dimensions.map(({ id }) => id)).toEqual([
      'permission',
      'core-action',
      'communication-flow',
      'primary-goal',
      'audience',
      'asset-type',
      'cost-model',
      'feeling',
      'key-tools',
      'core-philosophy',
    ]);
  });

  it('has at least sixty rules, and on every dimension rules toward each side and on its weight', () => {
    expect(dataset.rules.length).toBeGreaterThanOrEqual(60);
    for (const { id } of dataset.dimensions) {
      const own = dataset.rules.filter(({ dimension }) => dimension === id);
      for (const side of SIDES)
        expect(
          own.some(({ toward }) => toward === side),
          `${id} ${side}`,
        ).toBe(true);
      expect(
        dataset.weights.some(({ dimension }) => dimension === id),
        `${id} weight`,
      ).toBe(true);
    }
  });

  it('reaches all ten dimensions with goals, budget and timeline alone', () => {
    const needed: readonly string[] = NEEDED_KEYS;
    const reached = dataset.rules.filter((rule) =>
      compileCondition(rule.when).reads.every((key) => needed.includes(key)),
    );
    expect(new Set(reached.map(({ dimension }) => dimension)).size).toBe(dataset.dimensions.length);
  });

  it.each(['goals', ...Object.keys(dataset.uncertainty.priors)] as AnswerKey[])(
    'uses %s in at least two rules',
    (key) => {
      expect(compiled.filter(({ reads }) => reads.includes(key)).length).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(compiled.map(({ rule }) => rule.id))('%s fires for some answers and stays silent for others', (id) => {
    const found = compiled.find(({ rule }) => rule.id === id);
    const strengths = SAMPLES.map((answers) => found?.strength(answers) ?? 0);
    expect({ fires: strengths.some((strength) => strength > 0.5), silent: strengths.includes(0) }).toEqual({
      fires: true,
      silent: true,
    });
  });

  it('begins every first step with what to do, as a screen may have room for no more than its first sentence', () => {
    const openings = dataset.channels.flatMap(({ steps = [] }) =>
      steps.map(({ text }) => text.split(/(?<=[.?!]) (?=\p{Lu})/u)[0] ?? ''),
    );
    expect(openings.filter((opening) => /^[^,:]*\?$/.test(opening))).toEqual([]);
  });

  it('gives every reason once', () => {
    const reasons = compiled.map(({ rule }) => rule.because);
    expect(reasons.filter((reason, index) => reasons.indexOf(reason) !== index)).toEqual([]);
  });

  it('is written in ASCII, so that it reads the same on every terminal', () => {
    for (const file of DATASET_FILE_NAMES) {
      const text = readFileSync(`data/${file}.json`, 'utf8');
      expect(
        [...text].filter((character) => character > '~'),
        file,
      ).toEqual([]);
    }
  });

  it('has the nine tools of the dimension on key tools first, and the channels that people use beside them', () => {
    expect(dataset.channels.map(({ id }) => id)).toEqual([
      'blog',
      'seo',
      'organic-social',
      'webinar',
      'ebook',
      'newsletter',
      'search-ads',
      'social-ads',
      'cold-calls',
      'cold-email',
      'trade-shows',
      'direct-mail',
      'tv-radio',
      'local-listings',
      'referrals',
      'partners',
      'press',
      'creators',
      'communities',
      'directories',
      'customer-email',
      'free-tool',
      'leaflets',
      'sponsorship',
      'retargeting',
    ]);
  });

  it.each(dataset.channels)('says of $id what it takes, what it does, and what to do first', (channel) => {
    const { ways = [], steps = [], job = '', response, figures } = channel;
    expect(ways.length).toBeGreaterThan(0);
    expect(steps.length).toBeGreaterThan(2);
    // It stands after a colon, in a list with others.
    expect(job).toMatch(/^[a-z].*[^.]$/);
    expect(response?.delayMonths.typical).toBeLessThanOrEqual(figures.firstLeadsMonths.typical);
    expect(response?.delayMonths.high).toBeLessThanOrEqual(figures.firstLeadsMonths.high);
  });
});
