import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/index.ts';
import { dimensionFigure } from '../../../src/report/html/dimension-section.ts';
import { type ShownPoints, shownPoints } from '../../../src/report/words/shown-points.ts';
import { dataset } from '../../support/shipped-advice.ts';

const advice = advise({ goals: ['event-turnout'], monthlyBudget: 0, timelineMonths: 2 }, dataset);
const draw = (values: readonly number[]) => {
  const dimension = new Map(advice.dimensions.map(({ id }, index) => [id, values[index] ?? 0]));
  const points: ShownPoints = { ...shownPoints(advice), dimension };
  return dimensionFigure(advice, points).markup;
};
const ticks = (markup: string) => [...markup.matchAll(/class="tick"[^>]*>([^<]*)</g)].map(([, text = '']) => text);

describe('dimensionFigure', () => {
  it.each([0.2, 3.7, 6.1, 11, 49])(
    'has ticks with signs that reach past a bar of %d points, and their unit',
    (most) => {
      const labels = ticks(draw([most, -most / 2]));
      expect(labels.at(-1)).toBe('points');
      const marks = labels.slice(0, -1);
      expect(marks.filter((label) => !/^(0|\+\d+|−\d+)$/.test(label))).toEqual([]);
      expect(new Set(marks).size).toBe(marks.length);
      const values = marks.map((label) => Number(label.replace('−', '-')));
      expect(Math.max(...values)).toBeGreaterThanOrEqual(most);
      expect(Math.min(...values)).toBe(-Math.max(...values));
    },
  );

  it('gives a dimension without points neither a bar nor a side', () => {
    const markup = draw([2]);
    expect(markup.match(/<rect /g)).toHaveLength(1);
    expect(markup).not.toMatch(/class="value (in|out)bound[^>]*>[+−]0\.0</);
    expect(markup.match(/class="value none halo"[^>]*>0\.0</g)).toHaveLength(advice.dimensions.length - 1);
  });
});
