import { GIVEN_KEYS, type GivenKey } from '../model/answers.ts';

/** Answers as they were given, by their keys: values of answers, or text as people write it. */
export type Raw = Readonly<Partial<Record<GivenKey, unknown>>>;

/** Answers as the part of an address after "#", from which the same answers can be read again. */
export function toAddress(raw: Raw): string {
  const parts = new URLSearchParams();
  for (const key of GIVEN_KEYS) {
    const value = raw[key];
    if (value !== undefined && value !== null) parts.set(key, textOf(value));
  }
  return String(parts).replaceAll('%2C', ',');
}

const isWord = (value: unknown): boolean => typeof value === 'string';

function textOf(value: unknown): string {
  if (Array.isArray(value) && value.every(isWord) && value.every((each) => !each.includes(','))) return value.join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The answers in an address; undefined where it names a place on the page, or nothing. */
export function fromAddress(hash: string): Readonly<Record<string, unknown>> | undefined {
  const text = hash.replace(/^#/, '');
  if (!text.includes('=')) return undefined;
  return Object.fromEntries([...new URLSearchParams(text)].map(([key, value]) => [key, readValue(value)]));
}

/** Numbers and what is in brackets as they were; all else is read as people write it. */
function readValue(text: string): unknown {
  if (String(Number(text)) === text) return Number(text);
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
