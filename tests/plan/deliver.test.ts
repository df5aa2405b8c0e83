import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLeads, customersIn, type Effort, leadsAfter, leadsBy, leadsByFraction } from '../../src/plan/deliver.ts';
import { effortOf, type Response, responseOf } from '../../src/plan/response.ts';

const MONTHS = 40;

/** The same, month by month as the words have it: work in the making becomes assets, and assets bring leads. */
function simulated(efforts: readonly Effort[], { kept, unfinished, delay }: Response, months: number): number[] {
  let [making, assets] = [0, 0];
  const flow = Array.from({ length: months }, (_, place) => {
    const spent = efforts.find(({ from, to }) => from <= place + 1 && place + 1 <= to)?.effort ?? 0;
    making = unfinished * making + spent;
    assets = kept * assets + (1 - unfinished) * making;
    return (1 - kept) * assets;
  });
  const whole = Math.floor(delay);
  const late = delay - whole;
  return flow.map((_, place) => (1 - late) * (flow[place - whole] ?? 0) + late * (flow[place - whole - 1] ?? 0));
}

const response = fc.record({
  kept: fc.double({ min: 0, max: 0.97, noNaN: true }),
  unfinished: fc.double({ min: 0, max: 0.95, noNaN: true }),
  delay: fc.double({ min: 0, max: 6, noNaN: true }),
});
const phases = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 6 }), effort: fc.double({ min: 0, max: 500, noNaN: true }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => {
    let to = 0;
    return all.map(({ length, effort }): Effort => {
      const from = to + 1;
      to += length;
      return { from, to, effort };
    });
  });
const leadsOf = (efforts: readonly Effort[], of: Response) => {
  const leads = new Float64Array(MONTHS);
  addLeads(leads, MONTHS, efforts, responseOf(of, MONTHS + 30));
  return leads;
};

describe('addLeads', () => {
  it('equals a simulation month by month', () => {
    fc.assert(
      fc.property(phases, response, (efforts, of) => {
        const expected = simulated(efforts, of, MONTHS);
        expect(leadsOf(efforts, of).every((leads, place) => Math.abs(leads - (expected[place] ?? 0)) < 1e-9)).toBe(
          true,
        );
      }),
    );
  });

  it('shows both behaviours of the sides: what is built goes on after the money stops, what is bought ends', () => {
    const efforts = (cost: number, doublesAt: number) => [{ from: 1, to: 24, effort: effortOf(3000, cost, doublesAt) }];
    const inbound = leadsOf(efforts(60, 12_000), { kept: 0.94, unfinished: 0.75, delay: 0 });
    const outbound = leadsOf(efforts(120, 60_000), { kept: 0, unfinished: 0, delay: 0 });
    const at = (leads: Float64Array) => [1, 6, 12, 24, 27, 36].map((month) => (leads[month - 1] ?? 0).toFixed(1));
    expect(at(inbound)).toEqual(['0.6', '7.6', '16.8', '28.8', '27.8', '17.9']);
    expect(at(outbound)).toEqual(['23.8', '23.8', '23.8', '23.8', '0.0', '0.0']);
    expect(3000 / (inbound[23] ?? 0)).toBeCloseTo(104, 0);
  });
});

describe('leadsBy', () => {
  it('is the sum of the months, and leadsAfter that of the two years after', () => {
    fc.assert(
      fc.property(phases, response, (efforts, of) => {
        const table = responseOf(of, MONTHS + 30);
        const leads = leadsOf(efforts, of);
        const sumTo = (month: number) => leads.slice(0, month).reduce((sum, each) => sum + each, 0);
        for (const month of [1, 12, 16, MONTHS]) expect(leadsBy(month, efforts, table)).toBeCloseTo(sumTo(month), 8);
        expect(leadsBy(0, efforts, table)).toBe(0);
        expect(leadsAfter(16, efforts, table)).toBeCloseTo(sumTo(40) - sumTo(16), 8);
        expect(leadsByFraction(12.25, efforts, table)).toBeCloseTo(0.75 * sumTo(12) + 0.25 * sumTo(13), 8);
      }),
    );
  });
});

describe('customersIn', () => {
  const leads = Float64Array.from([10, 20, 40]);

  it.each([
    [0, [1, 2, 4]],
    [1, [0, 1, 2]],
    [0.5, [0.5, 1.5, 3]],
    [1.25, [0, 0.75, 1.75]],
    [9, [0, 0, 0]],
  ])('waits %d months from lead to customer', (wait, expected) => {
    expect([1, 2, 3].map((month) => customersIn(leads, month, wait, 0.1))).toEqual(
      expected.map((each) => expect.closeTo(each, 12)),
    );
  });
});
