import type { CalibrationWarning, Grain, OutcomeKind } from '../model/calibration.ts';

/** A business's own past, on equal periods from first to last: what it spent, and what came. */
export interface History {
  readonly grain: Grain;
  /** First day of each period, YYYY-MM-DD. */
  readonly dates: readonly string[];
  /** Years since 1970, for the season. */
  readonly years: Float64Array;
  /** 0 for Monday to 6, for days only. */
  readonly weekdays?: Int32Array;
  /** The periods that stand in the file; in the others spend is filled in from its neighbours. */
  readonly known: Int32Array;
  /** The total of each period; none where only channels have leads. */
  readonly outcome?: { readonly kind: OutcomeKind; readonly values: Float64Array };
  /** Sorted by id. */
  readonly channels: readonly HistoryChannel[];
  readonly controls: readonly { readonly name: string; readonly values: Float64Array }[];
}

export interface HistoryChannel {
  readonly id: string;
  /** A known channel whose benchmark a channel of one's own has. */
  readonly benchmarkOf?: string;
  readonly spend: Float64Array;
  /** Its own leads, where they were counted. */
  readonly leads?: Float64Array;
}

/** A history and what was noticed while it was read. */
export interface ReadHistory {
  readonly history: History;
  readonly notes: readonly CalibrationWarning[];
}
