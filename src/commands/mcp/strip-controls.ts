import { CONTROL_CHARACTERS } from '../../problem/printable.ts';

/** A value with every string in it free of characters that a terminal or a reader would obey without seeing. */
export function stripControls<T>(value: T): T;
export function stripControls(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(CONTROL_CHARACTERS, '');
  if (Array.isArray(value)) return value.map((each: unknown) => stripControls(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [stripControls(key), stripControls(inner)]));
}
