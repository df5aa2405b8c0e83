import type { ContactLaw } from './contact-law.ts';
import type { Dataset } from './dataset.ts';
import { RULED_WAYS } from './terms.ts';

/** What is there for whoever checks a dataset, or reads a history file with it. */
const FOR_CHECKERS = ['summary', 'fitted', 'outcome', 'columns'];
/** What is said of one channel alone, where a plan has what it is worth. */
const FOR_ONE_CHANNEL = ['why', 'running'];
/** What only a plan says, and where it has its figures from. */
const FOR_PLANS = ['sources', 'notModeled', 'causes', 'startingBudgets'];
/** What a plan uses without saying where it is from. */
const UNCITED = [
  ...['fit', 'ways', 'vetoes', 'contactLaw', 'hoursByCapacity'],
  ...['firstLeadsMonths', 'matureMonths', 'minimumMonthlyUsd', 'hoursPerMonth'],
];

/**
 * The part of a dataset that a plan reads, of the same name and fingerprint, as it gives the same plan: with the sources
 * of its figures and of rules.
 */
export function readByPlan(dataset: Dataset): Dataset {
  const part = readByBoth(dataset);
  const { rules, weights, channels, planning, contactLaw } = part;
  const isUncited = (name: string, _: unknown, under: readonly string[]) =>
    name === 'sources' && under.some((each) => UNCITED.includes(each));
  const read = without(isUncited, { channels, planning, contactLaw });
  const cited = citedIn([rules, weights, read]);
  return without(isMark, {
    ...part,
    // It is said of the comparison alone.
    closing: '',
    ...(read as Partial<Dataset>),
    sources: part.sources.filter(({ id }) => cited.has(id)),
  });
}

/** The part that advice reads: without the sources of channels' figures and of planning, and without marks of judgement. */
export function readByAdvice(dataset: Dataset): Dataset {
  const part = readByBoth(dataset);
  const { rules, weights, channels, planning, history, contactLaw } = part;
  const cited = citedIn([rules, weights]);
  const isOut = (name: string) => FOR_PLANS.includes(name);
  return without(isMark, {
    ...part,
    ...(without(isOut, { channels, planning, history, contactLaw }) as Partial<Dataset>),
    sources: part.sources.filter(({ id }) => cited.has(id)),
  });
}

function readByBoth(dataset: Dataset): Dataset {
  const { rules, weights, channels, planning, history, contactLaw } = dataset;
  const isOut = (name: string, _: unknown, [file, inner]: readonly string[]) =>
    FOR_CHECKERS.includes(name) || (FOR_ONE_CHANNEL.includes(name) && file === 'planning' && inner === 'worth');
  return {
    ...dataset,
    ...(without(isOut, { rules, weights, channels, planning, history }) as Partial<Dataset>),
    ...(contactLaw === undefined ? {} : { contactLaw: onWaysOf(channels, contactLaw) }),
  };
}

/** The law without ways of contact that no channel uses and no answer speaks of. */
function onWaysOf(channels: Dataset['channels'], law: ContactLaw): ContactLaw {
  const isUsed = ([way]: readonly [string, unknown]) =>
    [...RULED_WAYS, ...channels.map(({ contact }) => contact)].some((used) => used === way);
  const places = Object.entries(law.places).map(([name, { ways, ...place }]) => [
    name,
    { ...place, ways: Object.fromEntries(Object.entries(ways).filter(isUsed)) },
  ]);
  return { ...law, places: Object.fromEntries(places) as ContactLaw['places'] };
}

/** Elsewhere a number stands under that name: how far a judgement can be off. */
const isMark = (name: string, value: unknown): boolean => name === 'judgement' && value === true;

/** The ids of all sources that are named anywhere inside, for a statement or against it. */
function citedIn(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([name, inner]) =>
      name === 'sources' || name === 'against' ? (inner as readonly string[]) : [...citedIn(inner)],
    ),
  );
}

/** The same without some of its members; `isOut` is told the name of each, what it is, and the names that it stands under. */
function without<T>(
  isOut: (name: string, value: unknown, under: readonly string[]) => boolean,
  value: T,
  under: readonly string[] = [],
): T {
  if (Array.isArray(value)) return value.map((each) => without(isOut, each, under)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, inner]) => !isOut(name, inner, under));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(isOut, inner, [...under, name])])) as T;
}
