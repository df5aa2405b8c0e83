/** The furthest that two documents' numbers lie apart; infinite where they differ in anything else. */
export function apart(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other);
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? 0 : Number.POSITIVE_INFINITY;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const read = (from: object, name: string) => (from as Readonly<Record<string, unknown>>)[name];
  return Math.max(0, ...names.map((name) => apart(read(one, name), read(other, name))));
}
