import { describe, expect, it } from 'vitest';
import type { JudgedChannel, Out } from '../../src/advice/judged-channel.ts';
import { closedSide, opensFirstOf } from '../../src/advice/opens-first.ts';
import type { Channel, Way } from '../../src/model/channel.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const [blog] = smallDataset().channels as [Channel];
const data: Pick<Dataset, 'planning' | 'means' | 'aboveShare' | 'oneSided'> = {
  planning: { hourValueUsd: { typical: 20 } } as unknown as NonNullable<Dataset['planning']>,
  aboveShare: 'From {minimum}.',
  oneSided: {
    sides: { inbound: 'being found', outbound: 'reaching out' },
    opens: { means: '{side}: {name}. {takes}', time: '{side}: {name}, in {first}.' },
  } as unknown as NonNullable<Dataset['oneSided']>,
};
const means = { usd: 100, hours: { makers: 2, sellers: 2, anybody: 2 } };
const MONEY: Way = { hands: 'anybody', leastUsd: 400, leastHours: 0 };
const HOURS: Way = { hands: 'makers', leastUsd: 0, leastHours: 12 };
const TIME: Out = { cause: 'time', answers: ['timelineMonths'], why: '' };
const LAW: Out = { cause: 'law', answers: ['contactRules'], why: '' };
const FIT: Out = { cause: 'fit', answers: ['audience'], why: '' };

type Told = Partial<JudgedChannel> & { readonly ways?: Channel['ways']; readonly on?: Channel['side'] };
const judged = (id: string, { ways = [MONEY], on = 'inbound', ...told }: Told = {}): JudgedChannel =>
  ({
    channel: { ...blog, id, name: `Name of ${id}`, side: on, ways },
    fit: 1,
    way: undefined,
    firstLeads: { low: 1, typical: 3, high: 6 },
    isLater: false,
    law: undefined,
    ruledOut: [],
    because: [],
    firstStep: '',
    out: [],
    ...told,
  }) as JudgedChannel;
const closed = (...channels: JudgedChannel[]) => {
  const { cause, opensFirst } = closedSide('inbound', channels, means, data);
  return [cause, opensFirst?.id ?? null];
};
const soon = (typical: number) => ({ low: 0, typical, high: 20 });

describe('closedSide', () => {
  it('is opened by the channel for which the least is missing, hours at what one is worth', () => {
    // $300 are missing for money, and 10 hours of $20 for hours.
    expect(closed(judged('money'), judged('hours', { ways: [HOURS] }))).toEqual(['means', 'hours']);
    expect(closed(judged('money'), judged('hours', { ways: [{ ...HOURS, leastHours: 18 }] }))).toEqual([
      'means',
      'money',
    ]);
    expect(closed(judged('dear', { ways: [{ ...MONEY, leastUsd: 900 }] }), judged('money'))).toEqual([
      'means',
      'money',
    ]);
  });

  it('prefers, of those for which as much is missing, what fits best', () => {
    expect(closed(judged('fits'), judged('fits-best', { fit: 2 }))).toEqual(['means', 'fits-best']);
    expect(closed(judged('first'), judged('second'))).toEqual(['means', 'first']);
  });

  it.each<[string, Told]>([
    ['fits not at all', { fit: 0 }],
    ['is of the other side', { on: 'outbound' }],
    ['is against the law', { ruledOut: [LAW] }],
  ])('is not opened by one that %s', (_, told) => {
    expect(closed(judged('never', { ...told, ways: [{ ...MONEY, leastUsd: 101 }] }), judged('money'))).toEqual([
      'means',
      'money',
    ]);
  });

  it('is opened by what comes soonest, where money and hours carry it and only time stands against it', () => {
    const late = { way: MONEY, isLater: true };
    expect(
      closed(judged('slow', { ...late, firstLeads: soon(9) }), judged('soon', { ...late, firstLeads: soon(7) })),
    ).toEqual(['time', 'soon']);
    expect(closed(judged('out', { way: MONEY, ruledOut: [TIME], firstLeads: soon(7) }))).toEqual(['time', 'out']);
    // Of what is carried too, the money that is missing elsewhere comes first.
    expect(closed(judged('late', late), judged('money'))).toEqual(['means', 'money']);
  });

  it.each<[string, Told, string]>([
    ['the law', { way: MONEY, ruledOut: [LAW] }, 'law'],
    ['the law and time', { way: MONEY, ruledOut: [LAW, TIME] }, 'law'],
    ['what does not fit', { way: MONEY, ruledOut: [FIT] }, 'fit'],
    ['time, and nothing carries it', { ruledOut: [TIME] }, 'time'],
    ['time, and it is late and nothing carries it', { isLater: true }, 'fit'],
    ['nothing that fits', { fit: 0 }, 'fit'],
  ])('is opened by none where all stand against %s', (_, told, cause) => {
    expect(closed(judged('none', told))).toEqual([cause, null]);
  });

  it('names the reason of the channel that fits best', () => {
    expect(closed(judged('first', { ruledOut: [LAW] }), judged('best', { fit: 3, ruledOut: [FIT] }))[0]).toBe('fit');
    expect(closed()).toEqual(['fit', null]);
  });

  it('says what the channel takes, or how long', () => {
    const sentence = (channel: JudgedChannel) => closedSide('inbound', [channel], means, data).opensFirst?.sentence;
    expect(sentence(judged('money'))).toBe('being found: name of money. From 400.');
    expect(sentence(judged('late', { way: MONEY, isLater: true }))).toBe('being found: name of late, in 3 months.');
  });

  it('has no words in a dataset of the version before', () => {
    const { oneSided: _, ...before } = data;
    expect(closedSide('inbound', [judged('money')], means, before)).toEqual({ cause: 'means', opensFirst: null });
  });
});

describe('opensFirstOf', () => {
  const side = (...channels: JudgedChannel[]) => closedSide('inbound', channels, means, data);
  const [one, other] = [side(judged('one')), side(judged('other'))];
  const none = { cause: 'law', opensFirst: null } as const;

  it.each([
    [{ inbound: one, outbound: other }, 60, 'one'],
    [{ inbound: one, outbound: other }, 40, 'other'],
    [{ inbound: one, outbound: other }, 50, 'one'],
    [{ inbound: none, outbound: other }, 60, 'other'],
    [{ inbound: one }, 0, 'one'],
    [{ inbound: none, outbound: none }, 60, undefined],
    [{}, 60, undefined],
  ])('is, of closed sides, that of the larger share: %#', (sides, inbound, id) => {
    expect(opensFirstOf(sides, { inbound, outbound: 100 - inbound })?.id).toBe(id);
  });
});
