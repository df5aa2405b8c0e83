import { fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { UserError } from '../problem/problem.ts';
import type { Context } from './context.ts';

/** Throws a UserError where results would be written into the file that is read, which would then never end. */
export function refuseOntoItself({ stdout, descriptors }: Context, input: Readable): void {
  const from = identityOf((input as Readable & { readonly fd?: unknown }).fd);
  const to = identityOf(descriptors?.stdout ?? (stdout as { readonly fd?: unknown }).fd);
  if (from === undefined || from !== to) return;
  throw new UserError([
    {
      code: 'same-file',
      where: 'mix-advisor batch',
      what: 'the results would be written into the file that is read',
      mend: 'Send them to another file, such as > results.csv.',
    },
  ]);
}

/** Which file is behind a descriptor; undefined where there is none. */
function identityOf(descriptor: unknown): string | undefined {
  if (typeof descriptor !== 'number') return undefined;
  const file = fstatSync(descriptor);
  return file.isFile() ? `${file.dev}:${file.ino}` : undefined;
}
