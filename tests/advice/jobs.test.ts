import { describe, expect, it } from 'vitest';
import { jobsOf } from '../../src/advice/jobs.ts';
import { advise } from '../../src/index.ts';
import { GOALS } from '../../src/model/answers.ts';
import { dataset } from '../support/shipped-advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

describe('jobsOf', () => {
  const advised = advise({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 12 }).channels;
  const [first] = advised;

  it('is the aim of the first goal, with what the advised channels do for it', () => {
    const { channels, jobs } = smallDataset();
    const working = channels.map((channel) => ({ ...channel, job: `use ${channel.id}` }));
    const named = working.map(({ id, side }) => ({ id, side, monthlyUsd: null, hoursPerMonth: null }));
    const both = { inbound: 'Inbound for leads: use blog.', outbound: 'Outbound for leads: use cold-calls.' };
    expect(jobsOf('lead-generation', named, { jobs, channels: working })).toEqual(both);
    const shared = named.map((channel, at) => ({ ...channel, monthlyUsd: 0, hoursPerMonth: at }));
    expect(jobsOf('lead-generation', shared, { jobs, channels: working })).toEqual({
      ...both,
      inbound: 'Inbound for leads.',
    });
  });

  it('is the aim alone where no channel is left, or none says what it does', () => {
    const { channels, jobs } = smallDataset();
    const named = channels.map(({ id, side }) => ({ ...first, id, side }) as (typeof advised)[number]);
    expect(jobsOf('event-turnout', named, { jobs, channels })).toEqual(jobs['event-turnout']);
    expect(jobsOf('event-turnout', [], { jobs, channels })).toEqual(jobs['event-turnout']);
  });

  it('never names a channel by itself: the aims of the shipped dataset stand for any channel', () => {
    const { channels, jobs } = dataset;
    const names = /\b(?:ads?|calls?|emails?|e-mails?|newsletters?|blogs?|posts?|mail|webinars?|trade|radio|search)\b/i;
    const aims = GOALS.flatMap((goal) => Object.values(jobs[goal]));
    expect(aims.filter((aim) => names.test(aim))).toEqual([]);
    expect(channels.filter(({ job }) => job === undefined)).toEqual([]);
  });
});
