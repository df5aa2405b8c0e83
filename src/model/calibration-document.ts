import type { Calibration } from './calibration.ts';
import type { ProgramInfo } from './program-info.ts';

/** The one document that every format shows of a calibration; fields are added, never renamed. */
export interface CalibrationDocument {
  readonly schemaVersion: 1;
  readonly tool: ProgramInfo;
  readonly dataset: { readonly name: string; readonly version: string; readonly sha256: string };
  /** Name of the history's file. */
  readonly file: string;
  /** Code of the currency of every amount. */
  readonly currency: string;
  readonly calibration: Omit<Calibration, 'draws'>;
}
