import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../../src/report/html/palette.ts';

/** Relative luminance by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(color.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of each step with the paper, in both schemes and on both sides. */
const STEPS = { 1: 9, 2: 5.2, 3: 3.1 } as const;

describe.each(['light', 'dark'] as const)('PALETTE.%s', (scheme) => {
  const colors = PALETTE[scheme];

  it.each([
    ['ink', 'paper'],
    ['ink', 'panel'],
    ['ink', 'mark'],
    ['soft', 'paper'],
    ['soft', 'panel'],
    ['inbound-2', 'paper'],
    ['outbound-2', 'paper'],
  ] as const)('sets %s on %s at 4.5 to 1 or more', (text, ground) => {
    expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('draws what is quiet at 3 to 1 or more', () => {
    expect(contrast(colors.quiet, colors.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each([1, 2, 3] as const)('gives both sides the same weight in step %i', (step) => {
    for (const side of ['inbound', 'outbound'] as const)
      expect(contrast(colors[`${side}-${step}`], colors.paper)).toBeCloseTo(STEPS[step], 0);
    const [inbound, outbound] = [colors[`inbound-${step}`], colors[`outbound-${step}`]];
    expect(contrast(inbound, outbound)).toBeLessThan(1.03);
  });
});
