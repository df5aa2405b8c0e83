import { describe, expect, it } from 'vitest';
import { compileChannelAdvice } from '../../src/advice/channels.ts';
import { filledChannels } from '../../src/advice/fill-sides.ts';
import { type Divided, divideFor } from '../../src/advice/money.ts';
import type { RunningTerms } from '../../src/advice/running/advised-money.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { SIDES, type Side } from '../../src/model/terms.ts';
import { dataset } from '../support/shipped-advice.ts';

const adviseChannels = compileChannelAdvice(dataset);

interface Wishes {
  readonly from?: Dataset;
  readonly running?: RunningTerms;
  /** What the money is divided for, where that is the same in another currency. */
  readonly asked?: GivenAnswers;
}

/** The channels of answers where so many percent of the money are for inbound, before and after they are filled. */
function filled(inbound: number, given: GivenAnswers, { from = dataset, running, asked = given }: Wishes = {}) {
  const { channels, later, vetoed, spare } = adviseChannels(given as never);
  const phases = [{ months: [1, 6] as const, mix: { inbound, outbound: 100 - inbound } }];
  const advised = { channels, later, vetoed, phases, afterwards: null, running };
  const found = filledChannels(from, { given: asked }, advised, {
    spare,
    hire: (hired) => adviseChannels(given as never, { hired }).channels,
  });
  const isNew = ({ id }: { readonly id: string }) => !channels.some((each) => each.id === id);
  return {
    before: channels,
    channels: found.channels,
    divided: found.divided,
    again: () => divideFor(dataset, { given }, { ...advised, channels: found.channels }) as Divided,
    joined: found.channels.filter(isNew).map(({ id }) => id),
    hired: found.channels
      .filter(({ id, hired }) => hired !== null && channels.some((each) => each.id === id && each.hired === null))
      .map(({ id }) => id),
  };
}

const person = (goal: GivenAnswers['goals'][number], monthlyBudget: number, more: Partial<GivenAnswers> = {}) =>
  ({
    ...{ goals: [goal], monthlyBudget, timelineMonths: 6 },
    ...more,
  }) as GivenAnswers;

const CASES: readonly (readonly [string, number, GivenAnswers, readonly string[], readonly string[]])[] = [
  [
    'nothing, where the money follows the split',
    10,
    person('lead-generation', 300, {
      timelineMonths: 2,
      hoursPerWeek: 3,
      businessModel: 'b2c',
      place: 'national',
      audience: 'named-accounts',
    }),
    [],
    [],
  ],
  [
    'one channel more',
    30,
    person('lead-generation', 500, { timelineMonths: 12, salesCapacity: 'some', hoursPerWeek: 5 }),
    ['local-listings'],
    [],
  ],
  [
    'one more of outbound',
    10,
    person('trust-and-authority', 500, {
      timelineMonths: 12,
      contentCapacity: 'strong',
      salesCapacity: 'some',
      place: 'national',
      audience: 'named-accounts',
    }),
    ['sponsorship'],
    [],
  ],
  [
    'two more',
    70,
    person('immediate-sales', 50_000, {
      timelineMonths: 12,
      contentCapacity: 'some',
      salesCapacity: 'none',
      businessModel: 'b2c',
      place: 'national',
      audience: 'named-accounts',
    }),
    ['newsletter', 'free-tool'],
    [],
  ],
  [
    'three more, the most there may be',
    90,
    person('immediate-sales', 50_000, { contentCapacity: 'some', businessModel: 'b2b', audience: 'named-accounts' }),
    ['blog', 'webinar', 'seo'],
    [],
  ],
  [
    'somebody for one',
    50,
    person('immediate-sales', 3000, {
      timelineMonths: 2,
      contentCapacity: 'none',
      salesCapacity: 'none',
      businessModel: 'b2b',
      place: 'national',
      audience: 'named-accounts',
    }),
    [],
    ['newsletter'],
  ],
  [
    'somebody for two',
    70,
    person('brand-awareness', 50_000, { hoursPerWeek: 3, businessModel: 'b2b' }),
    [],
    ['organic-social', 'press'],
  ],
  [
    'somebody for three of outbound',
    30,
    person('lead-generation', 10_000, {
      timelineMonths: 2,
      contentCapacity: 'some',
      salesCapacity: 'none',
      hoursPerWeek: 2,
      businessModel: 'b2b',
      place: 'local',
    }),
    [],
    ['search-ads', 'social-ads', 'leaflets'],
  ],
  [
    'nobody, where that brings it no nearer',
    10,
    person('trust-and-authority', 900, { salesCapacity: 'none', hoursPerWeek: 1, place: 'national' }),
    [],
    [],
  ],
  [
    'somebody for one, and one more',
    90,
    person('immediate-sales', 50_000, {
      salesCapacity: 'some',
      hoursPerWeek: 3,
      place: 'local',
      audience: 'named-accounts',
    }),
    ['free-tool'],
    ['newsletter'],
  ],
  [
    'one more, and nobody',
    70,
    person('immediate-sales', 300, {
      contentCapacity: 'some',
      salesCapacity: 'some',
      hoursPerWeek: 3,
      place: 'national',
      audience: 'named-accounts',
    }),
    ['free-tool'],
    [],
  ],
  [
    'somebody for what the one that joins leaves no hours',
    50,
    person('brand-awareness', 200_000, {
      salesCapacity: 'none',
      hoursPerWeek: 3,
      businessModel: 'b2c',
      place: 'local',
      audience: 'named-accounts',
    }),
    ['seo'],
    ['press', 'organic-social', 'blog'],
  ],
  [
    'somebody for either side',
    30,
    person('trust-and-authority', 200_000, {
      timelineMonths: 2,
      salesCapacity: 'some',
      hoursPerWeek: 5,
      place: 'national',
      audience: 'named-accounts',
    }),
    ['sponsorship'],
    ['webinar', 'press', 'cold-calls', 'cold-email'],
  ],
  [
    'somebody for outbound, and one more of inbound',
    10,
    person('trust-and-authority', 1500, {
      timelineMonths: 12,
      contentCapacity: 'strong',
      hoursPerWeek: 2,
      place: 'national',
    }),
    ['referrals'],
    ['direct-mail'],
  ],
];

describe('the channels of a side that falls short', () => {
  it.each(CASES)('get %s', (_, inbound, given, joined, hired) => {
    const found = filled(inbound, given);
    expect([found.joined, found.hired]).toEqual([joined, hired]);
    // They come by sides, those that were advised before the others.
    const { before, channels, divided, again } = found;
    const idsOf = (side: Side) => [
      ...before.filter((each) => each.side === side).map(({ id }) => id),
      ...channels.filter((each) => each.side === side && joined.includes(each.id)).map(({ id }) => id),
    ];
    expect(channels.map(({ id }) => id)).toEqual(SIDES.flatMap(idsOf));
    if (divided !== undefined) expect(divided.phases).toEqual(again().phases);
  });

  const [, inbound, given] = CASES[4] as (typeof CASES)[number];
  const { planning } = dataset;
  if (planning?.fill === undefined) throw new Error('The dataset fills no side.');
  const { fill, ...unfilled } = planning;

  it('are as they were where the dataset fills no side, no budget is known, or something runs', () => {
    const running = { elsewhereUsd: 0, also: [], without: [], limits: {}, figures: {} };
    const asTheyWere = [
      filled(inbound, given, { from: { ...dataset, planning: unfilled } }),
      filled(inbound, { ...given, monthlyBudget: 'unknown' }),
      filled(inbound, given, { running }),
    ];
    for (const { before, channels, divided } of asTheyWere) expect([channels, divided]).toEqual([before, undefined]);
  });

  it('are the same in another currency', () => {
    for (const [, share, dollars, joined, hired] of CASES.filter((_, at) => at % 4 === 1)) {
      const asked: GivenAnswers = {
        ...dollars,
        monthlyBudget: Number(dollars.monthlyBudget) / 2,
        currency: 'EUR',
        rate: 2,
      };
      const found = filled(share, dollars, { asked });
      expect([found.joined, found.hired]).toEqual([joined, hired]);
    }
  });

  it.each([
    [0.03, 3],
    [0.5, 0],
  ])('join only where that brings the side a share of %d nearer', (share, count) => {
    const from = { ...dataset, planning: { ...planning, fill: { ...fill, share } } };
    expect(filled(inbound, given, { from }).joined).toHaveLength(count);
  });
});
