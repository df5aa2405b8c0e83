/** Every field of a document in its order, computed when it is called. */
export type Fields<Document> = { readonly [Name in keyof Document]: () => Document[Name] };

/** The document, all of it computed now. */
export const computed = <Document extends object>(fields: Fields<Document>): Document =>
  Object.fromEntries(Object.entries<() => unknown>(fields).map(([name, compute]) => [name, compute()])) as Document;

/** The document, of which each field is computed once, when it is first read. */
export function lazily<Document extends object>(fields: Fields<Document>): Document {
  const known = new Map<string, unknown>();
  const read = (name: string, compute: () => unknown) => {
    if (!known.has(name)) known.set(name, compute());
    return known.get(name);
  };
  const members = Object.entries<() => unknown>(fields).map(([name, compute]) => [
    name,
    { enumerable: true, get: () => read(name, compute) },
  ]);
  return Object.defineProperties({} as never, Object.fromEntries(members));
}

/** The fields of a document that is there already, each read when it is called. */
export const asFields = <Document extends object>(document: Document): Fields<Document> =>
  Object.fromEntries(
    Object.keys(document).map((name) => [name, () => document[name as keyof Document]]),
  ) as Fields<Document>;
