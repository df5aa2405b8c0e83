import { fstatSync, type Stats, statSync } from 'node:fs';
import { UserError } from '../problem/problem.ts';
import type { Context } from './context.ts';

/** Throws a UserError where what a command prints would be written into a file that it reads, as cat does. */
export function refuseOntoItself(context: Context, command: string, paths: readonly string[]) {
  const to = behind(context, 'stdout');
  if (to === undefined) return;
  const from = [behind(context, 'stdin'), ...paths.map(ofPath)];
  if (!from.includes(to)) return;
  throw new UserError([
    {
      code: 'same-file',
      where: `mix-advisor ${command}`,
      what: 'the results would be written into the file that is read',
      mend: 'Send them to another file.',
    },
  ]);
}

/** Which file is behind a stream; undefined where there is none. One of the process is not made for that. */
function behind(context: Context, name: 'stdin' | 'stdout'): string | undefined {
  const { descriptors } = context;
  const descriptor = descriptors === undefined ? (context[name] as { readonly fd?: unknown }).fd : descriptors[name];
  return typeof descriptor === 'number' ? identityOf(fstatSync(descriptor)) : undefined;
}

/** Which file has this name; undefined where there is none, and where that may not be asked: reading it will tell. */
function ofPath(path: string): string | undefined {
  try {
    return identityOf(statSync(path));
  } catch {
    return undefined;
  }
}

const identityOf = (file: Stats): string | undefined => (file.isFile() ? `${file.dev}:${file.ino}` : undefined);
