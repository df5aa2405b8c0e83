import type { Channel } from '../../src/model/channel.ts';
import type { DatasetContent } from '../../src/model/dataset.ts';
import type { Uncertainty } from '../../src/model/uncertainty.ts';

const figure = (low: number, typical: number, high: number) => ({ low, typical, high, judgement: true as const });

const figures = (): Channel['figures'] => ({
  costPerLeadUsd: figure(20, 60, 200),
  leadToCustomerRate: figure(0.01, 0.03, 0.1),
  firstLeadsMonths: figure(1, 3, 6),
  matureMonths: figure(6, 12, 24),
  minimumMonthlyUsd: figure(0, 200, 500),
  hoursPerMonth: figure(10, 20, 40),
  keptPerMonthAfterStop: figure(0.8, 0.9, 0.95),
});

const PRIORS: Uncertainty['priors'] = {
  monthlyBudget: [
    { value: 1000, probability: 0.5 },
    { value: 100_000, probability: 0.5 },
  ],
  timelineMonths: [
    { value: 3, probability: 0.5 },
    { value: 12, probability: 0.5 },
  ],
  businessModel: [{ value: 'b2b', probability: 1 }],
  audience: [
    { value: 'named-accounts', probability: 0.2 },
    { value: 'niche', probability: 0.3 },
    { value: 'broad', probability: 0.5 },
  ],
  customerValue: [{ value: 1000, probability: 1 }],
  salesCycle: [{ value: 'weeks', probability: 1 }],
  searchDemand: [
    { value: 'none', probability: 0.25 },
    { value: 'high', probability: 0.75 },
  ],
  brandRecognition: [
    { value: 'none', probability: 0.6 },
    { value: 'strong', probability: 0.4 },
  ],
  contentCapacity: [{ value: 'some', probability: 1 }],
  salesCapacity: [{ value: 'some', probability: 1 }],
  ownedAudience: [{ value: 'none', probability: 1 }],
  trustSensitivity: [
    { value: 'low', probability: 0.5 },
    { value: 'high', probability: 0.5 },
  ],
  contactRules: [{ value: 'open', probability: 1 }],
};

const job = (of: string) => ({ inbound: `Inbound for ${of}.`, outbound: `Outbound for ${of}.` });

/** A valid dataset of two dimensions whose scores can be worked out by hand. */
export const smallDataset = (): DatasetContent =>
  structuredClone({
    name: 'small',
    version: '1.2.3',
    closing: 'Neither is better.',
    dimensions: [
      {
        id: 'reach',
        name: 'Reach',
        inbound: { brief: 'is found', text: 'People find it.' },
        outbound: { brief: 'goes out', text: 'It goes to people.' },
        baseWeight: 3,
      },
      {
        id: 'trust',
        name: 'Trust',
        inbound: { brief: 'is earned', text: 'Trust is earned first.' },
        outbound: { brief: 'comes later', text: 'Trust comes with the sale.' },
        baseWeight: 1,
      },
    ],
    rules: [
      {
        id: 'unknown-name-introduces-itself',
        dimension: 'reach',
        toward: 'outbound',
        points: 1,
        when: { brandRecognition: 'none' },
        because: 'Nobody looks for a name that they never heard.',
        sources: ['survey', 'blog-post'],
      },
      {
        id: 'search-brings-readers',
        dimension: 'reach',
        toward: 'inbound',
        points: 2,
        when: { searchDemand: 'high' },
        because: 'Where people search, they can find you.',
        sources: ['blog-post'],
      },
      {
        id: 'results-are-due-soon',
        dimension: 'trust',
        toward: 'outbound',
        points: 3,
        when: { timelineMonths: { falls: [3, 9] } },
        because: 'Trust takes longer than you have.',
        judgement: true,
      },
      {
        id: 'trust-decides-the-purchase',
        dimension: 'trust',
        toward: 'inbound',
        points: 0.5,
        when: { trustSensitivity: 'high' },
        because: 'Where trust decides, teaching comes first.',
        sources: ['survey'],
      },
    ],
    weights: [
      {
        id: 'trust-weighs-more',
        dimension: 'trust',
        adds: 2,
        when: { trustSensitivity: 'high' },
        because: 'Where trust decides, it weighs more.',
        sources: ['trial'],
      },
    ],
    scoring: {
      benefitOfTheDoubt: 1,
      thresholds: { outboundLed: 40, inboundLed: 60 },
      mix: { lowest: 10, highest: 90, step: 5 },
    },
    uncertainty: {
      draws: 400,
      seed: 7,
      weightConcentration: 50,
      modelError: { points: 12, interval: [8, 20], because: 'Rules like these miss by about 12 points.' },
      closeCall: 0.8,
      plausibleWeight: 0.4,
      askFirst: ['audience'],
      smallChance: 0.05,
      spread: { A: 0.1, B: 0.2, C: 0.3, D: 0.4, E: 0.5, judgement: 0.6 },
      priors: PRIORS,
    },
    phases: {
      leastMonths: 6,
      swing: 10,
      longestOuterMonths: 5,
      datedGoals: ['event-turnout'],
      undated: ['Reach out first.', 'Build.', 'Be found.'],
      dated: ['Build first.', 'Warm up.', 'Throw the party.'],
    },
    channels: [
      {
        id: 'blog',
        name: 'Blog',
        side: 'inbound',
        summary: 'Pages that answer questions.',
        firstStep: 'Write one page.',
        leadGrade: 'enquiry',
        figures: figures(),
        fit: [{ when: { searchDemand: 'high' }, points: 2, because: 'People search.', judgement: true }],
        vetoes: [{ when: { contentCapacity: 'none' }, why: 'Nobody writes.', judgement: true }],
      },
      {
        id: 'cold-calls',
        name: 'Cold calls',
        side: 'outbound',
        summary: 'Calls to strangers.',
        firstStep: 'Call ten people.',
        leadGrade: 'meeting',
        figures: figures(),
        fit: [{ when: { timelineMonths: { falls: [3, 9] } }, points: 2, because: 'It is quick.', sources: ['survey'] }],
        vetoes: [{ when: { contactRules: 'strict' }, why: 'It is forbidden.', judgement: true }],
      },
    ],
    sources: [
      { id: 'trial', title: 'A trial', publisher: 'A journal', year: 2020, grade: 'A', url: 'https://example.org/a' },
      { id: 'survey', title: 'A survey', publisher: 'A firm', year: 2024, grade: 'C', url: 'https://example.org/c' },
      { id: 'blog-post', title: 'A post', publisher: 'A blog', year: null, grade: 'D', url: 'https://example.org/d' },
    ],
    headlines: {
      'outbound-led': 'Reach out: {outbound} %.',
      balanced: 'Both: {inbound} % and {outbound} %.',
      'inbound-led': 'Be found: {inbound} %.',
    },
    aboveShare: 'It takes {minimum} of {share} dollars.',
    jobs: {
      'brand-awareness': job('awareness'),
      'lead-generation': job('leads'),
      'immediate-sales': job('sales'),
      'trust-and-authority': job('trust'),
      'product-launch': job('a launch'),
      'enter-new-market': job('a market'),
      'event-turnout': job('an event'),
      'customer-retention': job('retention'),
    },
  } satisfies DatasetContent);
