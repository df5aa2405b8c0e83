/** Nesting that no answers file or dataset needs; deeper input is refused before it is parsed. */
export const MAX_DEPTH = 64;

/**
 * The value of a JSON text that is plainly right: undefined if it is no JSON, nested deeper than documents are, or gives
 * a name twice in one object. `parseJson` takes the same texts and says of the others what is wrong, for a longer start.
 */
export function plainJson(text: string): unknown {
  const { pastDepth, members } = measureJson(text);
  if (pastDepth !== undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return hasRepeatedNames(members, value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Whether a JSON text gives a name twice in one object: then its value has fewer members than were counted in it. */
export const hasRepeatedNames = (members: number, value: unknown): boolean => members !== countMembers(value);

/** What a linear scan of a JSON text tells, which cannot overflow however deep the text is nested. */
interface Measured {
  /** Offset of the first bracket, outside strings, that is nested deeper than documents are. */
  readonly pastDepth: number | undefined;
  /** How many members its objects have, repeated names included. */
  readonly members: number;
}

export function measureJson(text: string): Measured {
  let depth = 0;
  let pastDepth: number | undefined;
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
      if (depth > MAX_DEPTH) pastDepth ??= offset;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return { pastDepth, members };
}

/** How many members are left once repeated names have overwritten each other. */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, inner) => sum + countMembers(inner), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}

/** An object with names, as JSON has them: no list, and not null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
