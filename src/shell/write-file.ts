import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../problem/problem.ts';

/**
 * Writes a file in one step: afterwards it holds all of the text, or what it held before, also when the disk is full.
 * A device or a pipe is written to as it is.
 */
export function writeFile(path: string, text: string): void {
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before === undefined || before.isFile()) replace(before ? realpathSync(path) : path, text, before);
    else writeFileSync(path, text);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Throws a UserError where `writeFile` plainly could not write, so that nobody answers questions in vain. */
export function checkWritable(path: string): void {
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(before && !before.isFile() ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Whether two names lead to one file; one that is not there yet is told by its folder. */
export function isSameFile(one: string, other: string): boolean {
  const place = (path: string) =>
    existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  return place(one) === place(other);
}

/** A file beside it takes the text and then its name; `writeFileSync` goes on where the disk took only a part. */
function replace(path: string, text: string, before: Stats | undefined): void {
  const draft = join(dirname(path), `.${crypto.randomUUID()}.tmp`);
  const file = openSync(draft, 'wx');
  try {
    try {
      writeFileSync(file, text);
      if (before) likeBefore(file, before);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function likeBefore(file: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only root may give a file away; anyone else's file becomes theirs who replaced it.
  }
  fchmodSync(file, mode);
}

function cannotWrite(path: string, error: unknown): UserError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const mend =
    reason === 'ENOSPC' || reason === 'EFBIG' || reason === 'EDQUOT'
      ? 'Free some space, or name a file elsewhere.'
      : 'Name a file in a folder that exists and that you may write to.';
  return new UserError([{ code: 'cannot-write', where: path, what: `cannot be written (${reason})`, mend }], 1);
}
