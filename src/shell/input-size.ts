import { fstatSync, ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** How many bytes a file holds; undefined for a pipe or a terminal, whose end is not known. */
export function inputSize(input: Readable): number | undefined {
  const { fd } = input as Readable & { readonly fd?: number };
  if (!(input instanceof ReadStream) || typeof fd !== 'number') return undefined;
  const file = fstatSync(fd);
  return file.isFile() && file.size > 0 ? file.size : undefined;
}
