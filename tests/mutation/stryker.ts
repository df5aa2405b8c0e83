export type Hits = Record<string, number>;

/** What Stryker's changed program reads and writes while it runs. */
interface Shared {
  activeMutant?: string | undefined;
  /** How often the active mutant was met, and after how often it throws. */
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  currentTestId?: string | undefined;
  mutantCoverage: { static: Hits; perTest: Record<string, Hits> };
}

const holder = globalThis as unknown as { __stryker__?: Partial<Shared> };
holder.__stryker__ ??= {};
holder.__stryker__.mutantCoverage ??= { static: {}, perTest: {} };

export const shared = holder.__stryker__ as Shared;
