import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/advice/verdict.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import { advise, loadDataset } from '../../src/index.ts';
import { adviceSchema } from '../../src/model/advice.ts';
import { ANSWERS, type Answers, type AnswersInput } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';

const holds = (law: (answers: Answers) => void, numRuns = 30) =>
  fc.assert(fc.property(arbitraryAnswers, law), { numRuns });

describe('advise', () => {
  it('gives the document that its schema describes, for every valid set of answers', () => {
    holds((answers) => {
      expect(adviceSchema.safeParse(adviceFor(answers)).error).toBeUndefined();
    });
  });

  it('accounts for every point', () => {
    holds((answers) => {
      const { score, dimensions } = adviceFor(answers);
      const sum = dimensions.reduce((all, { points }) => all + points, 50);
      expect(Math.abs(sum - score.inbound)).toBeLessThan(1e-9);
      expect(score.inbound + score.outbound).toBeCloseTo(100, 9);
    });
  });

  it('gives the same bytes for the same answers', () => {
    const readAgain = loadDataset();
    holds((answers) => {
      expect(JSON.stringify(adviceFor(answers))).toBe(JSON.stringify(advise(answers as AnswersInput, readAgain)));
    }, 15);
  });

  it('keeps the score inside its own interval', () => {
    holds((answers) => {
      const { score, confidence } = adviceFor(answers);
      const [low, high] = confidence.interval;
      expect(low <= score.inbound && score.inbound <= high).toBe(true);
      const { verdicts } = confidence;
      expect(verdicts.balanced + verdicts['inbound-led'] + verdicts['outbound-led']).toBeCloseTo(1, 9);
    });
  });

  it('gives a side a share of 10 to 90 where both or neither have a channel, and else all to the one that has', () => {
    holds((answers) => {
      const { mix, channels } = adviceFor(answers);
      const sides = new Set(channels.map(({ side }) => side));
      expect(mix.inbound + mix.outbound).toBe(100);
      for (const side of ['inbound', 'outbound'] as const) {
        if (sides.size === 1) expect(mix[side]).toBe(sides.has(side) ? 100 : 0);
        else expect(mix[side]).toBeGreaterThanOrEqual(10);
      }
    });
  });

  it('names flips that give the verdict which they name', () => {
    holds((answers) => {
      const { flips, verdict } = adviceFor(answers);
      for (const flip of flips) {
        const after = adviceFor({ ...answers, [flip.answer]: flip.to } as Answers);
        expect([flip.verdict, flip.score]).toEqual([after.verdict, after.score.inbound]);
        expect(after.verdict).not.toBe(verdict);
      }
    }, 30);
  });

  it('spreads the mix over phases that end at the deadline and have the mix as their mean, so that all say the verdict where both sides have a channel', () => {
    holds((answers) => {
      const { phases, mix, verdict, channels } = adviceFor(answers);
      const { timelineMonths } = answers;
      const deadline = timelineMonths === 'unknown' ? 12 : Math.max(1, Math.ceil(timelineMonths));
      const months = phases.flatMap(({ months: [from, to], mix: each }) => Array(to - from + 1).fill(each.inbound));
      expect(months).toHaveLength(deadline);
      expect(phases).toHaveLength(deadline <= 2 ? 1 : deadline <= 5 ? 2 : 3);
      const mean = months.reduce((sum, inbound) => sum + inbound, 0) / deadline;
      expect(mean).toBeCloseTo(mix.inbound, 9);
      const sides = new Set(channels.map(({ side }) => side));
      if (sides.size !== 1) expect(verdictOf(mean, dataset.scoring)).toBe(verdict);
    });
  });

  it('says what comes after the deadline, as the same answers with a year more have it, unless all is over then, on a known date or not', () => {
    holds((answers) => {
      const { afterwards, phases } = adviceFor(answers);
      const [last] = phases.slice(-1).map(({ months }) => months[1]);
      const isOver = ['event-turnout', 'product-launch'].includes(answers.goals[0] ?? '');
      expect(afterwards === null).toBe(isOver);
      if (afterwards === null || last === undefined) return;
      const later = adviceFor({ ...answers, timelineMonths: Math.min(120, last + 12) });
      expect(afterwards).toMatchObject({ mix: later.mix, fromMonth: last + 1 });
    });
  });

  it('never lets outbound grow from one phase to the next, except toward a dated event or launch', () => {
    holds((answers) => {
      const { phases } = adviceFor(answers);
      const grows = phases.some(({ mix }, index) => mix.outbound > (phases[index - 1]?.mix.outbound ?? 100));
      if (!['event-turnout', 'product-launch'].includes(answers.goals[0] ?? '')) expect(grows).toBe(false);
    });
  });

  it('never advises a channel that it has ruled out, and at most three a side', () => {
    holds((answers) => {
      const { channels, vetoed } = adviceFor(answers);
      const out = new Set(vetoed.map(({ id }) => id));
      expect(channels.filter(({ id }) => out.has(id))).toEqual([]);
      for (const side of ['inbound', 'outbound']) {
        expect(channels.filter((channel) => channel.side === side).length).toBeLessThanOrEqual(3);
      }
    });
  });

  it.each([
    ['monthlyBudget', 0.01, ANSWERS.monthlyBudget.most],
    ['customerValue', 0.01, ANSWERS.customerValue.most],
    ['timelineMonths', 0.01, ANSWERS.timelineMonths.most],
  ])(
    'has no cliff: a hundredth more of %s, from %d to %d, moves the score by half a point at most',
    (key, least, most) => {
      const score = compileScorer(dataset);
      holds((answers) => {
        const scoreAt = (value: number) => score({ ...answers, [key]: value }).inbound;
        for (let value = least, before = scoreAt(value); value * 1.01 <= most; ) {
          value *= 1.01;
          const after = scoreAt(value);
          if (Math.abs(after - before) > 0.5) expect.fail(`${before} becomes ${after} at ${value}`);
          before = after;
        }
      }, 20);
    },
  );

  it('lists every problem with answers that are not valid', () => {
    expect(() => advise({ goals: [], monthlyBudget: -1, timelineMonths: 6 }, dataset)).toThrow(
      /goals[\s\S]*monthlyBudget/,
    );
  });
});
