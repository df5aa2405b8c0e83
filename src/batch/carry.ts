import { failed, ok, type Result } from '../problem/problem.ts';
import type { BatchFormat, Carry } from './entry.ts';

/** Reads `all` or names separated by commas; nothing is carried without either. */
export function parseCarry(text: string | undefined, from: BatchFormat, to: BatchFormat): Result<Carry> {
  const names = [...new Set((text ?? '').split(',').map((name) => name.trim()))].filter((name) => name !== '');
  if (names.length !== 1 || names[0]?.toLowerCase() !== 'all') return ok(names);
  if (from === 'csv' || to === 'ndjson') return ok('all');
  return failed([
    {
      code: 'carry-unknown',
      where: '--carry',
      what: 'all names are known only at the end of NDJSON, and CSV begins with them',
      mend: 'Name what to carry, such as --carry client,notes, or pass --output-format ndjson.',
    },
  ]);
}

/** The names of what is carried, none of which may be that of something else in a result. */
export function notTaken(names: readonly string[], taken: readonly string[]): Result<readonly string[]> {
  const twice = names.filter((name) => taken.includes(name));
  if (twice.length === 0) return ok(names);
  return failed([
    {
      code: 'carry-taken',
      where: '--carry',
      what: `results have ${twice.map((name) => JSON.stringify(name)).join(', ')} of their own`,
      mend: 'Call it by another name in the input, or name only other columns to carry.',
    },
  ]);
}
