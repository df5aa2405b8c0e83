// Builds the programs that run in pages: one script each for browsers, with all packages inside. The dataset does not lie
// in them, as a page may be made with another.
import { mkdirSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { licences } from './licences.js';

const LICENCES = 'LICENSES.txt';

/** The programs by what a page is: the whole advisor, advice, or a plan. The latter two are sent with answers and ask none. */
const PROGRAMS = { advisor: 'src/page/main.ts', advice: 'src/page/advice-main.ts', plan: 'src/page/plan-main.ts' };

/** What nobody uses is left out, also of d3's one file: these of its functions are called as it loads, to no effect. */
const TREESHAKE = { propertyReadSideEffects: false, manualPureFunctions: ['bisector', 'Blur2', 'shuffler'] };

async function bundled(input) {
  const bundle = await rolldown({
    input,
    platform: 'browser',
    plugins: [licences(LICENCES)],
    treeshake: TREESHAKE,
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const [{ code }] = output;
  return { code, licences: output.find(({ fileName }) => fileName === LICENCES).source };
}

mkdirSync('dist/page', { recursive: true });
for (const [name, input] of Object.entries(PROGRAMS)) {
  const { code, licences: source } = await bundled(input);
  // A page that is handed on must bring the licenses along; and a tag must not end in the middle of a script.
  writeFileSync(`dist/page/${name}.js`, `${code.replaceAll('</script', '<\\/script')}\n/*\n${source}*/\n`);
  writeFileSync(`dist/page/${name}-${LICENCES}`, source);
}
