import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run keeps its files. */
    readonly temporaryFolder: string;
  }
}

/** Makes a folder for the whole run, and removes it in the end. */
export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-'));
  provide('temporaryFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
