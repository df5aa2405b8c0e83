import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../src/model/cross-check.ts';
import type { DatasetContent } from '../../src/model/dataset.ts';
import { dataset } from '../support/shipped-advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

type Edit = (content: DatasetContent) => unknown;

/** Code, place, fault and remedy of everything that is wrong with a dataset, the small one or another, after an edit. */
function problemsAfter(edit: Edit, content: DatasetContent = smallDataset()): readonly (readonly string[])[] {
  edit(content);
  const problems = crossCheck(content, (file, path) => [file, ...path].join('.'));
  return problems.map(({ code, where, what, mend }) => [code, where, what, mend]);
}

/** Adds a copy of the first record, changed. */
const addTo = <T extends object>(records: T[], changes: Partial<T> = {}) =>
  records.push({ ...(records[0] as T), ...changes });
const change = <T extends object>(record: T | undefined, changes: Partial<T>) => Object.assign(record as T, changes);

const OWN_ID = 'Give each record an id of its own.';
const ADD_SOURCE = 'Add the source, or take the reference out.';

describe('crossCheck', () => {
  it('finds nothing wrong with a good dataset', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  it.each<[string, Edit, string, string, string]>([
    [
      'dimension',
      ({ dimensions }) => addTo(dimensions, { name: 'Again' }),
      'dimensions.dimensions.2.id',
      'reach',
      OWN_ID,
    ],
    ['rule', ({ rules }) => addTo(rules), 'rules.rules.4.id', 'unknown-name-introduces-itself', OWN_ID],
    ['weight rule', ({ weights }) => addTo(weights), 'rules.weights.1.id', 'trust-weighs-more', OWN_ID],
    [
      'rule, by a weight rule',
      ({ weights }) => change(weights[0], { id: 'results-are-due-soon' }),
      'rules.weights.0.id',
      'results-are-due-soon',
      OWN_ID,
    ],
    ['channel', ({ channels }) => addTo(channels), 'channels.channels.2.id', 'blog', OWN_ID],
    ['source', ({ sources }) => addTo(sources), 'sources.sources.3.id', 'trial', OWN_ID],
  ])('finds an id that another %s has taken', (_, edit, where, id, mend) => {
    const problems = problemsAfter(edit).filter(([code]) => code !== 'one-sided-dimension');
    expect(problems).toEqual([['repeated-id', where, `the id "${id}" is taken`, mend]]);
  });

  it.each<[string, Edit, string, string, string]>([
    [
      'a rule',
      ({ rules }) => addTo(rules, { id: 'new', dimension: 'raech' }),
      'rules.rules.4.dimension',
      'raech',
      'Did you mean "reach"?',
    ],
    [
      'a weight rule',
      ({ weights }) => change(weights[0], { dimension: 'nothing-like-it' }),
      'rules.weights.0.dimension',
      'nothing-like-it',
      'Add the dimension, or take the reference out.',
    ],
  ])('finds %s on a dimension that is not there', (_, edit, where, id, mend) => {
    expect(problemsAfter(edit)).toEqual([['unknown-dimension', where, `there is no dimension "${id}"`, mend]]);
  });

  it.each<[string, Edit, string]>([
    ['a rule', ({ rules }) => rules[1]?.sources?.unshift('hearsay'), 'rules.rules.1.sources.0'],
    [
      'a rule that names what speaks against it',
      ({ rules }) => change(rules[1], { against: ['trial', 'hearsay'] }),
      'rules.rules.1.against.1',
    ],
    ['a weight rule', ({ weights }) => weights[0]?.sources?.push('hearsay'), 'rules.weights.0.sources.1'],
    [
      'a figure',
      ({ channels }) => change(channels[1]?.figures.hoursPerMonth, { sources: ['hearsay'] }),
      'channels.channels.1.figures.hoursPerMonth.sources.0',
    ],
    [
      'a reason for a channel',
      ({ channels }) => change(channels[0]?.fit[0], { sources: ['hearsay'] }),
      'channels.channels.0.fit.0.sources.0',
    ],
    [
      'a veto',
      ({ channels }) => change(channels[1]?.vetoes[0], { sources: ['hearsay'] }),
      'channels.channels.1.vetoes.0.sources.0',
    ],
  ])('finds %s that cites a source which is not there', (_, edit, where) => {
    expect(problemsAfter(edit)).toEqual([['unknown-source', where, 'there is no source "hearsay"', ADD_SOURCE]]);
  });

  it.each<[string, Edit]>([
    ['rules.rules.3.against.0', ({ rules }) => change(rules[3], { against: ['hearsay'] })],
    ['rules.weights.0.sources.0', ({ weights }) => change(weights[0], { sources: ['hearsay'] })],
    [
      'channels.channels.2.response.delayMonths.sources.0',
      ({ channels }) => change(channels[2]?.response?.delayMonths, { sources: ['hearsay'] }),
    ],
    [
      'channels.channels.0.ways.1.sources.0',
      ({ channels }) => change(channels[0]?.ways?.[1], { sources: ['hearsay'] }),
    ],
    [
      'channels.channels.1.sooner.0.firstLeadsMonths.sources.0',
      ({ channels }) =>
        change(channels[1], {
          sooner: [
            { when: { audience: 'niche' }, firstLeadsMonths: { low: 1, typical: 1, high: 1, sources: ['hearsay'] } },
          ],
        }),
    ],
    [
      'planning.planning.goals.event-turnout.sources.0',
      ({ planning }) => change(planning?.goals['event-turnout'], { sources: ['hearsay'] }),
    ],
    [
      'planning.planning.monthsFromLeadToCustomer.1.sources.0',
      ({ planning }) => change(planning?.monthsFromLeadToCustomer[1], { sources: ['hearsay'] }),
    ],
    [
      'planning.planning.hoursByCapacity.sources.0',
      ({ planning }) => change(planning?.hoursByCapacity, { sources: ['hearsay'] }),
    ],
    [
      'planning.planning.startingBudgets.target.sources.0',
      ({ planning }) => change(planning?.startingBudgets?.target, { sources: ['hearsay'] }),
    ],
    ['planning.planning.worth.sources.0', ({ planning }) => change(planning?.worth, { sources: ['hearsay'] })],
    ['planning.planning.fill.sources.0', ({ planning }) => change(planning?.fill, { sources: ['hearsay'] })],
    ['planning.planning.notYet.sources.0', ({ planning }) => change(planning?.notYet, { sources: ['hearsay'] })],
    [
      'planning.planning.industries.0.figures.1.sources.0',
      ({ planning }) => change(planning?.industries?.[0]?.figures[1], { sources: ['hearsay'] }),
    ],
    [
      'contact-law.contactLaw.places.uk.ways.email.business.sources.0',
      ({ contactLaw }) => change(contactLaw?.places.uk.ways.email.business, { sources: ['hearsay'] }),
    ],
  ])('finds at %s what cites a source that is not there', (where, edit) => {
    const unknown = problemsAfter(edit, structuredClone(dataset)).filter(([code]) => code !== 'uncited-source');
    expect(unknown).toEqual([['unknown-source', where, 'there is no source "hearsay"', ADD_SOURCE]]);
  });

  it.each<[string, Edit]>([
    [
      'planning.planning.adjustments.0.channels.1',
      ({ planning }) => change(planning?.adjustments[0], { channels: ['blog', 'nowhere-in-sight'] }),
    ],
    [
      'planning.planning.replacements.2.exceptChannels.0',
      ({ planning }) => change(planning?.replacements[2], { exceptChannels: ['nowhere-in-sight'] }),
    ],
    [
      'planning.planning.industries.0.figures.1.channels.0',
      ({ planning }) => change(planning?.industries?.[0]?.figures[1], { channels: ['nowhere-in-sight'] }),
    ],
    [
      'history.history.channelWords.nowhere-in-sight',
      ({ history }) => change(history?.channelWords, { 'nowhere-in-sight': ['fame'] }),
    ],
  ])('finds at %s a channel that is not there', (where, edit) => {
    expect(problemsAfter(edit, structuredClone(dataset))).toEqual([
      [
        'unknown-channel',
        where,
        'there is no channel "nowhere-in-sight"',
        'Add the channel, or take the reference out.',
      ],
    ]);
  });

  it('finds nothing wrong with the shipped dataset', () => {
    expect(problemsAfter(() => {}, structuredClone(dataset))).toEqual([]);
  });

  it('finds a veto that sends to a channel which is not there', () => {
    const edit: Edit = ({ channels }) =>
      change(channels[1]?.vetoes[0], { instead: { channel: 'blogs', text: 'Write.' } });
    expect(problemsAfter(edit)).toEqual([
      [
        'unknown-channel',
        'channels.channels.1.vetoes.0.instead.channel',
        'there is no channel "blogs"',
        'Did you mean "blog"?',
      ],
    ]);
  });

  it('suggests the source that is meant', () => {
    expect(problemsAfter(({ rules }) => rules[0]?.sources?.push('surveys'))).toMatchObject([
      ['unknown-source', 'rules.rules.0.sources.2', 'there is no source "surveys"', 'Did you mean "survey"?'],
    ]);
  });

  it.each<[string, Edit]>([
    ['a rule', ({ rules, sources }) => rules[0]?.sources?.push(sources[3]?.id ?? '')],
    ['a figure', ({ channels }) => change(channels[0]?.figures.matureMonths, { sources: ['idle'] })],
    ['a veto', ({ channels }) => change(channels[0]?.vetoes[0], { sources: ['idle'] })],
  ])('finds a source that nothing cites, unless %s does', (_, cite) => {
    const add: Edit = ({ sources }) => addTo(sources, { id: 'idle' });
    expect(problemsAfter(add)).toEqual([
      [
        'uncited-source',
        'sources.sources.3',
        'nothing cites the source "idle"',
        'Cite it where it is used, or take it out.',
      ],
    ]);
    const both: Edit = (content) => [add(content), cite(content)];
    expect(problemsAfter(both)).toEqual([]);
  });

  it('finds every side that no rule leans to on a dimension', () => {
    const lonely: Edit = ({ dimensions, rules }) => [
      addTo(dimensions, { id: 'price' }),
      change(rules[3], { toward: 'outbound' }),
    ];
    const missing = (where: string, side: string, id: string) => [
      'one-sided-dimension',
      where,
      `no rule leans ${side} on the dimension "${id}"`,
      `Add a rule toward ${side}, or take the dimension out: one that only one side can win decides nothing.`,
    ];
    expect(problemsAfter(lonely)).toEqual([
      missing('dimensions.dimensions.1', 'inbound', 'trust'),
      missing('dimensions.dimensions.2', 'inbound', 'price'),
      missing('dimensions.dimensions.2', 'outbound', 'price'),
    ]);
  });

  it.each<[string, Edit, string, string]>([
    [
      'thresholds',
      ({ scoring }) => change(scoring.thresholds, { outboundLed: 60 }),
      'rules.scoring.thresholds',
      'thresholds: outboundLed (60) is not below inboundLed (60)',
    ],
    [
      'limits of the mix',
      ({ scoring }) => change(scoring.mix, { lowest: 95 }),
      'rules.scoring.mix',
      'mix: lowest (95) is not below highest (90)',
    ],
    [
      'equal limits of the mix',
      ({ scoring }) => change(scoring.mix, { lowest: 90 }),
      'rules.scoring.mix',
      'mix: lowest (90) is not below highest (90)',
    ],
  ])('finds %s that are not in order', (_, edit, where, what) => {
    expect(problemsAfter(edit)).toEqual([['disordered', where, what, 'Put the smaller number first.']]);
  });

  it.each<[string, Edit]>([
    ['a rule', () => {}],
    ['a weight rule', ({ rules }) => change(rules[1], { when: { not: { trustSensitivity: 'high' } } })],
  ])('finds an answer without a prior that %s reads', (_, edit) => {
    const withoutPrior: Edit = (content) => [edit(content), delete content.uncertainty.priors.trustSensitivity];
    expect(problemsAfter(withoutPrior)).toEqual([
      [
        'missing-prior',
        'rules.uncertainty.priors',
        'a rule reads trustSensitivity, which has no prior',
        'Add "trustSensitivity": its values, each with its probability, which sum to 1.',
      ],
    ]);
  });

  it('needs no prior of an answer that only a channel reads', () => {
    const forChannels: Edit = ({ channels, uncertainty }) => [
      change(channels[0]?.fit[0], { when: { salesCycle: 'weeks' } }),
      delete uncertainty.priors.salesCycle,
    ];
    expect(problemsAfter(forChannels)).toEqual([]);
  });

  it('finds all of it at once', () => {
    const codes = problemsAfter(({ rules, sources, scoring }) => {
      addTo(rules, { dimension: 'nowhere-in-sight', sources: ['hearsay'] });
      addTo(sources, { id: 'idle' });
      rules.splice(3, 1);
      change(scoring.mix, { lowest: 95 });
    }).map(([code]) => code);
    expect(codes).toEqual([
      'repeated-id',
      'unknown-dimension',
      'unknown-source',
      'uncited-source',
      'one-sided-dimension',
      'disordered',
    ]);
  });
});
