import type { DatasetOption } from '../../shell/context.ts';

export const BATCH_FORMATS = ['ndjson', 'csv'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

export interface BatchOptions extends DatasetOption {
  readonly inputFormat?: BatchFormat;
  readonly outputFormat?: BatchFormat;
  /** Names of fields, separated by commas. */
  readonly fields?: string;
  readonly strict?: boolean;
  /** Threads that score. */
  readonly jobs?: number;
  /** The folder of a second dataset. */
  readonly against?: string;
}

/** The format that was asked for, else the one that the file's ending says, else NDJSON. */
export const inputFormatOf = ({ inputFormat }: BatchOptions, file: string | undefined): BatchFormat =>
  inputFormat ?? (/\.csv$/i.test(file ?? '') ? 'csv' : 'ndjson');
