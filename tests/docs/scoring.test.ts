import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDraws } from '../../src/engine/draws.ts';
import { advise } from '../../src/index.ts';
import { VERDICTS } from '../../src/model/terms.ts';
import { roundToTotal } from '../../src/stats/apportion.ts';
import { expectDocument } from '../support/document.ts';
import { dataset } from '../support/shipped-advice.ts';

const advice = advise({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 }, dataset);
const asset = advice.dimensions.find(({ id }) => id === 'asset-type');
const pointsOf = (id: string) => dataset.rules.find((rule) => rule.id === id)?.points ?? 0;
const effects = (asset?.contributions ?? []).map((each) => ({ ...each, effect: pointsOf(each.rule) * each.strength }));
const total = (side: string) =>
  effects.filter(({ toward }) => toward === side).reduce((sum, { effect }) => sum + effect, 0);

const shown = roundToTotal(
  advice.dimensions.map(({ points }) => points),
  advice.score.inbound - 50,
  4,
);

/** What stands behind each marker: computed by the engine, one line each. */
const WORKED = {
  rules: effects.map(
    ({ rule, toward, strength, effect }) =>
      `| ${rule} | ${toward} | ${pointsOf(rule)} | ${strength.toFixed(4)} | ${effect.toFixed(4)} |`,
  ),
  dimension: [
    '',
    `    lean   = (in - out) / (in + out + 1) = ${asset?.lean.toFixed(4)}`,
    `    weight = ${asset?.weight.toFixed(4)}`,
    `    points = 50 x weight x lean = ${asset?.points.toFixed(4)}`,
  ],
  score: [
    '',
    ...advice.dimensions.map(({ name }, index) => `    ${shown[index]?.toFixed(4).padStart(8)}  ${name}`),
    `    ${(50).toFixed(4).padStart(8)}  the middle`,
    `    ${advice.score.inbound.toFixed(4).padStart(8)}  inbound score: ${advice.verdict}, mix ${advice.mix.inbound}/${advice.mix.outbound}`,
  ],
  confidence: [
    '',
    `    interval       ${advice.confidence.interval.map((bound) => bound.toFixed(1)).join(' to ')}`,
    `    acceptability  ${advice.confidence.acceptability.toFixed(3)}`,
    ...VERDICTS.map((verdict) => `    ${verdict.padEnd(13)}  ${advice.confidence.verdicts[verdict].toFixed(3)}`),
  ],
};

describe('docs/scoring.md', () => {
  const document = readFileSync('docs/scoring.md', 'utf8');

  it('works the example out as the engine does', () => {
    expect([...document.matchAll(/<!-- worked:(.*) -->/g)].map(([, name]) => name)).toEqual(Object.keys(WORKED));
    const expected = Object.entries(WORKED).reduce(
      (text, [name, lines]) =>
        text.replace(
          new RegExp(`<!-- worked:${name} -->\\n(?:[|].*\\n|\\n(?= {4})| {4}.*\\n)*`),
          `<!-- worked:${name} -->\n${lines.join('\n')}\n`,
        ),
      document,
    );
    expectDocument('docs/scoring.md', expected);
  });

  it('gets the same by hand', () => {
    const money = (Math.log(6001) - Math.log(5001)) / (Math.log(6001) - Math.log(501));
    const timeline = (8 - 6) / (8 - 3);
    expect(document).toContain(`= ${money.toFixed(4)}. The timeline rule`);
    expect(document).toContain(`in   = ${(1 * money).toFixed(4)}`);
    expect(document).toContain(`out  = ${(2 * timeline + 0.5).toFixed(4)}`);
    expect(total('inbound')).toBeCloseTo(money, 12);
    expect(total('outbound')).toBeCloseTo(2 * timeline + 0.5, 12);
    expect(asset?.lean).toBeCloseTo((money - 1.3) / (money + 1.3 + 1), 12);
  });

  it('gives the deviation that it explains', () => {
    // Two rules on one dimension of weight 1, one on grade A and one on our own judgement.
    const { spread } = dataset.uncertainty;
    const [toInbound, toOutbound] = [2, 1];
    const slope = (other: number) => (2 * other + 1) / (toInbound + toOutbound + 1) ** 2;
    const variance =
      (slope(toOutbound) * toInbound) ** 2 * Math.expm1(spread.A ** 2) +
      (slope(toInbound) * toOutbound) ** 2 * Math.expm1(spread.judgement ** 2);
    const [dimension] = dataset.dimensions;
    const rule = { dimension: dimension?.id ?? '', when: { goals: 'lead-generation' as const }, because: 'It is so.' };
    const draw = compileDraws({
      ...dataset,
      dimensions: dataset.dimensions.slice(0, 1),
      weights: [],
      rules: [
        { ...rule, id: 'one', toward: 'inbound', points: toInbound, sources: ['blake-ebay-search-ads-2015'] },
        { ...rule, id: 'other', toward: 'outbound', points: toOutbound, judgement: true },
      ],
    });
    const { deviation } = draw({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 });
    expect(deviation).toBeCloseTo(Math.sqrt(dataset.uncertainty.modelError.points ** 2 + 2500 * variance), 9);
  });

  it('names thresholds and bounds of the dataset', () => {
    const { scoring, uncertainty } = dataset;
    expect(document).toContain(
      `Inbound-led from ${scoring.thresholds.inboundLed}, outbound-led to ${scoring.thresholds.outboundLed}`,
    );
    expect(document).toContain(`leads with a probability of ${uncertainty.closeCall * 100}%`);
    expect(document).toContain(`${uncertainty.draws} draws from a fixed seed`);
    expect(document).toContain(`\`uncertainty.modelError\`, ${uncertainty.modelError.points} points`);
    expect(document).toContain(`${uncertainty.modelError.interval.join(' to ')} with 95%`);
    expect(document).toContain(`a chance of no more than ${uncertainty.smallChance}\n`);
    expect(document).toContain(
      `none would give more than ${100 * (uncertainty.whoGetsIt?.smallShift ?? 0)}% of the money`,
    );
    expect(document).toContain(`at ${uncertainty.plausibleWeight} or less`);
    expect(document).toContain(`k = ${scoring.benefitOfTheDoubt} `);
  });
});
