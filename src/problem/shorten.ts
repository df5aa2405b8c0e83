const LONGEST_SHOWN = 60;

/** A value as it is repeated in a message: in JSON, cut where it is long. */
export function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 3)}...`;
}
