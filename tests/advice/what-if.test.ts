import { describe, expect, it } from 'vitest';
import { compileWhatIf } from '../../src/advice/what-if.ts';
import { type AnswersInput, advise } from '../../src/index.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';

const compare = compileWhatIf(dataset);
const ANSWERS = {
  goals: ['lead-generation'],
  monthlyBudget: 3000,
  timelineMonths: 6,
  businessModel: 'b2b',
} as const satisfies AnswersInput;
const NAMES = { before: 'now', after: 'then' };
const whatIf = (before: Partial<AnswersInput>, after: Partial<AnswersInput>) =>
  compare(advise({ ...ANSWERS, ...before }, dataset), advise({ ...ANSWERS, ...after }, dataset), NAMES);
const changed = (...args: Parameters<typeof whatIf>) => whatIf(...args).changes.map(({ answer }) => answer);
const sum = (values: readonly { readonly points: number }[]) => values.reduce((all, { points }) => all + points, 0);

describe('what changes from one advice to another', () => {
  it('is each answer that differs, with points that add up to the difference, as those of the rules do', () => {
    const { changes, rules, difference } = whatIf(
      {},
      { timelineMonths: 2, searchDemand: 'none', goals: ['immediate-sales'] },
    );
    expect(changes.map(({ answer }) => answer).toSorted()).toEqual(['goals', 'searchDemand', 'timelineMonths']);
    expect(sum(changes)).toBeCloseTo(difference, 9);
    expect(sum(rules)).toBeCloseTo(difference, 9);
    const sizes = changes.map(({ points }) => Math.abs(points));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    for (const rule of rules) expect(rule.points).toBe(rule.after - rule.before);
  });

  it('is what moves no score too, after what does', () => {
    const { changes } = whatIf({ hoursPerWeek: 3 }, { timelineMonths: 2, place: 'local' });
    expect(changes.map(({ answer }) => answer)).toEqual(['timelineMonths', 'place', 'hoursPerWeek']);
    expect(changes.slice(1).map(({ points }) => points)).toEqual([0, 0]);
  });

  it('is nothing between the same answers', () => {
    expect(whatIf({}, {})).toMatchObject({ difference: 0, changes: [], rules: [] });
  });

  it('is a sum for the whole time by what it comes to a month, and a currency by its amounts', () => {
    const { monthlyBudget: _, ...others } = ANSWERS;
    const total = { ...others, budgetTotal: 18_000, currency: 'EUR', rate: 2 } as AnswersInput;
    const { changes } = compare(adviceFor(ANSWERS), advise(total, dataset), NAMES);
    expect(changes.map(({ answer }) => answer)).toEqual(['monthlyBudget']);
    expect(changed({}, { currency: 'EUR', rate: 1 })).toEqual([]);
  });

  it('is where people are, where only the rules that follow from that are read', () => {
    const { changes, rules } = whatIf({ contactPlaces: ['us'] }, { contactPlaces: ['eu'] });
    expect(changes.map(({ answer }) => answer)).toEqual(['contactPlaces']);
    expect(changes[0]?.points).not.toBe(0);
    expect(new Set(rules.flatMap(({ reads }) => reads))).toEqual(new Set(['contactPlaces']));
    expect(changed({ contactRules: 'open' }, { contactRules: 'strict' })).toEqual(['contactRules']);
    expect(changed({ contactPlaces: ['us'] }, { contactRules: 'strict' })).toEqual(['contactRules', 'contactPlaces']);
  });

  it('tells of a rule which of the answers that differ it reads, and no other', () => {
    const { rules } = whatIf({}, { timelineMonths: 2, searchDemand: 'none' });
    for (const { rule, reads } of rules) {
      const when = JSON.stringify(dataset.rules.find(({ id }) => id === rule)?.when);
      expect([rule, reads]).toEqual([
        rule,
        (['timelineMonths', 'searchDemand'] as const).filter((key) => when.includes(`"${key}"`)),
      ]);
    }
    expect(rules.length).toBeGreaterThan(3);
  });

  it('has both as they were advised, by name, with what their plans bring', () => {
    const [before, after] = [adviceFor(ANSWERS), adviceFor({ ...ANSWERS, timelineMonths: 2 })];
    const plan = { byMonth: 6 } as unknown as NonNullable<Parameters<typeof compare>[3]>['before'];
    const shown = ({
      answers,
      currency,
      score,
      verdict,
      mix,
      spent,
      headline,
      summary,
      confidence,
      phases,
      channels,
    }: typeof before) => ({
      ...{ answers, currency, score, verdict, mix, spent, headline, summary, confidence, phases, channels },
    });
    const found = compare(before, after, NAMES, { before: plan, after: null });
    expect([found.schemaVersion, found.before, found.after]).toEqual([
      1,
      { name: 'now', ...shown(before), plan },
      { name: 'then', ...shown(after), plan: null },
    ]);
    expect(found.difference).toBe(after.score.inbound - before.score.inbound);
    const without = compare(before, after, NAMES);
    expect([without.before.plan, without.after.plan]).toEqual([null, null]);
  });
});
