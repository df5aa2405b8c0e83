/** Nesting that no answers file or dataset needs; deeper input is refused before it is parsed. */
export const MAX_DEPTH = 64;

/**
 * The value of a JSON text that is plainly right: undefined if it is no JSON, nested deeper than documents are, or gives
 * a name twice in one object. `parseJson` takes the same texts and says of the others what is wrong, for a longer start.
 */
export function plainJson(text: string): unknown {
  if (measureJson(text).depth > MAX_DEPTH) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return hasRepeatedNames(text, value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Whether a JSON text with this value gives a name twice in one object: then the value has fewer members than the text. */
export const hasRepeatedNames = (text: string, value: unknown): boolean =>
  measureJson(text).members !== countMembers(value);

/** How deep a JSON text is nested and how many members its objects have, repeated names included. */
function measureJson(text: string): { readonly depth: number; readonly members: number } {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inString) {
      if (character === '\\') offset += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === ':') members += 1;
    else if (character === '{' || character === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return { depth: deepest, members };
}

/** How many members are left once repeated names have overwritten each other. */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, inner) => sum + countMembers(inner), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}
