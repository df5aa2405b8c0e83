import { describe, expect, it } from 'vitest';
import { phasesOf } from '../../src/advice/phases.ts';
import type { Answers, Goal } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset: Dataset = { ...smallDataset(), sha256: '' };

/** Months and inbound's share of each phase, for so many months until results are due. */
function phases(
  timelineMonths: Answers['timelineMonths'],
  inbound = 50,
  goals: readonly Goal[] = ['lead-generation'],
  from = dataset,
) {
  const answers = { goals, monthlyBudget: 5000, timelineMonths };
  const found = phasesOf(answers, { inbound, outbound: 100 - inbound }, from);
  return found.map(({ months: [from, to], mix, why }) => [`${from}-${to}`, mix.inbound, mix.outbound, why]);
}

const UNDATED = ['Reach out first.', 'Build.', 'Be found.'];
const DATED = ['Build first.', 'Warm up.', 'Throw the party.'];
const SHORT = {
  undated: { one: 'Do both at once.', two: ['Go out.', 'Come home.'] },
  dated: { one: 'It is one party.', two: ['Prepare.', 'Celebrate.'] },
};
const STEADY = ['Begin.', 'Go on.', 'Choose.'];
const WITH_WORDS: Dataset = { ...dataset, phases: { ...dataset.phases, short: SHORT, steady: STEADY } };

describe('phasesOf', () => {
  it('lets outbound lead in and hand over, in a quarter, a half and a quarter of the months', () => {
    expect(phases(12)).toEqual([
      ['1-3', 40, 60, UNDATED[0]],
      ['4-9', 50, 50, UNDATED[1]],
      ['10-12', 60, 40, UNDATED[2]],
    ]);
  });

  it.each<[Answers['timelineMonths'], readonly string[]]>([
    [0.2, ['1-1']],
    [1.1, ['1-2']],
    [2.1, ['1-1', '2-3']],
    [4, ['1-2', '3-4']],
    [5, ['1-2', '3-5']],
    [5.1, ['1-2', '3-4', '5-6']],
    ['unknown', ['1-2', '3-4', '5-6']],
    [60, ['1-5', '6-55', '56-60']],
  ])('ends at the deadline, in one to three phases: %s months', (timeline, spans) => {
    expect(phases(timeline).map(([months]) => months)).toEqual(spans);
  });

  it('swings in whole steps that cancel out where the phases differ in length', () => {
    const wide = { ...dataset, phases: { ...dataset.phases, swing: 20 } };
    expect(phases(3, 50, ['lead-generation'], wide).map(([, share]) => share)).toEqual([30, 60]);
    expect(phases(5, 50, ['lead-generation'], wide).map(([, share]) => share)).toEqual([35, 60]);
    expect(phases(5, 50).map(([, share]) => share)).toEqual([50, 50]);
  });

  it.each([
    ['lowest', 15, [10, 15, 20]],
    ['lowest, which it is already', 10, [10, 10, 10]],
    ['highest', 85, [80, 85, 90]],
    ['lowest, as one side has no channel', 0, [0, 0, 0]],
  ])('swings only so far that no phase passes the %s mix', (_, inbound, shares) => {
    expect(phases(12, inbound).map(([, share]) => share)).toEqual(shares);
  });

  it('ends in the party where the first goal has a date', () => {
    expect(phases(8, 50, ['event-turnout', 'lead-generation'])).toEqual([
      ['1-2', 60, 40, DATED[0]],
      ['3-6', 50, 50, DATED[1]],
      ['7-8', 40, 60, DATED[2]],
    ]);
  });

  it('says what is done in one phase and in two', () => {
    const why = (timeline: number, goal: Goal) => phases(timeline, 50, [goal], WITH_WORDS).map((phase) => phase[3]);
    expect(why(2, 'lead-generation')).toEqual(['Do both at once.']);
    expect(why(4, 'lead-generation')).toEqual(['Go out.', 'Come home.']);
    expect(why(2, 'event-turnout')).toEqual(['It is one party.']);
    expect(why(4, 'event-turnout')).toEqual(['Prepare.', 'Celebrate.']);
  });

  it('says other words where no phase leans more than the others', () => {
    expect(phases(12, 0, ['lead-generation'], WITH_WORDS).map((phase) => phase[3])).toEqual(STEADY);
    expect(phases(4, 0, ['lead-generation'], WITH_WORDS).map((phase) => phase[3])).toEqual(['Begin.', 'Choose.']);
  });

  it('makes do with the words of three phases, in a dataset of the version before', () => {
    expect(phases(2).map((phase) => phase[3])).toEqual([UNDATED[1]]);
    expect(phases(4).map((phase) => phase[3])).toEqual([UNDATED[0], UNDATED[2]]);
    expect(phases(2, 50, ['event-turnout']).map((phase) => phase[3])).toEqual([DATED[2]]);
    expect(phases(4, 50, ['event-turnout']).map((phase) => phase[3])).toEqual([DATED[0], DATED[2]]);
    expect(phases(12, 0).map((phase) => phase[3])).toEqual([UNDATED[1], UNDATED[1], UNDATED[1]]);
  });

  it.each<[string, Answers['timelineMonths'], readonly Goal[]]>([
    ['the date is not known', 'unknown', ['event-turnout']],
    ['only a later goal has one', 6, ['lead-generation', 'event-turnout']],
  ])('plans as without a date where %s', (_, timeline, goals) => {
    expect(phases(timeline, 50, goals).map(([, share, , why]) => [share, why])).toEqual([
      [40, UNDATED[0]],
      [50, UNDATED[1]],
      [60, UNDATED[2]],
    ]);
  });

  it('knows every goal that has a date', () => {
    const several = {
      ...dataset,
      phases: { ...dataset.phases, datedGoals: ['product-launch', 'event-turnout'] as Goal[] },
    };
    const answers: Answers = { goals: ['event-turnout'], monthlyBudget: 5000, timelineMonths: 8 };
    expect(phasesOf(answers, { inbound: 50, outbound: 50 }, several).map(({ why }) => why)).toEqual(DATED);
  });
});
