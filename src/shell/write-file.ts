import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../problem/problem.ts';
import { denied, deniedWriting } from './denied.ts';

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

/** What stands under a name, if anything does; a UserError where one may not even look. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
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
      if (before) likeBefore(draft, before);
      flush(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** So that a power cut leaves one of the two; under --permission Node lets nobody ask for it. */
function flush(file: number): void {
  try {
    fsyncSync(file);
  } catch (error) {
    if (denied(error) === undefined) throw error;
  }
}

function likeBefore(draft: string, { mode, uid, gid }: Stats): void {
  try {
    chownSync(draft, uid, gid);
  } catch {
    // Only root may give a file away; anyone else's file becomes theirs who replaced it.
  }
  chmodSync(draft, mode);
}

function cannotWrite(path: string, error: unknown): UserError {
  if (denied(error) !== undefined) return new UserError([deniedWriting(path, dirname(resolve(path)))], 1);
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const mend =
    reason === 'ENOSPC' || reason === 'EFBIG' || reason === 'EDQUOT'
      ? 'Free some space, or name a file elsewhere.'
      : 'Name a file in a folder that exists and that you may write to.';
  return new UserError([{ code: 'cannot-write', where: path, what: `cannot be written (${reason})`, mend }], 1);
}
