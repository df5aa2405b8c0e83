import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** An empty folder of its own, gone after the run. */
export const newFolder = (): string => mkdtempSync(join(inject('temporaryFolder'), 'test-'));
