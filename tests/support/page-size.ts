import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';

const MOST_BYTES = 400_000;

/** Bytes of a page as it lies on a disk, and compressed as a server sends it. */
export const sizesOf = (markup: string) => ({
  bytes: Buffer.byteLength(markup),
  compressed: gzipSync(markup, { level: 9 }).length,
});

/** What any page that answers may take of a disk, and this one of a line. */
export const within = (mostCompressed: number) => ({
  bytes: expect.toSatisfy((bytes: number) => bytes < MOST_BYTES),
  compressed: expect.toSatisfy((bytes: number) => bytes < mostCompressed),
});
