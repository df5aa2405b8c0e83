/** A document of which each field is computed once, when it is first read. */
export function lazily<Fields extends object>(
  fields: Fields,
): { readonly [Name in keyof Fields]: Fields[Name] extends () => infer Value ? Value : never } {
  const known = new Map<string, unknown>();
  const read = (name: string, compute: () => unknown) => {
    if (!known.has(name)) known.set(name, compute());
    return known.get(name);
  };
  const members = Object.entries(fields).map(([name, compute]) => [
    name,
    { enumerable: true, get: () => read(name, compute) },
  ]);
  return Object.defineProperties({} as never, Object.fromEntries(members));
}

/** What is there already as such fields. */
export const asFields = <Document extends object>(
  document: Document,
): { readonly [Name in keyof Document]: () => Document[Name] } =>
  Object.fromEntries(Object.entries(document).map(([name, value]) => [name, () => value])) as never;
