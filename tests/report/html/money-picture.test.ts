import { describe, expect, it } from 'vitest';
import { type MoneyPicture, moneyPicture } from '../../../src/report/html/money-picture.ts';

const layers = [
  { name: 'Search work', side: 'inbound', step: 1 },
  { name: 'Blog', side: 'inbound', step: 3 },
  { name: 'Search ads', side: 'outbound', step: 2 },
] as const;
const bar = (at: number, amounts: readonly number[]) => ({
  months: 1,
  label: `month ${at}`,
  short: String(at),
  amounts,
});
const PICTURE: MoneyPicture = {
  layers,
  bars: [bar(1, [100, 100, 200]), bar(2, [300, 0, 100]), bar(3, [200, 100, 100])],
  filled: 2,
  deadline: 'Your deadline: end of month 2',
  spans: [{ bars: 3, words: '60% inbound', short: '60%' }],
  formatTick: (amount) => `$${amount}`,
  label: 'Bars of $400.',
};
const numbersOf = (markup: string, kind: string, name: string) =>
  [...markup.matchAll(new RegExp(`<rect class="${kind}"[^>]*\\s${name}="([\\d.]+)`, 'g'))].map(([, value]) =>
    Number(value),
  );

describe('moneyPicture', () => {
  const drawn = moneyPicture(PICTURE).markup;
  const markup = drawn.slice(drawn.indexOf('<div class="bars"'));

  it('stacks inbound below outbound, to scale but for the gaps, 4 pixels between sides and 2 within', () => {
    const [work = 0] = numbersOf(markup, 'inbound-1', 'y');
    const [blog = 0] = numbersOf(markup, 'inbound-3', 'y');
    const [ads = 0] = numbersOf(markup, 'outbound-2', 'y');
    const heights = ['inbound-1', 'inbound-3', 'outbound-2'].map((kind) => numbersOf(markup, kind, 'height')[0] ?? 0);
    expect([work - blog, blog - ads]).toEqual(
      [(heights[1] ?? 0) + 2, (heights[2] ?? 0) + 4].map((gap) => expect.closeTo(gap, 1)),
    );
    expect((heights[0] ?? 0) * 2).toBeCloseTo((heights[2] ?? 0) + 4, 1);
  });

  it('draws nothing for a channel that gets nothing', () => {
    expect(numbersOf(markup, 'inbound-3', 'height')).toHaveLength(1);
  });

  it('fills bars up to the deadline, and outlines those after it', () => {
    expect(markup.match(/<rect class="(in|out)bound-\d late"/g)).toHaveLength(3);
    expect(markup).toContain('after that');
    expect(markup).toContain(PICTURE.deadline);
  });

  it('hatches outbound for paper, and never inbound', () => {
    expect(markup.match(/class="hatch"/g)).toHaveLength(2);
  });

  it('says in one label what it shows, and hides the drawing from whoever hears it', () => {
    expect(markup).toContain('role="img" aria-label="Bars of $400."');
    expect(markup.match(/<svg(?![^>]*aria-hidden="true")/g)).toBeNull();
  });

  it('keeps names apart however thin their parts are', () => {
    const thin = moneyPicture({ ...PICTURE, bars: [bar(1, [1, 1, 1000])], filled: 1 }).markup;
    const places = [...thin.matchAll(/class="name (?:in|out)bound" x="28" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(places).toHaveLength(3);
    places.slice(1).forEach((place, at) => {
      expect((places[at] ?? 0) - place).toBeGreaterThanOrEqual(17);
    });
  });

  it('has no more month labels than there is room for', () => {
    const bars = Array.from({ length: 36 }, (_, at) => bar(at + 1, [100, 100, 200]));
    const long = moneyPicture({ ...PICTURE, bars, filled: 30 }).markup;
    expect(long.match(/class="tick on-wide"/g)).toHaveLength(18);
    expect(long.match(/class="tick on-narrow"/g)).toHaveLength(12);
  });
});
