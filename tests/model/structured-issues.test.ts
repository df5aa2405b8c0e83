import { describe, expect, it } from 'vitest';
import { MOST_RUNNING } from '../../src/model/running.ts';
import { limitIssues, MORE_CUSTOMERS, runningIssues } from '../../src/model/structured-issues.ts';

const issuesOf = (part: object) => runningIssues([{ channel: 'seo', ...part }], ['current']);

describe('runningIssues', () => {
  it('takes as many channels as may be told, and no more', () => {
    const channels = Array.from({ length: MOST_RUNNING }, () => ({ channel: 'seo' }));
    expect(runningIssues(channels, ['current'])).toEqual([]);
    expect(runningIssues([...channels, { channel: 'seo' }], ['current'])).toEqual([
      { code: 'too_big', path: ['current'], message: `expected at most ${MOST_RUNNING} channels` },
    ]);
  });

  it('tells of more customers than leads, where both are numbers that may be', () => {
    expect(issuesOf({ leads: 3, customers: 4 })).toEqual([
      { code: 'custom', path: ['current', 0], message: MORE_CUSTOMERS },
    ]);
    for (const right of [{ leads: 4, customers: 4 }, { customers: 4 }, { leads: 3 }, {}])
      expect(issuesOf(right)).toEqual([]);
    expect(issuesOf({ leads: -3, customers: 4 }).map(({ path }) => path)).toEqual([['current', 0, 'leads']]);
    expect(issuesOf({ leads: null, customers: 4 }).map(({ path }) => path)).toEqual([['current', 0, 'leads']]);
  });
});

describe('limitIssues', () => {
  it('shows how limits of the channel that is meant are written, where they are written as a flag has them', () => {
    expect(limitIssues({ 'seo.fix': 1000 }, ['limits'])).toEqual([
      {
        code: 'invalid_type',
        path: ['limits', 'seo.fix'],
        message: 'expected limits such as {"seo": {"fix": 1000}}',
      },
    ]);
    expect(limitIssues({ seo: { fix: 1000 } }, ['limits'])).toEqual([]);
  });
});
