/** A document without its long texts, and these in their order: it compresses better so. */
export type Apart = readonly [rest: unknown, texts: readonly string[]];

/** Shorter ones are often ids, which stand well where they are. */
const SHORT = 24;

/** Takes the long texts out of a document of JSON; an empty text stands in the place of each. */
export function textsApart(document: unknown): Apart {
  const texts: string[] = [];
  const rest = mapTexts(document, (text) => {
    if (text !== '' && text.length <= SHORT) return text;
    texts.push(text);
    return '';
  });
  return [rest, texts];
}

/** The document again as it was. */
export function textsTogether([rest, texts]: Apart): unknown {
  let next = 0;
  return mapTexts(rest, (text) => (text === '' ? (texts[next++] ?? '') : text));
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, map)]));
}
