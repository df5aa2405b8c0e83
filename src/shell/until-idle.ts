import type { Context } from './context.ts';

/** Waits until nothing is left that the process would do by itself, if the process runs this program and no other. */
export async function untilIdle({ descriptors }: Context): Promise<void> {
  if (descriptors !== undefined) await new Promise((resolve) => process.once('beforeExit', resolve));
}
