// Builds the program that runs in a page: one script for browsers, with all packages inside. The dataset does not lie in
// it, as a page may be made with another.
import { mkdirSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { licences } from './licences.js';

const LICENCES = 'LICENSES.txt';
const bundle = await rolldown({ input: 'src/page/main.ts', platform: 'browser', plugins: [licences(LICENCES)] });
const { output } = await bundle.generate({ format: 'iife', minify: !process.env.PLAIN, comments: false });
await bundle.close();
const [{ code }] = output;
const { source } = output.find(({ fileName }) => fileName === LICENCES);

mkdirSync('dist/page', { recursive: true });
// A page that is handed on must bring the licenses along; and a tag must not end in the middle of a script.
writeFileSync('dist/page/page.js', `${code.replaceAll('</script', '<\\/script')}\n/*\n${source}*/\n`);
writeFileSync(`dist/page/${LICENCES}`, source);
