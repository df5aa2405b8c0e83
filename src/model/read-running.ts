import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { UNKNOWN } from './answers.ts';
import { parseAmount } from './parse-amount.ts';
import { NUMBER_WORDS } from './read-statement.ts';
import { LONGEST_CHANNEL_NAME, RUNNING_PART_NAMES, RUNNING_PARTS, type RunningPart } from './running.ts';

/** What was understood of one channel: its parts, the currencies that they name, and what was made of them. */
export interface ReadRunning {
  readonly value: Readonly<Record<string, unknown>>;
  readonly currencies: readonly string[];
  readonly notes: readonly string[];
}

const REVENUE = /\b(?:revenue|turnover|income|in sales|of sales|worth of)\b/i;

/** What tells a part by its words; of others the first that fits, and money is what is left. */
const TOLD_BY: readonly (readonly [RunningPart, RegExp])[] = [
  ['revenue', REVENUE],
  [
    'leads',
    /\b(?:leads?|inquir(?:y|ies)|enquir(?:y|ies)|calls?|sign-?ups?|contacts?|meetings?|demos?|quotes?|responses?|repl(?:y|ies)|requests?|prospects?|conversions?)\b/i,
  ],
  [
    'customers',
    /\b(?:customers?|clients?|patients?|sales?|orders?|jobs?|bookings?|deals?|contracts?|tickets?|students?|members?|buyers?|guests?|purchases?)\b/i,
  ],
  ['hoursPerWeek', /(?:\b|\d)(?:hours?|hrs?|h)\b/i],
  [
    'months',
    /^[^$€£]*\d[^$€£/]*?(?<!\b(?:a|an|per|each|every) )\b(?:days?|weeks?|wks?|months?|mths?|mos?|quarters?|years?|yrs?)\.?$/i,
  ],
  ['months', new RegExp(`^(?:an?|half(?: an?)?|${NUMBER_WORDS.join('|')}) (?:day|week|month|quarter|year)s?$`, 'i')],
];

const NOTHING =
  /^(?:no|zero|not (?:one|a single)) \w+$|^(?:nothing|none|no results?|nobody|no one)(?: (?:came|yet|so far))*$/i;

/** Commas between parts, and not within a number. */
const BETWEEN = /\s*(?:;|(?<!\d),|,(?!\d)|\band\b|\n)\s*/i;
const LONGEST = 400;
const NAMED = /^([^:=]*)[:=](.*)$/s;
/** A name without a colon ends where a number begins. */
const UNPARTED = /^([^\d$€£]*[^\d$€£\s,–-])[\s,–-]+([$€£]?\d.*)$/s;

const OFTEN = String.raw`(?:(?:a|per|each|every|\/) ?(?:day|week|wk|month|mo|mth|quarter|year|yr)|monthly|weekly|yearly)`;
/** "800 a month for 6 months" is two parts. */
const FOR_MONTHS = new RegExp(`(${OFTEN})\\s+(?:for|over)\\s+(?:about |the last |the past )?`, 'gi');
/** And "1500 for 3 months" is one sum. */
const SUM_FOR_MONTHS = /([$€£]?\d[\d.,]*k?)\s+(?:for|over|in)\s+(?=\d+ ?(?:weeks?|months?|years?)\b)/gi;
/** So is "800 a month 40 leads", but not "2 years 3 months". */
const COUNTED =
  '(?:leads?|inquir(?:y|ies)|enquir(?:y|ies)|calls?|customers?|clients?|sales?|jobs?|orders?|deals?|months?)';
const UNCOMMAED = new RegExp(`(${OFTEN}|\\b${COUNTED})\\s+(?=(?:\\d|no |zero )(?!\\d*\\s*(?:days?|weeks?)\\b))`, 'gi');
/** "3months" and "40leads" are written in haste. */
const GLUED = /(\d)(?=[a-z]{3})/gi;
/** "1 sale worth 800" is a sale and its revenue; "3 sales worth 2400" are, too. */
const WORTH =
  /\b((?:1|one) \w+) (?:worth|at|for|of|bringing) ([$€£]?\d[\d.,]*k?)\b|\b(\d+ \w+) worth ([$€£]?\d[\d.,]*k?)(?! ?each| ?apiece)\b/gi;
const FREE = /^(?:(?:for )?free|no (?:cost|costs|money|spend))$/i;
const ONCE = /\s*\b(?:once|one[- ]off|one[- ]time)\b/i;
const SINCE = /\s+since\s+\S.*$/i;

/** The parts of what is told, also where a person leaves the commas out. */
const partsOf = (told: string): readonly string[] =>
  told
    .replace(GLUED, '$1 ')
    .replace(FOR_MONTHS, '$1, ')
    .replace(SUM_FOR_MONTHS, '$1 in total, ')
    .replace(UNCOMMAED, '$1, ')
    .replace(WORTH, (_, one, of, several, all) => `${one ?? several}, ${of ?? all} revenue`)
    .split(BETWEEN)
    .filter((part) => part.trim() !== '');

/** Reads "search-ads: 800 a month, 6 months, 40 leads, 3 customers"; all that cannot be read at once. */
export function readRunning(text: string, where: string, agreed?: string): Result<ReadRunning> {
  const said = text.slice(0, LONGEST).trim();
  const [, name = '', told = ''] = NAMED.exec(said) ?? UNPARTED.exec(said) ?? [undefined, said];
  const channel = name.trim();
  const problems: Problem[] = [];
  const isAmount = (part: string) => {
    const { name: key, amount } = partOf(part);
    return /\d/.test(part) && parseAmount(amount, RUNNING_PARTS[key], where, agreed).ok;
  };
  const isNameless = channel === '' || (told === '' && partsOf(channel).some(isAmount));
  if (isNameless || channel.length > LONGEST_CHANNEL_NAME) problems.push(noName(text, where));
  const parts = partsOf(told);
  const read = new Map<RunningPart, number>();
  const currencies: string[] = [];
  const notes: string[] = [];
  let total: number | undefined;
  let isOnce = false;
  for (const each of parts) {
    if (SINCE.test(each)) problems.push(noMonths(text, where, 'a time since when'));
    isOnce ||= ONCE.test(each);
    const part = each.replace(SINCE, '').replace(ONCE, ' in total');
    const { name: key, amount: said } = partOf(part);
    const parsed = parseAmount(said, RUNNING_PARTS[key], where, agreed);
    if (!parsed.ok) {
      problems.push(...parsed.problems.map((problem) => ({ ...problem, mend: EXAMPLE })));
      continue;
    }
    const { value, currency, isTotal, note } = parsed.value;
    if (value === UNKNOWN) continue;
    if (read.has(key)) problems.push(twice(part, where));
    if (currency !== undefined) currencies.push(currency);
    if (note !== undefined) notes.push(note);
    if (key === 'monthlySpend' && isTotal) total = value;
    else read.set(key, value);
  }
  if (total !== undefined) {
    const months = read.get('months') ?? (isOnce ? 1 : undefined);
    if (months === undefined) problems.push(noMonths(text, where));
    else read.set('months', months).set('monthlySpend', total / months);
  }
  if (problems.length > 0) return failed(problems);
  const known = RUNNING_PART_NAMES.filter((key) => read.has(key)).map((key) => [key, read.get(key)]);
  return ok({ value: { channel, ...Object.fromEntries(known) }, currencies, notes });
}

/** Which part a person speaks of, and its number without the words that only say so. */
function partOf(part: string): { readonly name: RunningPart; readonly amount: string } {
  const text = part.trim();
  const [name = 'monthlySpend'] = TOLD_BY.find(([, words]) => words.test(text)) ?? [];
  if (FREE.test(text)) return { name: 'monthlySpend', amount: '0' };
  if (NOTHING.test(text)) return { name: name === 'monthlySpend' ? 'leads' : name, amount: '0' };
  if (name === 'revenue') return { name, amount: text.replace(REVENUE, '').trim() };
  return { name, amount: text };
}

/** Reads an object whose amounts may be text as people write it; what is no text is left as it is. */
export function readRunningObject(
  given: Readonly<Record<string, unknown>>,
  locate: (key: string) => string,
  agreed?: string,
): Result<ReadRunning> {
  const problems: Problem[] = [];
  const currencies: string[] = [];
  const notes: string[] = [];
  const value = Object.entries(given).flatMap(([key, said]): [string, unknown][] => {
    const part = RUNNING_PART_NAMES.find((each) => each === key);
    if (said === null || said === UNKNOWN) return [];
    if (part === undefined || typeof said !== 'string') return [[key, said]];
    const parsed = parseAmount(said, RUNNING_PARTS[part], locate(key), agreed);
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      return [];
    }
    if (parsed.value.currency !== undefined) currencies.push(parsed.value.currency);
    if (parsed.value.note !== undefined) notes.push(parsed.value.note);
    return parsed.value.value === UNKNOWN ? [] : [[key, parsed.value.value]];
  });
  return problems.length > 0 ? failed(problems) : ok({ value: Object.fromEntries(value), currencies, notes });
}

const EXAMPLE = 'Write it such as "search ads: 800 a month, 6 months, 40 leads, 3 customers".';

const noName = (text: string, where: string): Problem => ({
  code: 'no-channel',
  where,
  what: `${JSON.stringify(text.slice(0, 60))} does not begin with the name of a channel`,
  mend: EXAMPLE,
});

const twice = (part: string, where: string): Problem => ({
  code: 'said-twice',
  where,
  what: `${JSON.stringify(part.trim().slice(0, 60))} says again what was said before`,
  mend: `Say each thing once. ${EXAMPLE}`,
});

const noMonths = (text: string, where: string, instead = 'one sum'): Problem => ({
  code: 'no-months',
  where,
  what: `${JSON.stringify(text.slice(0, 60))} gives ${instead}, but not for how many months`,
  mend: 'Add the months, such as "4800 in total, 6 months".',
});
