import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DATASET_FILE_NAMES, type Dataset } from '../model/dataset.ts';

/** The folder of the dataset that comes with the program. */
export const SHIPPED_DATASET = fileURLToPath(new URL('../../data/', import.meta.url));

/** Where the build leaves a copy of the shipped dataset once it has validated it. */
export const VALIDATED_DATASET = fileURLToPath(new URL('../../dist/validated-dataset.txt', import.meta.url));

/** The copy's text: the fingerprint of the dataset on a line of its own, then its files one after the other. */
export const validatedText = (sha256: string, texts = readShippedFiles()): string => `${sha256}\n${texts.join('')}`;

const SHA_256_DIGITS = 64;

/**
 * The shipped dataset, if it is to the last character what the build validated; then nothing that validates needs to be
 * loaded. Undefined if it has changed or cannot be read, which `loadDataset` then explains.
 */
export function unchangedShippedDataset(): Dataset | undefined {
  try {
    const texts = readShippedFiles();
    const validated = readFileSync(VALIDATED_DATASET, 'utf8');
    const sha256 = validated.slice(0, SHA_256_DIGITS);
    if (validatedText(sha256, texts) !== validated) return undefined;
    const { $schema: _, ...content } = Object.assign({}, ...texts.map((text) => JSON.parse(text)));
    return { ...content, sha256 };
  } catch {
    return undefined;
  }
}

const readShippedFiles = (): readonly string[] =>
  DATASET_FILE_NAMES.map((file) => readFileSync(`${SHIPPED_DATASET}${file}.json`, 'utf8'));
