import type { ChalkInstance } from 'chalk';

/** How text is drawn: passed in by whoever knows the terminal. */
export interface Style {
  /** Columns to use, 40 to 120. */
  readonly width: number;
  /** Whether box drawing and block characters may be used. */
  readonly unicode: boolean;
  /** Colours; of level 0 where none may be used. */
  readonly paint: ChalkInstance;
}

/** Below this width tables become blocks. */
export const NARROW = 64;
