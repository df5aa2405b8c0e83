import type { ContactLaw } from './contact-law.ts';
import type { Dataset } from './dataset.ts';
import { RULED_WAYS } from './terms.ts';

/** What is there for whoever checks a dataset. */
const FOR_CHECKERS = ['summary', 'fitted', 'outcome'];
/** What only a plan says, and where it has its figures from. */
const FOR_PLANS = ['sources', 'notModeled', 'causes', 'startingBudgets'];

/** The part of a dataset that a plan reads. Of the same name and fingerprint, as it gives the same plan. */
export function readByPlan(dataset: Dataset): Dataset {
  const { rules, weights, channels, planning, contactLaw } = dataset;
  const isOut = (name: string) => FOR_CHECKERS.includes(name);
  return {
    ...dataset,
    ...(without(isOut, { rules, weights, channels, planning }) as Partial<Dataset>),
    ...(contactLaw === undefined ? {} : { contactLaw: onWaysOf(channels, contactLaw) }),
  };
}

/**
 * The part that advice reads: also without the sources of channels' figures and of planning, and without marks of
 * judgement.
 */
export function readByAdvice(dataset: Dataset): Dataset {
  const { rules, weights, sources, channels, planning, history, contactLaw } = dataset;
  const cited = new Set([...rules, ...weights].flatMap((rule) => [...(rule.sources ?? []), ...(rule.against ?? [])]));
  const isOut = (name: string) => FOR_PLANS.includes(name);
  return without(isMark, {
    ...readByPlan({
      ...dataset,
      ...(without(isOut, { channels, planning, history, contactLaw }) as Partial<Dataset>),
    }),
    sources: sources.filter(({ id }) => cited.has(id)),
  });
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

/** The same without some of its members, wherever they stand. */
function without<T>(isOut: (name: string, value: unknown) => boolean, value: T): T {
  if (Array.isArray(value)) return value.map((each) => without(isOut, each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, inner]) => !isOut(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(isOut, inner)])) as T;
}
