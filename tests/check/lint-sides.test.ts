import { describe, expect, it } from 'vitest';
import { lintSides } from '../../src/check/lint-sides.ts';
import { edited, locate, ranged, shipped } from './broken-dataset.ts';

const feeling = shipped.content.dimensions.findIndex(({ id }) => id === 'feeling');

describe('lintSides', () => {
  it('finds a side for which no rule speaks', () => {
    const content = edited((all) => {
      all.rules = all.rules.filter(({ dimension, toward }) => dimension !== 'feeling' || toward !== 'outbound');
    });
    expect(lintSides(content, ranged(content), locate)).toMatchObject([
      { severity: 'error', code: 'side-cannot-win', where: `dimensions.dimensions.${feeling}` },
    ]);
  });

  it('finds a side whose rules can never fire', () => {
    const content = edited(({ rules }) => {
      for (const each of rules) {
        if (each.dimension === 'feeling' && each.toward === 'inbound')
          each.when = { timelineMonths: { rises: [120, 121] } };
      }
    });
    expect(lintSides(content, ranged(content), locate).map(({ what }) => what)).toEqual([
      'no answers give inbound a point on the dimension "feeling"',
    ]);
  });

  it('leaves alone the shipped dataset, where both sides can win everywhere', () => {
    expect(lintSides(shipped.content, ranged(shipped.content), locate)).toEqual([]);
  });
});
