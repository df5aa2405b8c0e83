import { describe, expect, it } from 'vitest';
import type { PlanChannel } from '../../src/model/plan.ts';
import { drawFigures, drawMarket } from '../../src/plan/draw-figures.ts';
import { strataOf } from '../../src/stats/latin-hypercube.ts';
import { quantile } from '../../src/stats/quantile.ts';
import reference from './reference.json' with { type: 'json' };

const POINTS = 4000;
const strata = strataOf(POINTS);
const market = drawMarket(POINTS, 1);
const channels = reference.clients.saas.inputs.channels as unknown as readonly PlanChannel[];
const channel = (id: string): PlanChannel => channels.find((each) => each.id === id) as PlanChannel;
const drawn = (of: PlanChannel, stretch = 1) => drawFigures(of, market, strata, 1, stretch).values;
const percentiles = (values: Float64Array) => {
  const sorted = values.slice().sort();
  return [0.1, 0.5, 0.9].map((probability) => quantile(sorted, probability));
};
const near = (values: readonly number[], within: number) =>
  values.map((value) => expect.toSatisfy((found: number) => Math.abs(found / value - 1) < within));
const correlation = (a: Float64Array, b: Float64Array) => {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / POINTS;
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = mean(a.map((value, index) => (value - meanA) * ((b[index] as number) - meanB)));
  const deviation = (values: Float64Array, center: number) =>
    Math.sqrt(mean(values.map((value) => (value - center) ** 2)));
  return covariance / (deviation(a, meanA) * deviation(b, meanB));
};

describe('drawFigures', () => {
  it('has low, typical and high as 10th, 50th and 90th percentile of every figure', () => {
    const blog = channel('blog');
    const values = drawn(blog);
    expect(percentiles(values.keptPerMonth)).toEqual(near(blog.keptPerMonth, 0.005));
    expect(percentiles(values.unfinished)).toEqual(near(blog.unfinished, 0.005));
    expect(percentiles(values.delayMonths)).toEqual(near(blog.delayMonths, 0.005));
    expect(percentiles(values.costDoublesAt)).toEqual(near(blog.costDoublesAtUsd, 0.005));
    expect(percentiles(values.benchmarkWindow)).toEqual(near(blog.benchmarkWindowMonths, 0.005));
    // Two parts make up these, so that their percentiles are not exact.
    expect(percentiles(values.costPerLead)).toEqual(near(blog.costPerLeadUsd, 0.08));
    expect(percentiles(values.leadToCustomer)).toEqual(near(blog.leadToCustomerRate, 0.08));
  });

  it('shares half of the variance of cost and of rate with all channels, and of nothing else', () => {
    const [blog, seo] = [drawn(channel('blog')), drawn(channel('seo'))];
    const logs = (values: Float64Array) => values.map(Math.log);
    expect(correlation(logs(blog.costPerLead), logs(seo.costPerLead))).toBeCloseTo(0.5, 1);
    expect(correlation(logs(blog.leadToCustomer), logs(seo.leadToCustomer))).toBeCloseTo(0.5, 1);
    expect(Math.abs(correlation(logs(blog.costPerLead), logs(seo.leadToCustomer)))).toBeLessThan(0.05);
    expect(Math.abs(correlation(logs(blog.costDoublesAt), logs(seo.costDoublesAt)))).toBeLessThan(0.05);
  });

  it('makes both arms longer by the stretch, on the log scale', () => {
    const { costDoublesAtUsd } = channel('seo');
    const [low = 0, middle = 0, high = 0] = costDoublesAtUsd;
    expect(percentiles(drawn(channel('seo'), 1.35).costDoublesAt)).toEqual(
      near([middle * (low / middle) ** 1.35, middle, middle * (high / middle) ** 1.35], 0.005),
    );
  });

  it('draws what is known together together, each case as often, cheaper where the market is, and unstretched', () => {
    const joint = [60, 80, 130, 200].map((cost, at) => ({
      firstDollarCostUsd: cost,
      costDoublesAtUsd: 1000 * (at + 1),
      keptPerMonth: 0.1 * at,
      unfinished: 0,
      delayMonths: at,
    }));
    const known = { ...channel('seo'), joint };
    const { firstDollarCost = new Float64Array(), values } = drawFigures(known, market, strata, 1, 1.35);
    for (const [draw, cost] of firstDollarCost.entries())
      expect(joint).toContainEqual({
        firstDollarCostUsd: cost,
        costDoublesAtUsd: values.costDoublesAt[draw],
        keptPerMonth: values.keptPerMonth[draw],
        unfinished: values.unfinished[draw],
        delayMonths: values.delayMonths[draw],
      });
    for (const { firstDollarCostUsd } of joint)
      expect(firstDollarCost.filter((cost) => cost === firstDollarCostUsd).length / POINTS).toBeCloseTo(0.25, 1);
    expect(
      correlation(firstDollarCost.map(Math.log), drawn(channel('blog')).costPerLead.map(Math.log)),
    ).toBeGreaterThan(0.35);
  });

  it('keeps what is kept and what becomes a customer within what can be', () => {
    const bold = {
      ...channel('seo'),
      keptPerMonth: [0.8, 0.96, 0.97] as const,
      leadToCustomerRate: [0.1, 0.6, 0.9] as const,
    };
    const values = drawn(bold, 2);
    expect(Math.max(...values.keptPerMonth)).toBe(0.97);
    expect(Math.max(...values.leadToCustomer)).toBe(0.9);
  });

  it('takes half a dollar for a low cost of 0 and a thousandth for another low of 0', () => {
    const cheap = {
      ...channel('seo'),
      costPerLeadUsd: [0, 4, 9] as const,
      delayMonths: [0, 1, 2] as const,
      keptPerMonth: [0, 0, 0] as const,
      leadToCustomerRate: [0, 0, 0] as const,
    };
    const values = drawn(cheap);
    expect(percentiles(values.delayMonths)).toEqual(near([0.001, 1, 2], 0.01));
    expect(Math.min(...values.costPerLead)).toBeGreaterThan(0);
    expect(new Set(values.leadToCustomer)).toEqual(new Set([0]));
    expect(percentiles(values.keptPerMonth)).toEqual(near([0.001, 0.001, 0.001], 1e-9));
  });

  it('gives on every machine the same bits', () => {
    const { costPerLead, keptPerMonth, delayMonths } = drawn(channel('seo'));
    const bits = [costPerLead, keptPerMonth, delayMonths].map((values) =>
      Buffer.from(values.slice(0, 2).buffer).toString('hex'),
    );
    expect(bits).toEqual([
      '690b721f20737040d11882faf1826f40',
      'c03a70f582f4e33fa113f64b9797ee3f',
      '36bb789744daf83f39524ae4d1daf63f',
    ]);
  });

  it('depends on the channel alone, not on those beside it', () => {
    expect(drawn(channel('seo'))).toEqual(drawn({ ...channel('seo') }));
    expect(drawn({ ...channel('seo'), id: 'other' }).costPerLead).not.toEqual(drawn(channel('seo')).costPerLead);
  });
});
