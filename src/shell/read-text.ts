import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { utf16Of } from '../document/legacy-text.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import type { Context } from './context.ts';
import { denied } from './denied.ts';
import { mustWait, plainDescriptor } from './plain-descriptor.ts';

const MEBIBYTE = 1024 * 1024;
const CHUNK = 64 * 1024;

/** The largest answers document and the largest dataset file that are read. */
export const MAX_ANSWERS_BYTES = MEBIBYTE;
export const MAX_DATASET_BYTES = 16 * MEBIBYTE;
/** Of a history in any encoding; what is read of it is bounded more narrowly. */
export const MAX_HISTORY_BYTES = 32 * MEBIBYTE;

/** What makes text of bytes that are not UTF-8. */
type DecodeLegacy = (bytes: Uint8Array) => string;

/** Reads a UTF-8 file whole, or says why it cannot. */
export function readText(path: string, limit: number, decodeLegacy?: DecodeLegacy): Result<string> {
  const read = readBytes(path, limit, (name) => tooLarge(name, limit));
  return read.ok ? decode(path, read.value, limit, decodeLegacy) : read;
}

/** Reads a file whole, or says why it cannot; counts bytes as it reads, so that an endless one ends. */
export function readBytes(path: string, limit: number, tooMany: (path: string) => Problem): Result<Buffer> {
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).isDirectory()) return failed([directory(path)]);
      const bytes = Buffer.concat([...chunksOf(file, limit)]);
      return bytes.length > limit ? failed([tooMany(path)]) : ok(bytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return failed([cannotRead(path, error)]);
  }
}

/** Reads standard input to its end, within the same bounds as a file. */
export async function readStdin(
  context: Context,
  name: string,
  limit: number,
  decodeLegacy?: DecodeLegacy,
): Promise<Result<string>> {
  const descriptor = plainDescriptor(context, 'stdin');
  const chunks: Buffer[] = [];
  const isWhole = descriptor !== undefined && readNow(descriptor, chunks, limit);
  if (!isWhole) {
    if (isDirectory(context.stdin)) return failed([directory(name)]);
    for await (const chunk of context.stdin) {
      chunks.push(chunk);
      if (sizeOf(chunks) > limit) break;
    }
  }
  return decode(name, Buffer.concat(chunks), limit, decodeLegacy);
}

/** Adds what a pipe or a file holds; false if there is more to wait for, and the pipe is set not to. */
function readNow(descriptor: number, chunks: Buffer[], limit: number): boolean {
  try {
    for (const chunk of chunksOf(descriptor, limit)) chunks.push(chunk);
    return true;
  } catch (error) {
    if (mustWait(error)) return false;
    throw error;
  }
}

/** Whether a stream reads a directory, of which Node makes an empty one. */
export const isDirectory = (input: Readable): boolean =>
  'fd' in input && typeof input.fd === 'number' && fstatSync(input.fd).isDirectory();

/** The bytes to the end, or a chunk more than the limit. */
function* chunksOf(file: number, limit: number): Generator<Buffer> {
  for (let size = 0; size <= limit; ) {
    const chunk = Buffer.alloc(CHUNK);
    const count = readSync(file, chunk);
    if (count === 0) return;
    yield chunk.subarray(0, count);
    size += count;
  }
}

const sizeOf = (chunks: readonly Buffer[]): number => chunks.reduce((size, { length }) => size + length, 0);

/** UTF-8, or UTF-16 that says so by a byte-order mark, as Windows shells write it; a mark is passed over. */
function decode(name: string, bytes: Buffer, limit: number, decodeLegacy?: DecodeLegacy): Result<string> {
  if (bytes.length > limit) return failed([tooLarge(name, limit)]);
  try {
    return ok(new TextDecoder(utf16Of(bytes) ?? 'utf-8', { fatal: true }).decode(bytes));
  } catch {
    if (decodeLegacy !== undefined) return ok(decodeLegacy(bytes));
    return failed([
      { code: 'not-utf-8', where: name, what: 'is not UTF-8 text', mend: 'Save it as UTF-8 and try again.' },
    ]);
  }
}

const tooLarge = (name: string, limit: number): Problem => ({
  code: 'too-large',
  where: name,
  what: `is larger than ${limit / MEBIBYTE} MiB`,
  mend: 'Give a smaller file. For many sets of answers there is mix-advisor batch.',
});

export const directory = (path: string): Problem => ({
  code: 'is-a-directory',
  where: path,
  what: 'is a folder, not a file',
  mend: 'Name a file in it.',
});

export function cannotRead(path: string, error: unknown): Problem {
  const byNode = denied(error, path);
  if (byNode !== undefined) return byNode;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EISDIR') return directory(path);
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      code: 'no-permission',
      where: path,
      what: 'may not be read',
      mend: 'Change its permissions, or name another file.',
    };
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      code: 'no-such-file',
      where: path,
      what: 'does not exist',
      mend: 'Check the name. For standard input, write -.',
    };
  }
  return {
    code: 'cannot-read',
    where: path,
    what: `cannot be read (${code || 'unknown reason'})`,
    mend: 'Try another file.',
  };
}
