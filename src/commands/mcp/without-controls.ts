import { ACTING } from '../../printable.ts';

/** A value with every string in it free of characters that a terminal or a reader would obey without seeing. */
export function withoutControls<T>(value: T): T;
export function withoutControls(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(ACTING, '');
  if (Array.isArray(value)) return value.map((each: unknown) => withoutControls(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [withoutControls(key), withoutControls(inner)]),
  );
}
