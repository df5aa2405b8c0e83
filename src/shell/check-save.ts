import { existsSync } from 'node:fs';
import { type Problem, problem, UserError } from '../problem/problem.ts';
import { checkWritable, isSameFile, statOf } from './write-file.ts';

/** What else is read and written where something is saved. */
interface Around {
  /** The file that is read, if it is one. */
  readonly input?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** What is saved: its name in words, and whether a file holds just that, so that a newer one may take its place. */
export interface Saved {
  readonly what: string;
  readonly isHeldBy: (path: string) => Promise<boolean> | boolean;
}

/** Refuses, before any work is done, to save where nothing can be written, or over what is not replaced by what is saved. */
export async function checkSave(path: string, saved: Saved, { input, output, force = false }: Around): Promise<void> {
  if (path === '-') throw new UserError([notAFile(saved)]);
  checkWritable(path);
  if (output !== undefined && output !== '-' && isSameFile(path, output)) throw new UserError([sameAsOutput]);
  if (force || isInput(path, input) || !holdsSomething(path) || (await saved.isHeldBy(path))) return;
  throw new UserError([holdsOther(path, saved)]);
}

const isInput = (path: string, input: string | undefined): boolean =>
  input !== undefined && existsSync(input) && isSameFile(path, input);

/** Devices and pipes are written to as they are, and in an empty file nothing is lost. */
function holdsSomething(path: string): boolean {
  const file = statOf(path);
  return file?.isFile() === true && file.size > 0;
}

const notAFile = ({ what }: Saved): Problem =>
  problem('not-a-file', '--save', 'needs a file, and - is none', `Name one, such as ${what}.json.`);

const sameAsOutput = problem(
  'same-file',
  '--save',
  'is the file that --output names',
  'Name another file for one of them.',
);

const holdsOther = (path: string, { what }: Saved): Problem =>
  problem(
    'file-exists',
    path,
    `exists already, and holds no ${what}`,
    'Pass --force to overwrite it, or name another file.',
  );
