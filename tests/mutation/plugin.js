import { register } from 'tsx/esm/api';

// Tests that import Vitest get the little of it that collected.ts has.
register({ tsconfig: new URL('tsconfig.json', import.meta.url).pathname });

export const { strykerPlugins } = await import('./runner.ts');
