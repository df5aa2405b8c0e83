// Builds what `import 'mix-advisor'` and `import 'mix-advisor/core'` load: ES modules with all packages inside but zod,
// of which a program needs only one.
import { build } from 'rolldown';
import { licences } from './licences.js';

await build({
  input: { index: 'src/index.ts', core: 'src/core.ts' },
  platform: 'node',
  external: [/^node:/, 'zod'],
  // What is CommonJS would bring `node:module` along, and the core is to run in a browser.
  resolve: { mainFields: ['module', 'main'] },
  plugins: [licences('LICENSES.txt')],
  output: {
    dir: 'dist/library',
    format: 'es',
    chunkFileNames: 'shared.js',
    comments: { annotation: true, jsdoc: false },
    cleanDir: true,
  },
});
