import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_FILE_NAMES, type Dataset, type DatasetFile } from '../model/dataset.ts';

/** The folder of the dataset that comes with the program. */
export const SHIPPED_DATASET = join(import.meta.dirname, '../../data/');

/** Where the build leaves a copy of the shipped dataset once it has validated it. */
export const VALIDATED_DATASET = join(import.meta.dirname, '../../dist/validated-dataset.txt');

/** What stands in the copy: the fingerprint of the dataset on a line of its own, then its files one after the other. */
export const validatedBytes = (sha256: string): Buffer =>
  Buffer.concat([Buffer.from(`${sha256}\n`), ...DATASET_FILE_NAMES.map(readShippedFile)]);

const SHA_256_DIGITS = 64;

/**
 * The shipped dataset, if it is to the last byte what the build validated; then nothing that validates needs to be
 * loaded. Undefined if it has changed or cannot be read, which `loadDataset` then explains.
 */
export function unchangedShippedDataset(): Dataset | undefined {
  try {
    const validated = readFileSync(VALIDATED_DATASET);
    let end = SHA_256_DIGITS + 1;
    const contents = DATASET_FILE_NAMES.map((file) => {
      const bytes = readShippedFile(file);
      const start = end;
      end += bytes.length;
      return validated.compare(bytes, 0, bytes.length, start, end) === 0 ? JSON.parse(bytes.toString()) : undefined;
    });
    if (end !== validated.length || contents.includes(undefined)) return undefined;
    const { $schema: _, ...content } = Object.assign({}, ...contents);
    return { ...content, sha256: validated.toString('latin1', 0, SHA_256_DIGITS) };
  } catch {
    return undefined;
  }
}

const readShippedFile = (file: DatasetFile): Buffer => readFileSync(`${SHIPPED_DATASET}${file}.json`);
