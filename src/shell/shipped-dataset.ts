import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DATASET_FILE_NAMES, type Dataset } from '../model/dataset.ts';

/** The folder of the dataset that comes with the program. */
export const SHIPPED_DATASET = fileURLToPath(new URL('../../data/', import.meta.url));

/** What the build wrote down after it had validated the shipped dataset. */
export interface ValidatedDataset {
  /** SHA-256 of the files' bytes, one after the other. */
  readonly bytes: string;
  /** SHA-256 of the content, as `Dataset` has it. */
  readonly sha256: string;
}

/** Where the build writes it. */
export const VALIDATED_DATASET = fileURLToPath(new URL('../../dist/validated-dataset.json', import.meta.url));

/**
 * The shipped dataset, if not a byte of it has changed since the build validated it; then nothing that validates
 * needs to be loaded. Undefined if it has changed or cannot be read, which `loadDataset` then explains.
 */
export function unchangedShippedDataset(): Dataset | undefined {
  try {
    const { bytes, sha256 } = JSON.parse(readFileSync(VALIDATED_DATASET, 'utf8')) as ValidatedDataset;
    const texts = readShippedFiles();
    if (checksum(texts) !== bytes) return undefined;
    const { $schema: _, ...content } = Object.assign({}, ...texts.map((text) => JSON.parse(text)));
    return { ...content, sha256 };
  } catch {
    return undefined;
  }
}

/** SHA-256 of the shipped files as they are now. */
export const shippedChecksum = (): string => checksum(readShippedFiles());

const readShippedFiles = (): readonly string[] =>
  DATASET_FILE_NAMES.map((file) => readFileSync(`${SHIPPED_DATASET}${file}.json`, 'utf8'));

function checksum(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}
