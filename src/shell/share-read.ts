import { fstatSync, ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** Tells which share of a file has been read, 0..1; undefined for a pipe or a terminal, whose end is not known. */
export function shareRead(input: Readable): () => number | undefined {
  const { fd } = input as Readable & { readonly fd?: number };
  if (!(input instanceof ReadStream) || typeof fd !== 'number') return () => undefined;
  const file = fstatSync(fd);
  return () => (file.isFile() && file.size > 0 ? Math.min(1, input.bytesRead / file.size) : undefined);
}
