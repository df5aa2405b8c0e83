import type * as z from 'zod';
import type { DATASET_FILES } from './dataset-schema.ts';

/** The files of a dataset, without `.json`, in the order in which they are read. */
export const DATASET_FILE_NAMES = [
  'dimensions',
  'rules',
  'channels',
  'sources',
  'wording',
  'planning',
  'history',
  'contact-law',
] as const;

export type DatasetFile = (typeof DATASET_FILE_NAMES)[number];

/** Files that a dataset may do without: what rests on them is left out then. */
const OPTIONAL_DATASET_FILES = ['planning', 'history', 'contact-law'] as const satisfies readonly DatasetFile[];

export type OptionalDatasetFile = (typeof OPTIONAL_DATASET_FILES)[number];

export const mayBeMissing = (file: DatasetFile): file is OptionalDatasetFile =>
  OPTIONAL_DATASET_FILES.some((each) => each === file);

type Contents = { readonly [F in DatasetFile]: z.infer<(typeof DATASET_FILES)[F]> };
type Without$Schema<T> = Omit<T, '$schema'>;

/** Dimensions, rules, channels, sources and words, validated and cross-checked. */
export type Dataset = Without$Schema<Contents['dimensions']> &
  Without$Schema<Contents['rules']> &
  Without$Schema<Contents['channels']> &
  Without$Schema<Contents['sources']> &
  Without$Schema<Contents['wording']> &
  Partial<Without$Schema<Contents['planning']>> &
  Partial<Without$Schema<Contents['history']>> &
  Partial<Without$Schema<Contents['contact-law']>> & {
    /** SHA-256 of the content, independent of white space and key order. */
    readonly sha256: string;
  };

/** A dataset's content before it is given its fingerprint. */
export type DatasetContent = Omit<Dataset, 'sha256'>;

/** Position of a part of one file, as `name:line:column`. */
export type Locate = (file: DatasetFile, path: readonly (string | number)[]) => string;
