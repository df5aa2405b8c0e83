import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_FILE_NAMES, type Dataset, type DatasetFile } from '../model/dataset.ts';

/** The folder of the dataset that comes with the program. */
export const SHIPPED_DATASET = join(import.meta.dirname, '../../data/');

/** Where the build leaves a copy of the shipped dataset once it has validated it. */
export const VALIDATED_DATASET = join(import.meta.dirname, '../../dist/validated-dataset.txt');

/**
 * What stands in the copy: the fingerprint of the dataset on a line of its own, then its files as one list in JSON. V8
 * puts what it reads from a long text where it stays, so one text is read faster than several.
 */
export const validatedBytes = (sha256: string): Buffer =>
  Buffer.concat([
    Buffer.from(`${sha256}\n`),
    ...DATASET_FILE_NAMES.flatMap((file, at) => [Buffer.from(at === 0 ? '[' : ','), readShippedFile(file)]),
    Buffer.from(']'),
  ]);

const SHA_256_DIGITS = 64;

/**
 * The shipped dataset, if it is to the last byte what the build validated; then nothing that validates needs to be
 * loaded. Undefined if it has changed or cannot be read, which `loadDataset` then explains.
 */
export function unchangedShippedDataset(): Dataset | undefined {
  try {
    const validated = readFileSync(VALIDATED_DATASET);
    const list = SHA_256_DIGITS + 1;
    let end = list;
    const isUnchanged = DATASET_FILE_NAMES.every((file) => {
      const bytes = readShippedFile(file);
      const start = end + 1;
      end = start + bytes.length;
      return validated.compare(bytes, 0, bytes.length, start, end) === 0;
    });
    if (!isUnchanged || end + 1 !== validated.length) return undefined;
    const { $schema: _, ...content } = Object.assign({}, ...JSON.parse(validated.toString('utf8', list)));
    return { ...content, sha256: validated.toString('latin1', 0, SHA_256_DIGITS) };
  } catch {
    return undefined;
  }
}

const readShippedFile = (file: DatasetFile): Buffer => readFileSync(`${SHIPPED_DATASET}${file}.json`);
