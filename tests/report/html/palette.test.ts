import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../../src/report/html/palette.ts';

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('PALETTE.%s', (scheme) => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'panel'],
    ['soft', 'paper'],
    ['soft', 'panel'],
    ['inbound', 'paper'],
    ['inbound', 'panel'],
    ['outbound', 'paper'],
    ['outbound', 'panel'],
    ['onside', 'inbound'],
    ['onside', 'outbound'],
    ['paper', 'ink'],
  ] as const)('sets %s on %s at 4.5 to 1 or more', (text, ground) => {
    expect(contrast(PALETTE[scheme][text], PALETTE[scheme][ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the sides apart in grey, the same one always the darker', () => {
    const { inbound, outbound } = PALETTE[scheme];
    expect(contrast(inbound, outbound)).toBeGreaterThanOrEqual(2.4);
    expect(luminance(inbound)).toBeLessThan(luminance(outbound));
  });
});
