import { GIVEN_KEYS, type GivenAnswers, type GivenKey, UNKNOWN } from '../model/answers.ts';
import type { Raw } from './address.ts';
import { type Understood, understand } from './understand.ts';

/** What was answered so far, as it stands in the controls and as it was understood. */
export interface Answered extends Understood {
  /** In their own form where they can be read, else as they were given. */
  readonly raw: Raw;
  /** All that advice needs; undefined while something is missing or wrong. */
  readonly whole: GivenAnswers | undefined;
}

/** Takes answers in the place of all others. */
export function answered(given: Readonly<Record<string, unknown>>): Answered {
  const understood = understand(given);
  const { faults, lacking } = understood;
  const isWrong = (key: GivenKey) => faults.some(({ where }) => where === key);
  const kept = GIVEN_KEYS.flatMap((key) => {
    const value = isWrong(key) || given[key] === UNKNOWN ? given[key] : understood.given[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const isWhole = faults.length === 0 && lacking.length === 0;
  return {
    ...understood,
    raw: Object.fromEntries(kept),
    whole: isWhole ? (understood.given as GivenAnswers) : undefined,
  };
}

/** The same with some answers said anew; undefined takes one away. */
export const saidAnew = ({ raw }: Answered, said: Raw): Answered =>
  answered(Object.fromEntries(Object.entries({ ...raw, ...said }).filter(([, value]) => value !== undefined)));

/**
 * The same with answers from elsewhere, without what cannot be read of them; needed ones that are not among them are
 * those that were sent. Says what was left out, and why.
 */
export function fromElsewhere(
  given: Readonly<Record<string, unknown>>,
  sent: GivenAnswers | undefined,
): { readonly taken: Answered; readonly leftOut: string } {
  const { faults, strangers } = answered(given);
  // A rate is the rate of its currency.
  const isWrong = (key: string) =>
    faults.some(({ where }) => where === key || (where === 'currency' && key === 'rate'));
  const readable = answered(Object.fromEntries(Object.entries(given).filter(([key]) => !isWrong(key))));
  const filled = Object.fromEntries(readable.lacking.map((key) => [key, sent?.[key]]));
  const words = [...faults, ...strangers].map((fault) => fault.words);
  return {
    taken: sent === undefined ? readable : saidAnew(readable, filled),
    leftOut: words.length === 0 ? '' : `Some of it was left out. ${words.join(' ')}`,
  };
}

/** Whether an object from elsewhere has any answer in it, right or wrong. */
export const holdsAnswers = (content: Readonly<Record<string, unknown>>): boolean => {
  const { given, faults } = answered(content);
  return faults.length > 0 || GIVEN_KEYS.some((key) => given[key] !== undefined);
};

/** Whether two values of answers say something else. */
export const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** The answers that differ between two sets. */
export const changedKeys = (one: GivenAnswers, other: GivenAnswers): readonly GivenKey[] =>
  GIVEN_KEYS.filter((key) => differs(one[key], other[key]));
