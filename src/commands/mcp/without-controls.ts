/** Control characters but tab and newline, marks that reorder text, and invisible tag characters. */
const CONTROLS = /[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;

/** A value with every string in it free of characters that a terminal or a reader would obey without seeing. */
export function withoutControls<T>(value: T): T;
export function withoutControls(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(CONTROLS, '');
  if (Array.isArray(value)) return value.map((each: unknown) => withoutControls(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [withoutControls(key), withoutControls(inner)]),
  );
}
