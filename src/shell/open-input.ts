import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { UserError } from '../problem/problem.ts';
import { cannotRead, directory } from './read-text.ts';

/** Opens a file to be read in pieces, or says why it cannot. */
export function openInput(path: string): Readable {
  try {
    const file = openSync(path, 'r');
    if (!fstatSync(file).isDirectory()) return createReadStream(path, { fd: file });
    closeSync(file);
  } catch (error) {
    throw new UserError([cannotRead(path, error)]);
  }
  throw new UserError([directory(path)]);
}
