import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Advice, judgeChannel } from '../../src/index.ts';
import { ANSWERS, type Answers } from '../../src/model/answers.ts';
import { SIDES } from '../../src/model/terms.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';

/** Answers as people give them: most in money and months of a small firm, the ends of the ranges now and then. */
const ofPeople = fc
  .tuple(arbitraryAnswers, fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 24 }), fc.nat(9))
  .map(
    ([answers, monthlyBudget, timelineMonths, which]): Answers =>
      which === 0 ? answers : { ...answers, monthlyBudget, timelineMonths },
  );
const holds = (law: (advice: Advice, answers: Answers) => void, numRuns = 60) =>
  fc.assert(
    fc.property(ofPeople, (answers) => law(adviceFor(answers), answers)),
    { numRuns },
  );
const deadlineOf = ({ timelineMonths }: Answers) =>
  timelineMonths === 'unknown' ? 12 : Math.max(1, Math.ceil(timelineMonths));

describe('advice that a person can carry out', () => {
  it('ends at the deadline: phases follow one another until its month', () => {
    holds(({ phases }, answers) => {
      const ends = phases.map(({ months }) => months[1]);
      expect(phases.map(({ months }) => months[0])).toEqual([1, ...ends.slice(0, -1).map((month) => month + 1)]);
      expect(ends.at(-1)).toBe(deadlineOf(answers));
    });
  });

  it('says of all money in each phase where it goes, however far away the deadline is', () => {
    const far = fc.tuple(ofPeople, fc.integer({ min: 55, max: 120 }), fc.integer({ min: 200, max: 30_000 }));
    fc.assert(
      fc.property(far, ([answers, timelineMonths, monthlyBudget]) => {
        const { phases, channels } = adviceFor({ ...answers, timelineMonths, monthlyBudget });
        if (channels.length === 0) return;
        for (const { channels: own, unspent } of phases)
          expect(own.reduce((sum, { monthlyUsd }) => sum + Number(monthlyUsd), Number(unspent))).toBeCloseTo(
            monthlyBudget,
            6,
          );
      }),
      { numRuns: 30 },
    );
  });

  it('gives no share to a side without a channel, now, in any phase, or after the deadline', () => {
    holds(({ mix, phases, afterwards, channels }, answers) => {
      const sides = new Set(channels.map(({ side }) => side));
      for (const side of SIDES) {
        if (sides.size === 0 || sides.has(side)) continue;
        expect([mix[side], ...phases.map((phase) => phase.mix[side])]).toEqual([0, ...phases.map(() => 0)]);
      }
      if (afterwards === null) return;
      const timelineMonths = Math.min(ANSWERS.timelineMonths.most, deadlineOf(answers) + 12);
      const then = adviceFor({ ...answers, timelineMonths }).channels.map(({ side }) => side);
      for (const side of SIDES) if (then.length > 0) expect(afterwards.mix[side] > 0).toBe(then.includes(side));
    });
  });

  it('advises nothing whose first leads typically come after the deadline, and says that of what it tells apart', () => {
    holds(({ channels, later, vetoed }, answers) => {
      const first = (all: Advice['channels']) => all.map(({ figures }) => figures.firstLeadsMonths.typical);
      // Within the first month it is weeks that count.
      const due = Number(answers.timelineMonths) < 1 ? Number(answers.timelineMonths) : deadlineOf(answers);
      for (const months of first(channels)) expect(months).toBeLessThanOrEqual(deadlineOf(answers));
      for (const months of first(later)) expect(months).toBeGreaterThan(due);
      const ids = [...channels, ...later, ...vetoed].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('names no channel that is out or that gets nothing, in the jobs, in what to do first and in what pays later', () => {
    const jobs = new Map(dataset.channels.map(({ id, job }) => [id, job ?? '?']));
    holds(({ jobs: said, summary, channels, phases, later, vetoed }) => {
      const waiting = channels.filter(({ monthlyUsd, hoursPerMonth }) => monthlyUsd === 0 && hoursPerMonth === 0);
      const out = [...vetoed, ...waiting].map(({ id }) => jobs.get(id) ?? '?');
      expect(out.filter((job) => said.inbound.includes(job) || said.outbound.includes(job))).toEqual([]);
      const advised = channels.map(({ id }) => id);
      expect(summary.actions.filter(({ channel }) => !advised.includes(channel))).toEqual([]);
      const idle = waiting.map(({ id }) => id);
      const isIdle = ({ channel }: (typeof summary.actions)[number]) => idle.includes(channel);
      if (idle.length < channels.length) expect(summary.actions.filter(isIdle)).toEqual([]);
      // What only later gets any is nothing to do first.
      const [first] = phases;
      const begun = first?.channels.filter(({ monthlyUsd, hoursPerMonth }) => monthlyUsd + hoursPerMonth > 0) ?? [];
      const isEarly = ({ channel }: (typeof summary.actions)[number]) => begun.some(({ id }) => id === channel);
      if (begun.length > 0) expect(summary.actions.every(isEarly)).toBe(true);
      expect(later.filter(({ id }) => advised.includes(id))).toEqual([]);
    });
  });

  it('gives money or hours to something wherever a channel is advised, whoever has the hours', () => {
    const noHands = { contentCapacity: 'none', salesCapacity: 'none' } as const;
    fc.assert(
      fc.property(ofPeople, fc.boolean(), fc.constantFrom(0, 40, 500, 8000), (answers, isNobody, monthlyBudget) => {
        const told = { ...answers, ...(isNobody ? noHands : {}), monthlyBudget };
        const { channels, phases, notDivided } = adviceFor(told);
        const begun = phases
          .flatMap((phase) => phase.channels)
          .filter((each) => each.monthlyUsd + each.hoursPerMonth > 0);
        expect([channels.length > 0, notDivided]).toEqual([begun.length > 0, channels.length > 0 ? [] : notDivided]);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses no channel that it gives money or hours, unless it says first that every customer costs too much', () => {
    const worth = fc.integer({ min: 2, max: 20_000 });
    fc.assert(
      fc.property(ofPeople, worth, (answers, customerValue) => {
        const told = { ...answers, customerValue };
        const { phases, notYet } = adviceFor(told);
        if (notYet?.reason === 'worth-too-little') return;
        const begun = phases
          .flatMap(({ channels }) => channels)
          .filter(({ monthlyUsd, hoursPerMonth }) => monthlyUsd + hoursPerMonth > 0);
        for (const id of new Set(begun.map((each) => each.id))) {
          const { verdict, test, stopAfterMonths } = judgeChannel(told, id, dataset).channel;
          expect([id, verdict]).toEqual([id, expect.stringMatching(/^(yes|test)$/)]);
          expect(test?.usd ?? 0).toBeLessThanOrEqual(Math.max(10, Number(told.monthlyBudget) || 1e6));
          if (told.goals[0] === 'event-turnout' && told.timelineMonths !== 'unknown')
            expect(stopAfterMonths ?? 0).toBeLessThanOrEqual(deadlineOf(told));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says in its headline how the money parts, or the hours where there is none', () => {
    holds(({ headline, phases }, { monthlyBudget }) => {
      const isMoney =
        monthlyBudget !== 'unknown' &&
        monthlyBudget > 0 &&
        phases.some(({ unspent, channels }) => {
          return (unspent ?? 0) > 0 || channels.some(({ monthlyUsd }) => monthlyUsd > 0);
        });
      const inAll = (sides: readonly string[]) =>
        phases.reduce((sum, { months: [from, to], channels }) => {
          const own = channels.filter(({ side }) => sides.includes(side));
          return own.reduce(
            (all, each) => all + (to - from + 1) * (isMoney ? each.monthlyUsd : each.hoursPerMonth),
            sum,
          );
        }, 0);
      if (inAll(SIDES) === 0) return;
      const share = (100 * inAll(['inbound'])) / inAll(SIDES);
      const [, all] = /all of (?:your|the) [a-z ]+ into (being found|reaching out)/.exec(headline) ?? [];
      const [, percent] = /(\d+)% (?:of (?:your|the) [a-z ]+ )?into being found/.exec(headline) ?? [];
      const said = all === undefined ? Number(percent) : all === 'being found' ? 100 : 0;
      expect(Math.abs(said - share)).toBeLessThan(5.5);
      if (headline.includes('lean inbound')) expect(said).toBeGreaterThanOrEqual(50);
      if (headline.includes('lean outbound')) expect(said).toBeLessThanOrEqual(50);
      if (headline.includes('about evenly')) expect(Math.abs(said - 50)).toBeLessThanOrEqual(10);
    }, 300);
  });

  it('has amounts that add up to the budget in every phase, with what no channel can take', () => {
    holds(({ phases, channels, unspent }, { monthlyBudget }) => {
      if (typeof monthlyBudget !== 'number' || monthlyBudget < 1) return;
      for (const phase of phases) {
        const spent = phase.channels.reduce((sum, { monthlyUsd }) => sum + monthlyUsd, 0);
        expect(Math.abs(spent + (phase.unspent ?? 0) - monthlyBudget)).toBeLessThanOrEqual(0.01 * monthlyBudget + 1);
      }
      const mean = channels.reduce((sum, { monthlyUsd }) => sum + (monthlyUsd ?? 0), 0);
      expect(Math.abs(mean + (unspent ?? 0) - monthlyBudget)).toBeLessThanOrEqual(0.01 * monthlyBudget + 1);
    });
  });

  it('asks, where there is no money, for no more hours than there are, or than a person finds where nobody said', () => {
    const hours = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
    fc.assert(
      fc.property(ofPeople, hours, ({ hoursPerWeek: _, ...answers }, hoursPerWeek) => {
        const { phases, afterwards } = adviceFor({
          ...answers,
          monthlyBudget: 0,
          ...(hoursPerWeek !== undefined && { hoursPerWeek }),
        });
        const weekly = hoursPerWeek ?? 20;
        for (const { channels } of [...phases, ...(afterwards === null ? [] : [afterwards])])
          expect(channels.reduce((sum, each) => sum + each.hoursPerMonth, 0)).toBeLessThanOrEqual((weekly * 52) / 12);
      }),
      { numRuns: 60 },
    );
  });

  it('divides the hours that it counts on as it would if somebody said them', () => {
    const teams = fc.constantFrom(
      ...(['none', 'some', 'strong'] as const).map((each) => [each, each] as const),
      ...(['some', 'strong'] as const).flatMap((each) => [['none', each] as const, [each, 'none'] as const]),
    );
    fc.assert(
      fc.property(ofPeople, teams, ({ hoursPerWeek: _, ...answers }, [contentCapacity, salesCapacity]) => {
        const given = { ...answers, monthlyBudget: 0, contentCapacity, salesCapacity };
        const has = (one: string) => [contentCapacity, salesCapacity].includes(one as never);
        const hoursPerWeek = has('strong') ? 20 : has('some') ? 10 : 2;
        const [guessed, told] = [given, { ...given, hoursPerWeek }].map((each) => adviceFor(each));
        expect(guessed?.phases).toEqual(told?.phases);
        expect(guessed?.summary.actions).toEqual(told?.summary.actions);
      }),
      { numRuns: 60 },
    );
  });

  it('names nothing as worth starting later that gets money or hours before, and begins nothing sooner for a limit above', () => {
    const late = {
      goals: ['brand-awareness'],
      monthlyBudget: 13_050,
      timelineMonths: 3,
      audience: 'broad',
      brandRecognition: 'strong',
    };
    const told = {
      ...late,
      contentCapacity: 'none',
      salesCapacity: 'some',
      trustSensitivity: 'high',
      contactPlaces: ['eu'],
      hoursPerWeek: 3,
    };
    const seo = (limit: object) => {
      const { later, phases } = adviceFor({ ...told, limits: { seo: limit } } as Answers);
      return [
        later.some(({ id }) => id === 'seo'),
        phases.some(({ channels }) => channels.some(({ id, monthlyUsd }) => id === 'seo' && monthlyUsd > 0)),
      ];
    };
    expect([{ max: 1305 }, { min: 1000 }, { fix: 1000 }].map(seo)).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it('has a first step for every channel, and speaks of no answer that was not given', () => {
    const conditions = new Map(dataset.rules.map(({ id, when }) => [id, JSON.stringify(when)]));
    holds(({ channels, later, reasons }, answers) => {
      for (const { firstStep } of [...channels, ...later]) expect(firstStep).toMatch(/[.!?]$/);
      for (const { rule } of reasons) {
        const condition = conditions.get(rule) ?? '';
        const read = Object.keys(ANSWERS).filter((key) => condition.includes(`"${key}"`));
        // What the law says follows from where people are.
        const known = read.filter((key) => key !== 'contactRules' || answers.contactPlaces === undefined);
        const isAlternative = condition.includes('"anyOf"');
        const missing = known.filter((key) => [undefined, 'unknown'].includes(answers[key as keyof Answers] as never));
        if (!isAlternative) expect([rule, missing]).toEqual([rule, []]);
      }
    });
  });

  it('is continuous: a hundredth more money moves the score hardly, and the mix by one step at most', () => {
    holds(({ score, mix, verdict }, answers) => {
      if (typeof answers.monthlyBudget !== 'number' || answers.monthlyBudget > 1e9) return;
      const more = adviceFor({ ...answers, monthlyBudget: answers.monthlyBudget * 1.01 });
      expect(Math.abs(more.score.inbound - score.inbound)).toBeLessThan(0.5);
      const isSplit = [mix, more.mix].every(({ inbound }) => inbound > 0 && inbound < 100);
      if (isSplit && verdict === more.verdict)
        expect(Math.abs(more.mix.inbound - mix.inbound)).toBeLessThanOrEqual(dataset.scoring.mix.step);
    }, 40);
  });
});
