import { resolve } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';

/** What `mix-advisor/core` loads in a browser at once, as one file. */
export async function bundleCore(): Promise<OutputChunk> {
  const bundle = await rolldown({ input: resolve('src/core.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', name: 'core', minify: true });
  await bundle.close();
  return output[0];
}
