import { describe, expect, it } from 'vitest';
import { phasesOf } from '../../src/advice/phases.ts';
import type { Answers, Goal } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset: Dataset = { ...smallDataset(), sha256: '' };

/** Months and inbound's share of each phase, for so many months until results are due. */
function phases(timelineMonths: Answers['timelineMonths'], inbound = 50, goals: readonly Goal[] = ['lead-generation']) {
  const answers = { goals, monthlyBudget: 5000, timelineMonths };
  const found = phasesOf(answers, { inbound, outbound: 100 - inbound }, dataset);
  return found.map(({ months: [from, to], mix, why }) => [`${from}-${to}`, mix.inbound, mix.outbound, why]);
}

const UNDATED = ['Reach out first.', 'Build.', 'Be found.'];
const SOON = ['Throw the party now.', 'Build afterwards.'];
const DATED = ['Build first.', 'Warm up.', 'Throw the party.'];

describe('phasesOf', () => {
  it('lets outbound lead in and hand over, in a quarter, a half and a quarter of the months', () => {
    expect(phases(12)).toEqual([
      ['1-3', 40, 60, UNDATED[0]],
      ['4-9', 50, 50, UNDATED[1]],
      ['10-12', 60, 40, UNDATED[2]],
    ]);
  });

  it.each([
    ['it is not known', 'unknown'],
    ['they are fewer', 1],
    ['they are as many', 6.4],
  ] as const)('plans for the least months where the timeline is shorter: %s', (_, timeline) => {
    expect(phases(timeline).map(([months]) => months)).toEqual(['1-2', '3-4', '5-6']);
  });

  it.each([
    ['lowest', 15, [10, 15, 20]],
    ['lowest, which it is already', 10, [10, 10, 10]],
    ['highest', 85, [80, 85, 90]],
  ])('swings only so far that no phase passes the %s mix', (_, inbound, shares) => {
    expect(phases(12, inbound).map(([, share]) => share)).toEqual(shares);
  });

  it('ends in the party where the first goal has a date', () => {
    expect(phases(4, 50, ['event-turnout', 'lead-generation'])).toEqual([
      ['1-1', 60, 40, DATED[0]],
      ['2-3', 50, 50, DATED[1]],
      ['4-4', 40, 60, DATED[2]],
    ]);
  });

  it('leaves out the middle where there is no month for it', () => {
    expect(phases(2, 50, ['event-turnout'])).toEqual([
      ['1-1', 60, 40, DATED[0]],
      ['2-2', 40, 60, DATED[2]],
    ]);
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

  it('lets no outer phase grow longer than its limit', () => {
    expect(phases(60).map(([months]) => months)).toEqual(['1-5', '6-55', '56-60']);
  });

  it.each([
    ['half a month', 0.5, 50, ['1-1', 40, 60, SOON[0]], ['2-6', 52, 48, SOON[1]]],
    ['less than two months', 1.9, 50, ['1-2', 40, 60, SOON[0]], ['3-6', 55, 45, SOON[1]]],
    ['the lowest mix', 1, 15, ['1-1', 10, 90, SOON[0]], ['2-6', 16, 84, SOON[1]]],
    ['the highest mix', 1.9, 88, ['1-2', 84, 16, SOON[0]], ['3-6', 90, 10, SOON[1]]],
  ])('throws the party at once where the date is too near to prepare it: %s', (_, timeline, inbound, party, house) => {
    expect(phases(timeline, inbound, ['event-turnout'])).toEqual([party, house]);
  });

  it('knows every goal that has a date', () => {
    const several = {
      ...dataset,
      phases: { ...dataset.phases, datedGoals: ['product-launch', 'event-turnout'] as Goal[] },
    };
    const answers: Answers = { goals: ['event-turnout'], monthlyBudget: 5000, timelineMonths: 4 };
    expect(phasesOf(answers, { inbound: 50, outbound: 50 }, several).map(({ why }) => why)).toEqual(DATED);
  });
});
