import { describe, expect, it } from 'vitest';
import { howSure } from '../../src/advice/how-sure.ts';
import { VERDICTS, type Verdict } from '../../src/model/terms.ts';

const sure = (inbound: number, even: number, outbound: number, verdict?: Verdict) => {
  const verdicts = { 'inbound-led': inbound, balanced: even, 'outbound-led': outbound };
  const likeliest = VERDICTS.reduce((most, each) => (verdicts[each] > verdicts[most] ? each : most));
  return howSure({ verdicts }, verdict ?? likeliest);
};

describe('howSure', () => {
  it.each([
    [
      0.8,
      0.15,
      0.05,
      'Fairly sure',
      "We varied what we don't know: of 100 runs, 80 lean inbound and 15 come out about even.",
    ],
    [0.1, 0.13, 0.77, 'Fairly sure', "We varied what we don't know: of 100 runs, 77 lean outbound."],
    [
      0.42,
      0.45,
      0.13,
      'A fair bet, not certain',
      "We varied what we don't know: of 100 runs, 45 come out about even and 42 lean inbound.",
    ],
    [
      0.34,
      0.33,
      0.33,
      'A guess',
      "We varied what we don't know: of 100 runs, 34 lean inbound and 33 come out about even.",
    ],
  ])('calls %d, %d, %d by what the advice says, the likeliest outcome', (inbound, even, outbound, label, sentence) => {
    expect(sure(inbound, even, outbound)).toMatchObject({ label, sentence });
  });

  it.each([
    [0.75, 'Fairly sure'],
    [0.74, 'A fair bet, not certain'],
    [0.45, 'A fair bet, not certain'],
    [0.44, 'A guess'],
  ])('is called by how likely that is: %d as %j', (chance, label) => {
    expect(sure(chance, (1 - chance) / 2, (1 - chance) / 2).label).toBe(label);
  });

  it('names the second outcome where it comes fifteen times in a hundred, and never the third', () => {
    const named = (inbound: number, even: number) =>
      sure(inbound, even, 1 - inbound - even).sentence.match(/\d+ (lean|come)/g);
    expect(named(0.75, 0.15)).toEqual(['75 lean', '15 come']);
    expect(named(0.76, 0.14)).toEqual(['76 lean']);
    expect(named(0.4, 0.3)).toEqual(['40 lean', '30 come']);
  });

  it('says nothing of the average where the verdict is as likely as any', () => {
    expect(sure(0.4, 0.4, 0.2, 'balanced').sentence).not.toContain('average');
  });

  it.each([
    ['balanced', 'is about even'],
    ['inbound-led', ''],
    ['outbound-led', 'leans outbound'],
  ] as const)('says so where the advice is not what most runs say: %s', (verdict, words) => {
    const middle = words === '' ? '' : ` The average of all runs ${words}.`;
    expect(sure(0.36, 0.34, 0.3, verdict).sentence).toBe(
      `We varied what we don't know: of 100 runs, 36 lean inbound and 34 come out about even.${middle}`,
    );
  });

  it('is a guess where most runs say something else, however many', () => {
    const verdicts = (['outbound-led', 'balanced', 'inbound-led'] as const).map((verdict) =>
      sure(0.2, 0.3, 0.5, verdict),
    );
    expect(verdicts.map(({ label }) => label)).toEqual(['A fair bet, not certain', 'A guess', 'A guess']);
  });

  it('counts runs that sum to 100', () => {
    expect(sure(1 / 3, 1 / 3, 1 / 3).runs.map(({ count }) => count)).toEqual([34, 33, 33]);
  });
});
