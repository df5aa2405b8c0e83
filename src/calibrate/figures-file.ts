import type { Calibration } from '../model/calibration.ts';

/** What a calibration saves: figures as answers have them, and where they come from. */
export interface FiguresFile {
  readonly figures: Calibration['figures'];
  readonly calibration: {
    readonly file: string;
    /** Code of the currency of every amount. */
    readonly currency: string;
    readonly version: string;
    readonly rows: number;
    readonly from: string;
    readonly to: string;
    readonly grain: string;
    readonly seed: number;
    readonly warnings: readonly { readonly code: string; readonly channel?: string }[];
    readonly draws: Calibration['draws'];
  };
}

/** The file that `--save` writes; the same history and version give the same bytes. */
export const figuresFile = (
  { figures, draws, rows, from, to, grain, warnings, diagnostics }: Calibration,
  { file, currency, version }: { readonly file: string; readonly currency: string; readonly version: string },
): FiguresFile => ({
  figures,
  calibration: {
    file,
    currency,
    version,
    rows,
    from,
    to,
    grain,
    seed: diagnostics.seed,
    warnings: warnings.map(({ code, channel }) => (channel === undefined ? { code } : { code, channel })),
    draws,
  },
});
