// Builds the program that runs in a page: one script for browsers, with all packages inside. The dataset does not lie in
// it, as a page may be made with another.
import { mkdirSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { licences } from './licences.js';

const LICENCES = 'LICENSES.txt';

const none = (names) => `export const ${names.map((name) => `${name} = undefined`).join(', ')};`;

/** What d3's scales ask for, and what is enough of it: ours are linear, from numbers to numbers, and the words are our own. */
const INSTEAD = {
  'd3-interpolate': `
    export const interpolate = (a, b) => (t) => a * (1 - t) + b * t;
    export { interpolate as interpolateNumber };
    ${none(['interpolateRound', 'piecewise'])}`,
  'd3-format': none([
    'format',
    'formatSpecifier',
    'precisionFixed',
    'precisionPrefix',
    'precisionRound',
    'formatPrefix',
  ]),
};

const insteadOf = {
  name: 'instead-of',
  resolveId: (id, importer = '') => (id in INSTEAD && importer.includes('/d3-scale/') ? `\0${id}` : null),
  load: (id) => INSTEAD[id.slice(1)] ?? null,
};

const bundle = await rolldown({
  input: 'src/page/main.ts',
  platform: 'browser',
  plugins: [insteadOf, licences(LICENCES)],
});
const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
await bundle.close();
const [{ code }] = output;
const { source } = output.find(({ fileName }) => fileName === LICENCES);

mkdirSync('dist/page', { recursive: true });
// A page that is handed on must bring the licenses along; and a tag must not end in the middle of a script.
writeFileSync('dist/page/page.js', `${code.replaceAll('</script', '<\\/script')}\n/*\n${source}*/\n`);
writeFileSync(`dist/page/${LICENCES}`, source);
