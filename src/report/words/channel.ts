import type { ChannelDocument, ChannelVerdict } from '../../model/channel-verdict.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import { withArticle } from '../../model/with-article.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { formatTakes, LEAD_WORDS } from './money-and-time.ts';
import type { ReadAt } from './plan.ts';
import type { PlanNote } from './plan-notes.ts';
import { countInWords, exactMoney, roughMoney, sayHours } from './plan-numbers.ts';
import { spentSentence, titleOf, untilWhen } from './running.ts';
import { setFigure } from './typed.ts';

const ANSWERS: Readonly<Record<NonNullable<ChannelVerdict['verdict']>, string>> = {
  yes: 'Yes, it should pay',
  test: 'Maybe: test it first',
  'not-now': 'Not now',
  no: 'No',
};

/** "Search ads? Maybe: test it first." */
export const channelHeadline = ({ channel }: ChannelDocument): string => {
  const { name, verdict, against, test, running } = channel;
  const said =
    verdict === null
      ? `It depends on what ${one(channel)} is worth to you`
      : verdict === 'test' && running === null
        ? testOf(against, test)
        : ANSWERS[verdict];
  return `${name.replace(/ \([^)]*\)$/, '')}? ${said}.`;
};

/** "a customer", "an attendee". */
const one = ({ called }: ChannelVerdict): string => withArticle(called.one);

/** What is said of one that might pay: it is doubtful, it comes late, or no test can tell. */
function testOf(against: ChannelVerdict['against'], test: ChannelVerdict['test']): string {
  if (against === 'cost') return 'Doubtful: keep it small';
  if (against === 'time') return 'Maybe: for leads, as sales take longer';
  return test === null ? 'Maybe, but no test can tell' : ANSWERS.test;
}

/** What is to be said of a channel, each under a short title. */
export function channelNotes(document: ChannelDocument, readAt: ReadAt = 'terminal'): readonly PlanNote[] {
  const { channel } = document;
  const notes: readonly (readonly [string, string | undefined])[] = [
    ['Now', nowInWords(document)],
    ['Costs', costInWords(document)],
    ['You can pay', mostInWords(document, readAt)],
    ['It takes', channel.verdict === 'no' ? undefined : takesInWords(document)],
    ['Test', testInWords(document)],
    ['Stop', stopInWords(document)],
    // What runs has begun.
    ['First step', isOpen(channel) && channel.running === null ? channel.firstStep : undefined],
    ['Rests on', restsOn(document)],
    ['Next', readAt === 'page' ? '' : nextInWords(document)],
  ];
  return notes.flatMap(([title, text = '']) => (text === '' ? [] : [{ title, text }]));
}

/** What to do with what runs, as the advice says it, and what came of it. */
function nowInWords(document: ChannelDocument): string | undefined {
  const { running } = document.channel;
  if (running === null) return undefined;
  const todo = titleOf(running, document).slice(running.name.length + 2);
  return [`${capitalise(todo)}.`, spentSentence(running, document)].filter((text) => text !== '').join(' ');
}

/** Whether one may begin. */
const isOpen = ({ verdict }: ChannelVerdict): boolean => verdict !== 'no' && verdict !== 'not-now';

/** "About $215 a customer in the long run; in four out of five such cases, from $33 to $8,600." */
function costInWords(document: ChannelDocument): string {
  const { low, mid, high } = document.channel.costPerCustomer;
  const { isByHours, isCounted, countsLater } = document.channel;
  const say = (amount: number | null) => (amount === null ? 'more than can be said' : roughMoney(amount, document));
  const over = isCounted ? ' by what you counted' : countsLater ? ' in the long run' : '';
  const hours = isByHours ? ' Your own hours count as money here.' : '';
  if (mid === null) return 'Nobody would come in time.';
  return `About ${say(mid)} ${one(document.channel)}${over}; in four out of five such cases, from ${say(low)} to ${say(high)}.${hours}`;
}

/** Of what a customer pays, how much may go into winning one. */
function mostInWords(document: ChannelDocument, readAt: ReadAt): string {
  const { most } = document.channel;
  const { marginPercent, customerValue } = document.answers;
  const isPage = readAt === 'page';
  if (most === null)
    return `That depends. Say what ${one(document.channel)} spends in the first year${isPage ? '' : ', with --customer-value 900'}.`;
  const amount = exactMoney(most, document);
  return marginPercent === undefined
    ? `${amount}: all ${one(document.channel)} spends in the first year, before your costs.${isPage ? '' : ' Take those off with --margin 40.'}`
    : `${amount}: the ${marginPercent}% left after your costs of ${exactMoney(Number(customerValue), document)} in the first year.`;
}

function takesInWords(document: ChannelDocument): string {
  const { channel } = document;
  const { needs, byDeadline } = channel;
  const takes = formatTakes(
    { monthlyUsd: needs.usd, hoursPerMonth: needs.hours, hired: needs.hired, hands: needs.hands },
    document,
  );
  const { month, customers } = byDeadline;
  return `${takes.replace(/^from /, 'About ').replace(/^at least /, 'About ')}. First ${channel.called.several} after about ${inMonths(needs.months)}; by month ${month} that brings ${countInWords(customers)}.`;
}

const inMonths = (months: number): string => (months === 1 ? 'a month' : `${months} months`);
const inHours = (hours: number): string => sayHours(withSeparators(hours));

function testInWords(document: ChannelDocument): string | undefined {
  const { test, isByHours } = document.channel;
  if (test === null) return undefined;
  const long = test.months === 1 ? 'for one month' : `a month for ${test.months} months`;
  if (isByHours && test.usd === 0)
    return `${inHours(test.hours)} ${long}${test.months === 1 ? '' : `, ${inHours(test.hours * test.months)} in all`}.`;
  const total = test.months === 1 ? '' : `, ${exactMoney(test.usd * test.months, document)} in all`;
  return `${exactMoney(test.usd, document)} ${long}${total}.`;
}

function stopInWords(document: ChannelDocument): string | undefined {
  const { stopAt, stopBelowLeads, stopAfterMonths, leadGrade, isByHours, most, running } = document.channel;
  if (stopAt === null || stopBelowLeads === null || stopAfterMonths === null || !isOpen(document.channel))
    return undefined;
  const told = running === null ? '' : untilWhen(running);
  if (told !== '') return told;
  const lead = LEAD_WORDS[leadGrade];
  const several = { contact: 'contacts', enquiry: 'inquiries', meeting: 'meetings', mixed: 'leads' }[leadGrade];
  const spent = isByHours ? '' : ` and ${exactMoney(stopAt, document)}`;
  const after = running === null ? inMonths(stopAfterMonths) : `${inMonths(stopAfterMonths)} more`;
  const few =
    stopBelowLeads === 1 ? `not one ${lead} has` : `fewer than ${withSeparators(stopBelowLeads)} ${several} have`;
  const because = most === null ? '' : ` With fewer, ${one(document.channel)} stays too expensive for you.`;
  return `When ${few} come after ${after}${spent}.${because}`;
}

const WHOSE: Readonly<Record<ChannelVerdict['figures'][number]['from'], string>> = {
  yours: 'you say',
  history: 'your history',
  dataset: 'published',
  judgement: 'our judgment',
};

/** What a lead costs and how many become customers, and whose figures those are. */
function restsOn(document: ChannelDocument): string {
  const { figures, called } = document.channel;
  const percent = (share: number) => `${Number((100 * share).toPrecision(2))}%`;
  const said = figures.map(({ figure, low, typical, high, from, forIndustry }) => {
    const whose = `${WHOSE[from]}${forIndustry === null ? '' : ` for ${forIndustry}`}`;
    return figure === 'costPerLead'
      ? `a lead costs about ${roughMoney(typical, document)}, ${roughMoney(low, document)} to ${roughMoney(high, document)} (${whose})`
      : `about ${percent(typical)} of leads become ${called.several}, ${percent(low)} to ${percent(high)} (${whose})`;
  });
  const [first = '', ...more] = said;
  return `${first.charAt(0).toUpperCase()}${[first.slice(1), ...more].join('; ')}.`;
}

/** What would tell more, and where it goes on. */
function nextInWords({ channel }: ChannelDocument): string {
  const { id, name, figures, needs, test, isByHours, running } = channel;
  const open = figures.find(({ from }) => from !== 'yours' && from !== 'history');
  const own = open === undefined ? '' : `Your own figures count before these: ${setFigure({ ...open, channel: id })}.`;
  if (!isOpen(channel)) return own;
  const amount = Math.round(running?.advisedUsd ?? (isByHours ? 0 : (test?.usd ?? needs.usd)));
  const plan =
    amount === 0
      ? `See ${nameInSentence(name)} beside the rest: mix-advisor plan.`
      : `Plan the rest around it: mix-advisor plan with --min ${id}=${amount}.`;
  return [own, plan].filter((text) => text !== '').join(' ');
}
