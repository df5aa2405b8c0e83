import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { answersSchema, lineSchema } from '../../src/model/answers-schema.ts';
import { channelSchema } from '../../src/model/channel.ts';
import { conditionSchema } from '../../src/model/condition.ts';
import { DATASET_FILES } from '../../src/model/dataset-schema.ts';
import { dimensionSchema } from '../../src/model/dimension.ts';
import { ruleSchema, weightRuleSchema } from '../../src/model/rule.ts';
import { sourceSchema } from '../../src/model/source.ts';
import { uncertaintySchema } from '../../src/model/uncertainty.ts';
import { dataset } from '../support/shipped-advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

const small = smallDataset();
const complaints = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

const [rule] = small.rules;
const [weightRule] = small.weights;
const [dimension] = small.dimensions;
const [source] = small.sources;
const [channel] = small.channels;
const { planning } = dataset;
const NOT_PLAIN = 'expected text on one line, without control characters and marks that reorder it';
const NOT_WEB = 'expected an address of the web, such as https://example.com/page';
const NO_EVIDENCE = 'needs "sources" or "judgement": true';

describe('the schemas', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['a rule', ruleSchema, rule],
    [
      'a rule with other words, what speaks against it and where its points are from',
      ruleSchema,
      {
        ...rule,
        variants: [{ when: { audience: 'niche' }, because: 'Few know it.' }],
        against: ['trial'],
        fitted: 'From 2 points to 1, on forty orders.',
      },
    ],
    ['a weight rule', weightRuleSchema, weightRule],
    ['a dimension', dimensionSchema, dimension],
    ['a source', sourceSchema, source],
    ['a source without a year, with a note', sourceSchema, { ...source, year: null, note: 'The seller counted.' }],
    ['a channel', channelSchema, channel],
    ['an uncertainty', uncertaintySchema, small.uncertainty],
    [
      'a wording',
      DATASET_FILES.wording,
      { headlines: small.headlines, aboveShare: small.aboveShare, jobs: small.jobs },
    ],
  ])('take %s', (_, schema, value) => {
    expect(complaints(schema, value)).toEqual([]);
  });

  it.each<[string, z.ZodType, unknown]>([
    ['a rule', ruleSchema, { ...rule, tward: 'inbound' }],
    ['a weight rule', weightRuleSchema, { ...weightRule, points: 1 }],
    ['a dimension', dimensionSchema, { ...dimension, weight: 1 }],
    ['a side of a dimension', dimensionSchema, { ...dimension, inbound: { ...dimension?.inbound, long: 'x' } }],
    ['a source', sourceSchema, { ...source, author: 'x' }],
    ['a channel', channelSchema, { ...channel, cost: 1 }],
    ['figures', channelSchema, { ...channel, figures: { ...channel?.figures, cost: 1 } }],
    ['a condition', conditionSchema, { color: 'red', audience: 'niche' }],
    ['a ramp', conditionSchema, { monthlyBudget: { rises: [1, 2], peaks: [2, 3] } }],
  ])('refuse a name that %s does not have', (_, schema, value) => {
    expect(schema.safeParse(value).error?.issues).toMatchObject([{ code: 'unrecognized_keys' }]);
  });

  it.each([
    ['kebab-case', 'a-1-b', true],
    ['capitals', 'A-b', false],
    ['a hyphen at the end', 'a-', false],
    ['two hyphens', 'a--b', false],
    ['a space', 'a b', false],
    ['a line break', 'a\n', false],
    ['nothing', '', false],
  ])('know an id by its form: %s', (_, id, good) => {
    expect(complaints(ruleSchema, { ...rule, id })).toEqual(
      good ? [] : [['id', 'expected lower-case words joined by hyphens']],
    );
  });

  it.each([
    ['a line break', 'one\ntwo'],
    ['a tab', 'one\ttwo'],
    ['an escape', '\u001b[2J'],
    ['a control character of the second kind', '\u009b2J'],
    ['a mark that reorders', 'abc\u202edef'],
    ['an isolate', 'abc\u2066def'],
    ['a line separator', 'abc\u2028def'],
  ])('refuse words with %s', (_, words) => {
    expect(complaints(ruleSchema, { ...rule, because: words })).toEqual([['because', NOT_PLAIN]]);
    expect(complaints(dimensionSchema, { ...dimension, name: words })).toEqual([['name', NOT_PLAIN]]);
  });

  it('refuse an address that is none, and one that a browser would run', () => {
    expect(complaints(sourceSchema, { ...source, url: 'https://example.org/a?b=c' })).toEqual([]);
    expect(complaints(sourceSchema, { ...source, url: 'http://example.org' })).toEqual([]);
    expect(complaints(sourceSchema, { ...source, url: 'xhttps://example.org' })).toEqual([['url', NOT_WEB]]);
    expect(complaints(sourceSchema, { ...source, url: 'httpss://example.org' })).toEqual([['url', NOT_WEB]]);
    expect(complaints(sourceSchema, { ...source, url: 'no address' })).toEqual([['url', NOT_WEB]]);
    expect(complaints(sourceSchema, { ...source, url: 'javascript:alert(1)' })).toEqual([['url', NOT_WEB]]);
    expect(complaints(sourceSchema, { ...source, url: 'https://example.org/\u202e' })).toHaveLength(1);
  });

  it('refuse a statement that neither a source nor a judgement stands behind', () => {
    const bare = { ...rule, sources: undefined };
    expect(complaints(ruleSchema, bare)).toEqual([['', NO_EVIDENCE]]);
    expect(complaints(ruleSchema, { ...bare, judgement: true })).toEqual([]);
    expect(complaints(weightRuleSchema, { ...weightRule, sources: undefined })).toEqual([['', NO_EVIDENCE]]);
    const fit = channel?.fit.map((each) => ({ ...each, judgement: undefined }));
    const vetoes = channel?.vetoes.map((each) => ({ ...each, judgement: undefined }));
    const figures = { ...channel?.figures, matureMonths: { low: 1, typical: 2, high: 3 } };
    expect(complaints(channelSchema, { ...channel, fit, vetoes, figures })).toEqual([
      ['figures.matureMonths', NO_EVIDENCE],
      ['fit.0', NO_EVIDENCE],
      ['vetoes.0', NO_EVIDENCE],
    ]);
  });

  it.each<[readonly [number, number, number], boolean]>([
    [[1, 2, 3], true],
    [[2, 2, 2], true],
    [[3, 2, 4], false],
    [[1, 5, 4], false],
  ])('want the figures of a channel in order: %j', ([low, typical, high], good) => {
    const figures = { ...channel?.figures, hoursPerMonth: { low, typical, high, judgement: true } };
    expect(complaints(channelSchema, { ...channel, figures })).toEqual(
      good ? [] : [['figures.hoursPerMonth', 'low, typical and high must not fall']],
    );
  });

  it.each<[string, unknown, readonly (readonly string[])[]]>([
    ['a ramp up', { monthlyBudget: { rises: [0, 10] } }, []],
    ['a ramp down', { timelineMonths: { falls: [3, 9] } }, []],
    ['a trapezoid', { customerValue: { rises: [1, 2], falls: [2, 4] } }, []],
    ['a ramp that is none', { monthlyBudget: {} }, [['monthlyBudget', 'needs "rises", "falls" or both']]],
    [
      'a ramp that falls before it has risen',
      { monthlyBudget: { rises: [1, 3], falls: [2, 4] } },
      [['monthlyBudget', '"rises" must end before "falls" begins']],
    ],
    [
      'a step',
      { monthlyBudget: { rises: [5, 5] } },
      [['monthlyBudget.rises', 'the first number must be below the second']],
    ],
    [
      'numbers in the wrong order',
      { timelineMonths: { falls: [9, 3] } },
      [['timelineMonths.falls', 'the first number must be below the second']],
    ],
    [
      'numbers whose logarithms are the same',
      { monthlyBudget: { rises: [1e12 - 0.0001, 1e12] } },
      [['monthlyBudget.rises', 'the first number must be below the second']],
    ],
    ['a choice and a list', { audience: 'niche', goals: ['lead-generation', 'event-turnout'] }, []],
    ['any of two', { anyOf: [{ audience: 'niche' }, { not: { audience: 'broad' } }] }, []],
    ['nothing', {}, [['', 'a condition needs at least one key']]],
    ['nothing inside', { not: {} }, [['not', 'a condition needs at least one key']]],
  ])('judge a condition: %s', (_, condition, found) => {
    expect(complaints(conditionSchema, condition)).toEqual(found);
  });

  it('take a condition that asks for thirty things, and none that asks for more', () => {
    const three = { goals: 'lead-generation', monthlyBudget: { rises: [1, 2] }, audience: 'niche' };
    const anyOf = Array(10).fill(three);
    const tooMany = [['', 'a condition may ask for at most 30 things; make several rules of it']];
    expect(complaints(conditionSchema, { anyOf })).toEqual([]);
    expect(complaints(conditionSchema, { anyOf: anyOf.slice(1), not: three })).toEqual([]);
    expect(complaints(conditionSchema, { anyOf, audience: 'niche' })).toEqual(tooMany);
    expect(complaints(conditionSchema, { anyOf, not: { audience: 'niche' } })).toEqual(tooMany);
  });

  it('take files whose conditions ask for five thousand things together, and none that asks for more', () => {
    const five = { when: { anyOf: Array(5).fill({ audience: 'niche' }) } };
    const times = (count: number, statement: object | undefined) => Array(count).fill({ ...statement, ...five });
    const { scoring, uncertainty, phases } = small;
    const rulesFile = (rules: number, weights: number) =>
      complaints(DATASET_FILES.rules, {
        scoring,
        uncertainty,
        phases,
        rules: times(rules, rule),
        weights: times(weights, weightRule),
      });
    const channelsFile = (fits: number, vetoes: number) =>
      complaints(DATASET_FILES.channels, {
        channels: Array(100).fill({
          ...channel,
          fit: times(fits, channel?.fit[0]),
          vetoes: times(vetoes, channel?.vetoes[0]),
        }),
      });
    const tooMany = [['', 'the conditions of a file may ask for at most 5000 things together']];
    expect([rulesFile(600, 400), rulesFile(600, 401)]).toEqual([[], tooMany]);
    expect([channelsFile(6, 4), channelsFile(6, 5)]).toEqual([[], tooMany]);
  });

  it.each<[string, object, readonly (readonly string[])[]]>([
    ['without a limit', { leastUsd: 500 }, []],
    ['with all that it needs at most', { leastUsd: 500, mostUsd: 500 }, []],
    [
      'with less at most than at least',
      { leastUsd: 500, mostUsd: 499 },
      [['ways.0', '"leastUsd" must not be above "mostUsd"']],
    ],
    ['without evidence', { leastUsd: 500, judgement: undefined }, [['ways.0', NO_EVIDENCE]]],
  ])('judge a way to run a channel %s', (_, way, found) => {
    const whole = { hands: 'makers', leastHours: 5, judgement: true, ...way };
    expect(complaints(channelSchema, { ...channel, ways: [whole] })).toEqual(found);
  });

  it.each<[string, readonly object[], boolean]>([
    ['one for everybody', [{}], true],
    ['some before it', [{ when: { audience: 'niche' } }, { hired: true }, {}], true],
    ['none for everybody', [{ when: { audience: 'niche' } }], false],
    ['only one for those who hire at the end', [{ hired: false }], false],
    ['two for everybody', [{}, {}], false],
    ['one for everybody first', [{}, { hired: true }], false],
  ])('judge the steps of a channel, of which the last holds for everybody: %s', (_, steps, good) => {
    const { firstStep: _step, ...others } = channel ?? {};
    const whole = { ...others, steps: steps.map((step) => ({ ...step, text: 'Begin.' })) };
    expect(complaints(channelSchema, whole)).toEqual(
      good
        ? []
        : [['steps', 'the last step holds for everybody, and only the last: it alone has no "when" or "hired"']],
    );
  });

  it('want either one first step or several', () => {
    const { firstStep: _step, ...others } = channel ?? {};
    const either = [['', 'needs either "firstStep" or "steps"']];
    expect(complaints(channelSchema, others)).toEqual(either);
    expect(complaints(channelSchema, { ...channel, steps: [{ text: 'Begin.' }] })).toEqual(either);
  });

  it.each<[string, object, readonly (readonly string[])[]]>([
    ['a factor', { times: 1.5 }, []],
    ['a power', { power: { of: 'monthlyBudget', at: 1000, exponent: 0.5, least: 2, most: 2 } }, []],
    ['neither', {}, [['planning.adjustments.0', 'needs either "times" or "power"']]],
    [
      'both',
      { times: 1.5, power: { of: 'customerValue', at: 1000, exponent: 0.5, least: 0.5, most: 2 } },
      [['planning.adjustments.0', 'needs either "times" or "power"']],
    ],
    [
      'a power without any that it can be',
      { power: { of: 'monthlyBudget', at: 1000, exponent: 0.5, least: 2, most: 1 } },
      [['planning.adjustments.0.power', 'the least must not be above the most']],
    ],
    ['no evidence', { times: 1.5, judgement: undefined }, [['planning.adjustments.0', NO_EVIDENCE]]],
  ])('judge an adjustment of a figure by %s', (_, by, found) => {
    const adjustments = [{ figure: 'costPerLead', judgement: true, ...by }];
    expect(complaints(DATASET_FILES.planning, { planning: { ...planning, adjustments } })).toEqual(found);
  });

  it('want every statement of planning to have evidence, and its figures in order', () => {
    const falling = { figure: 'costPerLead', channels: ['blog'], low: 3, typical: 2, high: 4, judgement: true };
    const unproven = { figure: 'costPerLead', channels: ['blog'], low: 1, typical: 2, high: 3 };
    const found = complaints(DATASET_FILES.planning, {
      planning: {
        ...planning,
        monthsFromLeadToCustomer: [{ months: 1 }],
        benchmarkPosition: { low: 0.2, typical: 0.1, high: 0.3, judgement: true },
        rangeStretch: { low: 1, typical: 1, high: 1 },
        hoursByCapacity: { ...planning?.hoursByCapacity, sources: undefined, judgement: undefined },
        startingBudgets: { ...planning?.startingBudgets, target: { value: 5 } },
        worth: { ...planning?.worth, judgement: undefined },
        fill: { ...planning?.fill, judgement: undefined },
        notYet: { ...planning?.notYet, judgement: undefined },
        replacements: [
          { ...falling, when: { audience: 'niche' } },
          { ...unproven, when: { audience: 'niche' } },
        ],
        industries: [{ industry: 'law-firm', called: 'law firms', figures: [falling, unproven] }],
      },
    });
    const FALLS = 'low, typical and high must not fall';
    expect(found).toEqual([
      ['planning.monthsFromLeadToCustomer.0', NO_EVIDENCE],
      ['planning.benchmarkPosition', FALLS],
      ['planning.rangeStretch', NO_EVIDENCE],
      ['planning.hoursByCapacity', NO_EVIDENCE],
      ['planning.startingBudgets.target', NO_EVIDENCE],
      ['planning.worth', NO_EVIDENCE],
      ['planning.fill', NO_EVIDENCE],
      ['planning.notYet', NO_EVIDENCE],
      ['planning.replacements.0', FALLS],
      ['planning.replacements.1', NO_EVIDENCE],
      ['planning.industries.0.figures.0', FALLS],
      ['planning.industries.0.figures.1', NO_EVIDENCE],
    ]);
  });

  it('want of a law what it rests on', () => {
    const { contactLaw } = structuredClone(dataset);
    delete contactLaw?.places.uk.ways.call.consumer.sources;
    expect(complaints(DATASET_FILES['contact-law'], { contactLaw })).toEqual([
      ['contactLaw.places.uk.ways.call.consumer', NO_EVIDENCE],
    ]);
  });

  it('want words for what a channel takes, as they are now or were in the version before', () => {
    const { headlines, jobs } = small;
    const { means } = dataset;
    expect(complaints(DATASET_FILES.wording, { headlines, jobs, means })).toEqual([]);
    expect(complaints(DATASET_FILES.wording, { headlines, jobs })).toEqual([
      ['', 'needs "means", or "aboveShare" as in the version before'],
    ]);
  });

  it.each([
    ['2026-11', true],
    ['2026-01', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-1', false],
    ['2026-11-05', false],
    ['x2026-11', false],
  ])('judge the month in which a dataset was looked over: %s', (date, good) => {
    const { name, version, dimensions, closing } = small;
    expect(complaints(DATASET_FILES.dimensions, { name, version, date, dimensions, closing })).toEqual(
      good ? [] : [['date', 'expected a month such as 2026-11']],
    );
  });

  it.each<[readonly number[], boolean]>([
    [[0.5, 0.5], true],
    [[0.1, 0.2, 0.7], true],
    [[0.5, 0.4999], false],
    [[0.5, 0.5001], false],
  ])('want the probabilities of a prior to sum to 1: %j', (probabilities, good) => {
    const customerValue = probabilities.map((probability, index) => ({ value: index, probability }));
    const priors = { ...small.uncertainty.priors, customerValue };
    expect(complaints(uncertaintySchema, { ...small.uncertainty, priors })).toEqual(
      good ? [] : [['priors.customerValue', 'the probabilities must sum to 1']],
    );
  });

  it.each([
    ['1.0.0', true],
    ['10.20.30', true],
    ['1.0', false],
    ['v1.0.0', false],
    ['1.0.0-beta', false],
    ['1..0', false],
  ])('judge the version of a dataset: %s', (version, good) => {
    const { name, dimensions, closing } = small;
    expect(complaints(DATASET_FILES.dimensions, { name, version, dimensions, closing })).toEqual(
      good ? [] : [['version', 'expected a version such as 1.0.0']],
    );
  });

  const answers = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
  it.each(['figures', 'limits'])('take %s of a hundred channels, and of no more', (key) => {
    const of = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`channel ${at}`, {}]));
    expect(complaints(answersSchema, { ...answers, [key]: of(100) })).toEqual([]);
    expect(complaints(answersSchema, { ...answers, [key]: of(101) }).map(([path]) => path)).toEqual([key]);
  });

  it('refuse a goal that is named twice', () => {
    expect(complaints(answersSchema, { ...answers, goals: ['event-turnout', 'lead-generation'] })).toEqual([]);
    expect(complaints(answersSchema, { ...answers, goals: ['event-turnout', 'event-turnout'] })).toEqual([
      ['goals', 'the same goal is named twice'],
    ]);
  });

  it.each<[unknown, boolean]>([
    ['customer 7', true],
    [7, true],
    [Number.MAX_SAFE_INTEGER, true],
    [1e16, false],
    [-1e16, false],
    [0.1234567890123456, false],
    [true, false],
  ])('take as the id of a line what is the same after it was read: %j', (id, good) => {
    expect(complaints(lineSchema, { ...answers, id }).map(([path]) => path)).toEqual(good ? [] : ['id']);
  });

  it('say what the id of a line may be', () => {
    expect(complaints(lineSchema, { ...answers, id: true })).toEqual([
      ['id', 'expected text, or a whole number of at most 15 digits; write others in "double quotes"'],
    ]);
  });

  it.each(['monthlyBudget', 'customerValue'])('say of %s which amounts are expected', (key) => {
    expect(complaints(answersSchema, { ...answers, [key]: 'much' })).toEqual([
      [key, 'expected an amount from 0 to 1,000,000,000,000, or "unknown"'],
    ]);
  });

  it('say which months are expected', () => {
    expect(complaints(answersSchema, { ...answers, timelineMonths: 'soon' })).toEqual([
      ['timelineMonths', 'expected months above 0 and up to 120, or "unknown"'],
    ]);
  });
});
