import { dirname } from 'node:path';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import type { Logo } from '../report/handover.ts';
import { linkTo } from './platform.ts';
import { readBytes } from './read-text.ts';

const KIBIBYTE = 1024;
const MOST_BYTES = 512 * KIBIBYTE;

/** Pictures by how their bytes begin. */
const KINDS: readonly (readonly [string, (bytes: Buffer) => boolean])[] = [
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from('\xff\xd8\xff', 'latin1'))],
  ['image/gif', (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))],
  ['image/webp', (bytes) => /^RIFF.{4}WEBP/s.test(bytes.toString('latin1', 0, 12))],
  ['image/svg+xml', (bytes) => SVG.test(bytes.toString('utf8').replace(/<!--.*?-->/gs, ''))],
];

/** An SVG element, perhaps after a declaration and a document type. */
const SVG = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>\s*)?<svg[\s>]/i;

/** A picture that goes into a page, or why it can't; `output` is the file from which a document would link to it. */
export function readLogo(path: string, output: string | undefined): Result<Logo> {
  const read = readBytes(path, MOST_BYTES, tooLarge);
  if (!read.ok) return read;
  const type = KINDS.find(([, matches]) => matches(read.value))?.[0];
  if (type === undefined) return failed([notAPicture(path)]);
  const from = output === undefined || output === '-' ? '.' : dirname(output);
  return ok({ type, base64: read.value.toString('base64'), path: linkTo(from, path) });
}

const tooLarge = (path: string): Problem =>
  problem(
    'too-large',
    path,
    `is larger than ${MOST_BYTES / KIBIBYTE} KiB, and all of it goes into the page`,
    'Save the logo smaller: 400 pixels wide is plenty.',
  );

const notAPicture = (path: string): Problem =>
  problem('not-a-picture', path, "isn't a picture that a page can show", 'Give a PNG, JPEG, GIF, WebP or SVG file.');
