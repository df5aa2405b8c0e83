import type { DataOption, World } from '../shell/world.ts';

/** Serves the Model Context Protocol until standard input ends; returns the exit code. Loaded only when it is asked for. */
export async function mcp(world: World, options: DataOption): Promise<number> {
  const { serve } = await import('./mcp/serve.ts');
  return serve(world, options);
}
