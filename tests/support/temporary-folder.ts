import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run keeps its files. */
    readonly temporaryFolder: string;
  }
}

/** Makes a folder for the whole run with `bin/mix-advisor` in it, and removes it in the end. */
export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-'));
  // Any user may start the program, and none look around; a test's own folder is closed to all others.
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'bin'));
  symlinkSync(resolve('bin/mix-advisor.js'), join(folder, 'bin', 'mix-advisor'));
  provide('temporaryFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
