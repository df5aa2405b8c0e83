/** Control characters but tab and line ends, marks that reorder text, and invisible tag characters. */
const CONTROL_CHARACTERS =
  /[^\P{Cc}\t\n\r]|\r(?!\n)|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F]|[\u{E0000}-\u{E007F}]/gu;

/** Most texts have nothing else, which is told faster. */
const BEYOND_PRINTABLE_ASCII = /[^ -~]/;

/**
 * Text of unknown origin as it can be shown: whatever a terminal would obey stands there as \u001b instead. Of JSON it
 * makes JSON of the same value.
 */
export const escapeControls = (text: string): string =>
  BEYOND_PRINTABLE_ASCII.test(text) ? text.replace(CONTROL_CHARACTERS, escapeSequence) : text;

/** The same on one line. */
export const escapeControlsInLine = (text: string): string => escapeControls(text).replace(/[\t\r\n]/g, escapeSequence);

/** Names each UTF-16 code unit, as JSON does. */
const escapeSequence = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');

/** A value with every string in it free of characters that a terminal or a reader would obey without seeing. */
export function stripControls<T>(value: T): T;
export function stripControls(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(CONTROL_CHARACTERS, '');
  if (Array.isArray(value)) return value.map((each: unknown) => stripControls(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [stripControls(key), stripControls(inner)]));
}
