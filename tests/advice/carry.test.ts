import { describe, expect, it } from 'vitest';
import {
  lacks,
  type Means,
  meansOf,
  nearestWay,
  takesOf,
  wayFor,
  whatItTakes,
  withoutHours,
} from '../../src/advice/carry.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Channel, Way } from '../../src/model/channel.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const NEEDED: Answers = { goals: ['lead-generation'], monthlyBudget: 500, timelineMonths: 6 };
const planning = {
  hoursByCapacity: {
    some: { content: 60, sales: 40 },
    strong: { content: 200, sales: 340 },
    anybodyPerWeek: 6,
    untoldPerWeek: { some: 9, strong: 24 },
  },
} as unknown as NonNullable<Dataset['planning']>;
const [blog] = smallDataset().channels as [Channel];
const by = (hands: Way['hands'], leastUsd: number, leastHours: number, hired?: string): Way => ({
  hands,
  leastUsd,
  leastHours,
  ...(hired === undefined ? {} : { hired }),
});
const OWN = by('makers', 0, 10);
const BOTH = by('anybody', 300, 5);
const HIRED = by('anybody', 800, 0, 'a freelancer');
const channel: Channel = { ...blog, ways: [OWN, BOTH, HIRED] };
const has = (usd: number, makers: number, anybody = makers): Means => ({ usd, hours: { makers, sellers: 0, anybody } });

describe('meansOf', () => {
  const NO_END = Number.POSITIVE_INFINITY;

  it.each<[Partial<Answers>, unknown[]]>([
    // What is not known sets no limit, and hardly anybody has less than a few hours.
    [{}, [500, NO_END, NO_END, NO_END]],
    [{ monthlyBudget: 'unknown' }, [NO_END, NO_END, NO_END, NO_END]],
    [{ contentCapacity: 'none', salesCapacity: 'none' }, [500, 0, 0, 26]],
    [{ contentCapacity: 'some', salesCapacity: 'none' }, [500, 60, 0, 60]],
    [{ contentCapacity: 'some', salesCapacity: 'some' }, [500, 60, 40, 100]],
    [{ contentCapacity: 'strong', salesCapacity: 'none' }, [500, 200, 0, 200]],
    [{ contentCapacity: 'none', salesCapacity: 'strong' }, [500, 0, 340, 340]],
    [{ contentCapacity: 'strong', salesCapacity: 'strong' }, [500, 200, 340, 540]],
    [{ contentCapacity: 'strong' }, [500, 200, NO_END, NO_END]],
    // Without money, no more of them in all than people usually find.
    [{ monthlyBudget: 0 }, [0, 39, 39, 39]],
    [{ monthlyBudget: 0, contentCapacity: 'none', salesCapacity: 'none' }, [0, 0, 0, 26]],
    [{ monthlyBudget: 0, contentCapacity: 'some', salesCapacity: 'none' }, [0, 39, 0, 39]],
    [{ monthlyBudget: 0, contentCapacity: 'none', salesCapacity: 'strong' }, [0, 0, 104, 104]],
    [{ monthlyBudget: 0, hoursPerWeek: 30, contentCapacity: 'some' }, [0, 130, 130, 130]],
    // Hours that are told go before what a team usually has.
    [{ hoursPerWeek: 3, contentCapacity: 'strong', salesCapacity: 'some' }, [500, 13, 13, 13]],
    [{ hoursPerWeek: 3, contentCapacity: 'none', salesCapacity: 'some' }, [500, 0, 13, 13]],
    [{ hoursPerWeek: 3, contentCapacity: 'none', salesCapacity: 'none' }, [500, 0, 0, 13]],
    [{ hoursPerWeek: 0 }, [500, 0, 0, 0]],
  ])('are, for %o, money and hours of makers, sellers and anybody: %o', (answers, means) => {
    const { usd, hours } = meansOf({ ...NEEDED, ...answers }, { planning });
    expect([usd, hours.makers, hours.sellers, hours.anybody]).toEqual(means);
  });

  it('set no limit by a team where the dataset knows no hours of one', () => {
    const { hours } = meansOf({ ...NEEDED, contentCapacity: 'strong', salesCapacity: 'none' }, {});
    expect(hours).toEqual({ makers: NO_END, sellers: 0, anybody: NO_END });
    const none = meansOf({ ...NEEDED, contentCapacity: 'none', salesCapacity: 'none' }, {});
    expect(none.hours).toEqual({ makers: 0, sellers: 0, anybody: 0 });
  });

  it('are the same money and nobody, without the hours', () => {
    expect(withoutHours(has(500, 20))).toEqual({ usd: 500, hours: { makers: 0, sellers: 0, anybody: 0 } });
  });
});

describe('wayFor', () => {
  it.each([
    [has(0, 10), OWN],
    [has(5000, 10), OWN],
    [has(300, 9), BOTH],
    [has(300, 0, 5), BOTH],
    [has(299, 9), undefined],
    [has(799, 4), undefined],
    [has(800, 4), HIRED],
    [has(800, 0), HIRED],
  ])('is, with %o, %o', (means, way) => {
    expect(wayFor(channel, means)).toBe(way);
  });

  it('is the least spend where a channel names no ways', () => {
    const { ways: _, ...plain } = blog;
    const figures = {
      ...blog.figures,
      minimumMonthlyUsd: { low: 200, typical: 300, high: 400, judgement: true as const },
    };
    expect(wayFor({ ...plain, figures }, has(199, 50))).toBeUndefined();
    expect(wayFor({ ...plain, figures }, has(200, 0))).toEqual({ hands: 'anybody', leastUsd: 200, leastHours: 0 });
  });
});

describe('nearestWay', () => {
  it('lacks money and hours, an hour counted for what it is worth', () => {
    expect(lacks(BOTH, has(100, 2), 30)).toBe(200 + 3 * 30);
    expect(lacks(BOTH, has(300, 5), 30)).toBe(0);
    expect(lacks(BOTH, has(400, 9), 30)).toBe(0);
    expect(lacks(OWN, { usd: 0, hours: { makers: 4, sellers: 10, anybody: 10 } }, 20)).toBe(120);
  });

  it.each([
    [has(0, 0), 10, OWN],
    [has(0, 0), 200, HIRED],
    [has(250, 4), 30, BOTH],
    // Of two that lack as much, the first.
    [has(200, 0, 5), 10, OWN],
  ])('is, with %o and $%d an hour, %o', (means, hourValue, way) => {
    expect(nearestWay(channel, means, hourValue)).toBe(way);
  });
});

describe('takesOf', () => {
  it('is one way as advice has it', () => {
    expect(takesOf(HIRED)).toEqual({ hands: 'anybody', hired: 'a freelancer', monthlyUsd: 800, hoursPerMonth: 0 });
    expect(takesOf(BOTH)).toEqual({ hands: 'anybody', hired: null, monthlyUsd: 300, hoursPerMonth: 5 });
  });
});

describe('whatItTakes', () => {
  const words: NonNullable<Dataset['means']> = {
    takes: 'Takes {ways}.',
    or: ' or ',
    hours: '{hours} hours of {hands}',
    both: '$ {usd} and {hours} hours of {hands}',
    money: '$ {usd}',
    hired: '$ {usd} with {hired}',
    hands: { makers: 'makers', sellers: 'sellers', anybody: 'anybody' },
  };
  const takes = (...ways: Way[]) => whatItTakes({ ...blog, ways }, has(99.9, 0), { means: words });

  it('names each way, by hours, money, both or somebody hired, and the same words once', () => {
    expect(takes(OWN, BOTH, HIRED)).toBe(
      'Takes 10 hours of makers or $ 300 and 5 hours of anybody or $ 800 with a freelancer.',
    );
    expect(takes(by('anybody', 800, 0))).toBe('Takes $ 800.');
    expect(takes(by('sellers', 0, 1))).toBe('Takes 1 hour of sellers.');
    expect(takes(by('sellers', 0, 11))).toBe('Takes 11 hours of sellers.');
    expect(takes(OWN, OWN)).toBe('Takes 10 hours of makers.');
  });

  it('is the least money and what there is, in a dataset with no other words', () => {
    const data = { aboveShare: 'From $ {minimum}, with $ {share}.' };
    expect(whatItTakes({ ...blog, ways: [BOTH] }, has(99.9, 0), data)).toBe('From $ 300, with $ 99.');
    expect(whatItTakes({ ...blog, ways: [BOTH] }, has(99.9, 0), {})).toBe('');
  });
});
