import { describe, expect, it } from 'vitest';
import { whyOtherwise } from '../../src/advice/why-otherwise.ts';
import type { Advice } from '../../src/model/advice.ts';
import type { ShownPhase } from '../../src/model/plan-document.ts';
import type { Hands, Side } from '../../src/model/terms.ts';
import { dataset } from '../support/shipped-advice.ts';

type Divided = Parameters<typeof whyOtherwise>[0];
type Channel = Divided['channels'][number];
type Spend = Divided['phases'][number]['channels'][number];

interface Told {
  readonly side?: Side;
  /** Dollars and hours that it gets a month. */
  readonly gets?: readonly [usd: number, hours: number];
  /** Dollars and hours that it takes a month at least. */
  readonly takes?: readonly [usd: number, hours: number];
  readonly hands?: Hands;
  readonly hired?: string | null;
  /** Hours that it usually takes. */
  readonly usual?: number;
}

const channel = (id: string, told: Told = {}): Channel => {
  const { side = 'inbound', gets = [0, 0], takes = [0, 10], hands = 'makers', hired = null, usual = 20 } = told;
  return {
    id,
    side,
    monthlyUsd: gets[0],
    hoursPerMonth: gets[1],
    takes: { hands, hired, monthlyUsd: takes[0], hoursPerMonth: takes[1] },
    figures: { hoursPerMonth: { low: 0, typical: usual, high: 99 } },
  } as unknown as Channel;
};
const ADS = channel('ads', { side: 'outbound', gets: [900, 0], takes: [300, 0] });

const phase = (channels: Channel[], inbound = 60, unspent = 0): Divided['phases'][number] => ({
  months: [1, 6],
  mix: { inbound, outbound: 100 - inbound },
  why: '',
  channels: channels
    .filter(({ monthlyUsd, hoursPerMonth }) => (monthlyUsd ?? 0) + (hoursPerMonth ?? 0) > 0)
    .map(
      ({ id, side, monthlyUsd, hoursPerMonth }): Spend => ({
        ...{ id, name: id, side },
        ...{ monthlyUsd: monthlyUsd ?? 0, hoursPerMonth: hoursPerMonth ?? 0 },
      }),
    ),
  unspent,
});

/** A phase of the plan: what each side gets, and what is left. */
const planned = (
  inbound: number,
  outbound: number,
  more: Partial<Pick<ShownPhase, 'notes' | 'advisedInbound' | 'from' | 'to' | 'left' | 'isAfterDeadline'>> = {},
): ShownPhase =>
  ({
    from: 1,
    to: 6,
    isAfterDeadline: false,
    basis: 'goal',
    advisedInbound: 60,
    plannedInbound: 0,
    notes: [],
    left: 0,
    atMost: [],
    channels: [
      { id: 'a', side: 'inbound', spend: inbound, hours: 0 },
      { id: 'b', side: 'outbound', spend: outbound, hours: 0 },
    ],
    marginalCostPerCustomer: { inbound: null, outbound: null },
    ...more,
  }) as ShownPhase;
const LEAST = { notes: ['least-spends'] } as const;

interface Asked {
  readonly answers?: Partial<Advice['answers']>;
  readonly phases?: Divided['phases'];
  readonly current?: Advice['current'];
  readonly plan?: readonly ShownPhase[];
  readonly of?: 'money' | 'hours';
  readonly inbound?: number;
}
/** Why inbound gets 20 of 100, where 60 are advised. */
const why = (channels: Channel[], asked: Asked = {}) => {
  const { answers = { hoursPerWeek: 12 }, phases = [phase(channels)], current = null, inbound = 20 } = asked;
  return whyOtherwise(
    {
      answers: { goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6, ...answers },
      mix: { inbound: 60, outbound: 40 },
      channels,
      phases,
      current,
    },
    inbound,
    asked.of ?? 'money',
    dataset,
    asked.plan ?? [planned(200, 800)],
  );
};

describe('why money parts otherwise', () => {
  const BLOG = channel('blog', { gets: [200, 10] });

  it('is what goes on before all else, and then the limits of the reader', () => {
    const running = (move: string, nowUsd: number) =>
      ({ channels: [{ move, nowUsd }] }) as unknown as Advice['current'];
    const limits = { blog: { max: 5 } };
    expect([
      why([BLOG, ADS], { current: running('keep', 5), answers: { limits } }),
      why([BLOG, ADS], { current: running('stop', 5), answers: { limits } }),
      why([BLOG, ADS], { current: running('keep', 0) }),
      why([BLOG, ADS], { answers: { limits: {} } }),
    ]).toEqual(['keeps', 'limits', 'use', 'use']);
  });

  it('is that channels can use no more, where all of the side get some', () => {
    expect(why([BLOG, ADS])).toBe('use');
  });

  it('is that each takes a minimum, where that moves more of the money than all else', () => {
    expect(why([BLOG, ADS], { plan: [planned(200, 800, LEAST)] })).toBe('least');
    expect(why([channel('blog', { takes: [300, 0] }), ADS], { plan: [planned(0, 800, LEAST)] })).toBe('start');
  });

  it.each<[string, readonly ShownPhase[], string]>([
    ['longer phases move more', [planned(200, 800, { ...LEAST, to: 3 }), planned(200, 800, { from: 4, to: 7 })], 'use'],
    [
      'longer phases move more',
      [planned(200, 800, { ...LEAST, to: 4 }), planned(200, 800, { from: 5, to: 7 })],
      'least',
    ],
    ['as much is not more', [planned(200, 800, { ...LEAST, to: 3 }), planned(200, 800, { from: 4, to: 6 })], 'use'],
    [
      'what has its share moves nothing',
      [planned(600, 400, { ...LEAST, to: 5 }), planned(500, 500, { from: 6 })],
      'use',
    ],
    ['what has more than its share gives none back', [planned(900, 100), planned(590, 410, LEAST)], 'least'],
    ['what is left counts as money', [planned(600, 0, { ...LEAST, left: 400 }), planned(590, 410, { from: 6 })], 'use'],
    [
      'what is left counts as money',
      [planned(600, 0, { ...LEAST, left: 500 }), planned(590, 410, { from: 6 })],
      'least',
    ],
    ['what comes after the deadline does not count', [planned(200, 800, { ...LEAST, isAfterDeadline: true })], 'use'],
    ['without money nothing moves', [planned(0, 0, LEAST), planned(590, 410, { from: 6 })], 'use'],
    [
      'without an advised split nothing is moved away from inbound',
      [planned(0, 800, { ...LEAST, advisedInbound: null })],
      'use',
    ],
  ])('weighs the phases: %s', (_, plan, expected) => {
    expect(why([BLOG, ADS], { plan })).toBe(expected);
  });

  it('weighs those of the other side where that is short', () => {
    const short = { inbound: 80, plan: [planned(800, 200, LEAST), planned(590, 410)] };
    const mail = channel('mail', { side: 'outbound', gets: [200, 0] });
    expect(why([BLOG, mail], short)).toBe('least');
    expect(why([BLOG, mail], { ...short, plan: [planned(800, 200), planned(590, 410, LEAST)] })).toBe('use');
    expect(why([BLOG, mail], { ...short, plan: [planned(800, 200, { ...LEAST, advisedInbound: null })] })).toBe(
      'least',
    );
  });

  it('is that none can start, where nothing of the side gets any and hours are not the matter', () => {
    expect(why([channel('blog', { takes: [0, 52] }), ADS])).toBe('start');
    expect(why([channel('blog', { takes: [0, 52] }), BLOG, ADS], { answers: { hoursPerWeek: 15 } })).toBe('use');
  });
});

describe('whether hours are short', () => {
  /** 52 hours a month are told, of which another channel has some. */
  const short = (told: Told, busy = 10, more: Asked = {}) =>
    why([channel('blog', { takes: [0, 43], ...told }), channel('seo', { gets: [200, busy] }), ADS], more);

  it.each<[string, string]>([
    ['hours', short({})],
    ['use', short({}, 9)],
    ['use', short({ hired: 'a writer' })],
    ['use', short({ side: 'outbound' })],
    ['use', short({ gets: [0, 1] })],
    ['hours', short({ takes: [660, 43] })],
    ['use', short({ takes: [661, 43] })],
  ])('says %s of one that idles, as all are busy or as other means lack (case %#)', (expected, said) => {
    expect(said).toBe(expected);
  });

  it('counts what is left of the money, and the largest share that the side has in any phase', () => {
    const all = [channel('blog', { takes: [600, 43] }), channel('seo', { gets: [200, 10] }), ADS];
    const said = (inbound: number, unspent: number) =>
      why(all, { phases: [phase(all, 20, unspent), phase(all, inbound)] });
    // $1,100 a month are spent.
    expect([said(54, 0), said(55, 0), said(54, 12)]).toEqual(['use', 'hours', 'hours']);
  });

  it('counts the phase in which hands are busiest', () => {
    const quiet = [channel('blog', { takes: [0, 43] }), channel('seo', { gets: [200, 2] }), ADS];
    const busy = [channel('seo', { gets: [200, 10] }), ADS];
    expect(why(quiet, { phases: [phase(quiet), phase(busy), phase(quiet)] })).toBe('hours');
    expect(why(quiet)).toBe('use');
  });

  it('is a guess where nobody told them, and each has the hours of the same hands', () => {
    const capacities = { contentCapacity: 'some', salesCapacity: 'some' } as const;
    const said = (told: Told, busyHands: Hands) =>
      why(
        [channel('blog', { takes: [0, 51], ...told }), channel('calls', { gets: [200, 10], hands: busyHands }), ADS],
        { answers: capacities },
      );
    // Both kinds of hands have 60 hours a month.
    expect([said({}, 'makers'), said({}, 'sellers'), said({ takes: [0, 111], hands: 'anybody' }, 'sellers')]).toEqual([
      'guess',
      'use',
      'guess',
    ]);
  });

  it('is the same in another currency', () => {
    expect(short({ takes: [660, 43] }, 10, { answers: { hoursPerWeek: 12, currency: 'INR', rate: 0.01 } })).toBe(
      'hours',
    );
  });
});

describe('why hours part otherwise', () => {
  const said = (channels: Channel[], more: Asked = {}) => why(channels, { of: 'hours', ...more });
  const BLOG = channel('blog', { gets: [0, 20] });

  it('is that channels can use no more where they have all that they usually take, in some phase', () => {
    const less = channel('blog', { gets: [0, 19] });
    expect([said([BLOG, ADS]), said([less, ADS])]).toEqual(['use', 'hours']);
    expect(said([less, ADS], { phases: [phase([less, ADS]), phase([BLOG, ADS])] })).toBe('use');
    const seo = channel('seo', { gets: [0, 20], side: 'outbound' });
    expect(said([less, seo])).toBe('hours');
  });

  it('is that hours are short where one of the side gets none, as told or as guessed', () => {
    const all = [channel('blog', { gets: [0, 40] }), channel('seo'), ADS];
    expect([said(all), said(all, { answers: {} })]).toEqual(['hours', 'guess']);
  });
});
