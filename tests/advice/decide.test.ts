import { describe, expect, it } from 'vitest';
import {
  type Decision,
  decide,
  hasMuchLess,
  isToEnd,
  leavesMoney,
  reconciled,
} from '../../src/advice/running/decide.ts';
import type { Evidence } from '../../src/advice/running/evidence.ts';
import { isAgainst, type Judged, type RuledOut } from '../../src/advice/running/judge-running.ts';
import type { Running } from '../../src/model/running.ts';
import { dataset } from '../support/shipped-advice.ts';

const [KNOWN] = dataset.channels;
const LAW: RuledOut = { cause: 'law', why: 'It is forbidden.' };
const UNFIT: RuledOut = { cause: 'fit', why: 'It does not fit.' };

/** A channel of the dataset with $100 a month, of which nothing can be told yet. */
const judged = (
  evidence: Partial<Evidence>,
  running: Partial<Running> = {},
  more: Partial<Pick<Judged, 'channel' | 'ruledOut'>> = {},
): Judged => ({
  running: { channel: 'ads', monthlySpend: 100, ...running },
  channel: KNOWN,
  mostUsd: null,
  ruledOut: null,
  evidence: {
    spentUsd: null,
    soFar: { costPerLeadUsd: null, costPerCustomerUsd: null },
    benchmark: null,
    yours: { costPerLeadUsd: null, costPerCustomerUsd: null },
    leadFigures: null,
    weight: 0,
    expected: null,
    chanceOfNoMore: null,
    chanceItPays: null,
    chanceItIsCheaper: null,
    trial: null,
    tellsInMonth: null,
    couldBe: null,
    tried: 'unclear',
    ...evidence,
  },
  ...more,
});
const said = ({ move, because }: Decision) => `${move}: ${because}`;
const HOURS = { monthlySpend: 0, hoursPerWeek: 5 };
const ENDED = { monthlySpend: 0, hoursPerWeek: 0 };
const NOBODYS = { channel: undefined };

describe('decide', () => {
  it.each<[string, Judged, number | null, string]>([
    [
      'the law forbids it, whatever it brings',
      judged({ tried: 'works' }, {}, { ruledOut: LAW }),
      100,
      'stop: ruled-out',
    ],
    ['it ended and brought leads', judged({ tried: 'failed' }, { ...ENDED, leads: 1 }), 0, 'keep: as-advised'],
    ['it ended and brought customers', judged({ tried: 'failed' }, { ...ENDED, customers: 1 }), 0, 'keep: as-advised'],
    ['it ended and brought nothing', judged({ tried: 'failed' }, ENDED), 0, 'cut: costs-too-much'],
    ['it failed for money', judged({ tried: 'failed' }, { leads: 1 }), 0, 'stop: failed'],
    ['it failed for hours', judged({ tried: 'failed' }, { ...HOURS, leads: 1 }), 0, 'cut: costs-too-much'],
    ['it works and would get more', judged({ tried: 'works', chanceItPays: 0.9 }), 116, 'raise: pays'],
    ['it works and would get hardly more', judged({ tried: 'works', chanceItPays: 0.9 }), 115, 'keep: pays'],
    ['it works and would get less', judged({ tried: 'works', chanceItPays: 0.9 }), 10, 'keep: pays'],
    ['it works, by what others cost', judged({ tried: 'works' }), 100, 'keep: cheaper'],
    ['it works and there is nothing to divide', judged({ tried: 'works' }), null, 'keep: cheaper'],
    ['it works and takes hours alone', judged({ tried: 'works' }, HOURS), 50, 'keep: cheaper'],
    ['it works and does not fit', judged({ tried: 'works' }, {}, { ruledOut: UNFIT }), 100, 'keep: cheaper'],
    ['it is unclear and does not fit', judged({}, {}, { ruledOut: UNFIT }), 100, 'stop: ruled-out'],
    ['it is unclear, takes hours and does not fit', judged({}, HOURS, { ruledOut: UNFIT }), 0, 'cut: ruled-out'],
    [
      'it was never counted and does not fit',
      judged({ tried: 'not-counted' }, {}, { ruledOut: UNFIT }),
      100,
      'keep: not-counted',
    ],
    ['it is too early', judged({ tried: 'too-early' }), 300, 'test: too-early'],
    ['it is too small to tell', judged({ tried: 'too-small' }), 300, 'test: too-small'],
    ['it is too small and there is no money to divide', judged({ tried: 'too-small' }), null, 'test: too-small'],
    ['it is too small and gets nothing', judged({ tried: 'too-small' }), 0, 'stop: too-small'],
    ['it is too small and takes hours alone', judged({ tried: 'too-small' }, HOURS), 0, 'keep: as-advised'],
    ['nobody knows it and it is hardly cheaper', judged({ chanceItIsCheaper: 0.19 }, {}, NOBODYS), 100, 'stop: dearer'],
    ['nobody knows it and it may be cheaper', judged({ chanceItIsCheaper: 0.2 }, {}, NOBODYS), 100, 'test: unclear'],
    ['nobody knows it or what it may cost', judged({}, {}, NOBODYS), 100, 'test: unclear'],
    [
      'nobody knows it and nothing was counted',
      judged({ tried: 'not-counted' }, {}, NOBODYS),
      100,
      'test: not-counted',
    ],
    ['nothing was counted and it gets nothing', judged({ tried: 'not-counted' }), 0, 'test: not-counted'],
    ['nothing was counted and it takes hours alone', judged({ tried: 'not-counted' }, HOURS), 50, 'test: not-counted'],
    ['nothing was counted and it gets more', judged({ tried: 'not-counted' }), 200, 'raise: brings-more'],
    ['nothing was counted and it gets as much', judged({ tried: 'not-counted' }), 100, 'keep: not-counted'],
    ['it is unclear and would get more', judged({}), 116, 'raise: brings-more'],
    ['it is unclear and would get hardly more', judged({}), 115, 'keep: as-advised'],
    ['it is unclear and would get hardly less', judged({}), 86, 'keep: as-advised'],
    ['it is unclear and would get less', judged({}), 84, 'cut: others-bring-more'],
    ['it is unclear and would get nothing', judged({}), 0, 'stop: others-bring-more'],
    ['it is unclear and there is nothing to divide', judged({}), null, 'keep: as-advised'],
    [
      'few leads, but surely no worse: it pays',
      judged({ chanceOfNoMore: 0.8, chanceItPays: 0.8 }),
      0,
      'keep: as-advised',
    ],
    [
      'few leads, but surely no worse: it is cheaper',
      judged({ chanceOfNoMore: 0.9, chanceItIsCheaper: 0.8 }),
      0,
      'keep: as-advised',
    ],
    [
      'as many leads, but it may not pay',
      judged({ chanceOfNoMore: 0.9, chanceItPays: 0.79, chanceItIsCheaper: 0.9 }),
      0,
      'stop: others-bring-more',
    ],
    [
      'fewer leads than such money brings',
      judged({ chanceOfNoMore: 0.79, chanceItPays: 0.9 }),
      0,
      'stop: others-bring-more',
    ],
    ['nobody knows what to expect', judged({ chanceItPays: 0.9 }), 0, 'stop: others-bring-more'],
    [
      'surely no worse, but never counted',
      judged({ tried: 'not-counted', chanceOfNoMore: 0.9, chanceItPays: 0.9 }),
      50,
      'cut: others-bring-more',
    ],
  ])('where %s', (_, each, advisedUsd, expected) => {
    expect(said(decide(each, advisedUsd, false))).toBe(expected);
  });

  it('names less money as the reason for less, where there is less', () => {
    expect([84, 0].map((usd) => said(decide(judged({}), usd, true)))).toEqual(['cut: less-money', 'stop: less-money']);
  });
});

describe('hasMuchLess', () => {
  it('is so from 15% below what is spent today', () => {
    expect([84, 85, 100].map((budget) => hasMuchLess(budget, 100))).toEqual([true, false, false]);
  });
});

describe('isAgainst', () => {
  it.each<[RuledOut | null, Evidence['tried'], boolean]>([
    [null, 'failed', false],
    [LAW, 'works', true],
    [LAW, 'not-counted', true],
    [UNFIT, 'works', false],
    [UNFIT, 'not-counted', false],
    [UNFIT, 'unclear', true],
    [UNFIT, 'too-early', true],
  ])('holds %j against what is %s: %j', (ruledOut, tried, expected) => {
    expect(isAgainst(ruledOut, tried)).toBe(expected);
  });
});

describe('what a decision does to the money', () => {
  it.each<[Decision, boolean, boolean]>([
    [{ move: 'keep', because: 'pays' }, true, false],
    [{ move: 'test', because: 'too-early' }, true, false],
    [{ move: 'test', because: 'too-small' }, false, false],
    [{ move: 'raise', because: 'pays' }, false, false],
    [{ move: 'cut', because: 'less-money' }, false, false],
    [{ move: 'cut', because: 'costs-too-much' }, false, true],
    [{ move: 'cut', because: 'ruled-out' }, false, true],
    [{ move: 'stop', because: 'less-money' }, false, true],
  ])('%j leaves it as it is: %j, ends it: %j', (decision, leaves, ends) => {
    expect([leavesMoney(decision), isToEnd(decision)]).toEqual([leaves, ends]);
  });
});

describe('reconciled', () => {
  const KEEP: Decision = { move: 'keep', because: 'pays' };
  it.each<[string, Decision, Judged, number | null, boolean, string]>([
    ['stands where there is nothing to divide', KEEP, judged({}), null, false, 'keep: pays'],
    ['stands where it takes hours alone', KEEP, judged({}, HOURS), 100, false, 'keep: pays'],
    [
      'stands where it was to change',
      { move: 'cut', because: 'less-money' },
      judged({}),
      300,
      false,
      'cut: less-money',
    ],
    ['stands where the change is less than half a dollar', KEEP, judged({}), 100.49, false, 'keep: pays'],
    ['is a raise from half a dollar more', KEEP, judged({}), 100.5, false, 'raise: brings-more'],
    ['is a raise for its own reason of what works', KEEP, judged({ tried: 'works' }), 101, false, 'raise: pays'],
    ['is a cut from half a dollar less', KEEP, judged({}), 99.5, false, 'cut: others-bring-more'],
    ['is a cut for want of money', KEEP, judged({}), 50, true, 'cut: less-money'],
    ['is a stop where nothing is left', KEEP, judged({}), 0, false, 'stop: others-bring-more'],
  ])('%s', (_, decision, each, advisedUsd, isLess, expected) => {
    expect(said(reconciled(decision, each, advisedUsd, isLess))).toBe(expected);
  });
});
