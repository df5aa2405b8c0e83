// Builds the programs that run in pages: one script each for browsers, with all packages inside. The dataset does not lie
// in them, as a page may be made with another; and what they say lies beside them, to be packed with it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { minify } from '@swc/core';
import { rolldown } from 'rolldown';
import { minifySync } from 'rolldown/experimental';
import { licences } from './licences.js';
import { FILLED, TEXTS, textsApart } from './texts-apart.ts';

const LICENCES = 'LICENSES.txt';

/** What unpacks the dataset and the texts, and then starts the program with them. */
const UNPACKER = 'src/page/unpack.ts';

/** The programs by what a page is: the whole advisor, advice, or a plan. The latter two are sent with answers and ask none. */
const PROGRAMS = { advisor: 'src/page/main.ts', advice: 'src/page/advice-main.ts', plan: 'src/page/plan-main.ts' };

/** Functions that make a value and do nothing else. */
const PURE = ['compiledOnce', 'Object.fromEntries', 'Object.entries', 'Object.keys', 'Map', 'Set', 'WeakMap'];

/** A script that gives what a module exports a name. */
async function bundled(input, name, plugins = []) {
  const bundle = await rolldown({
    input,
    platform: 'browser',
    plugins: [...plugins],
    // What only makes a value is left out where nobody uses it.
    treeshake: { propertyReadSideEffects: false, manualPureFunctions: PURE },
  });
  const { output } = await bundle.generate({
    format: 'iife',
    name,
    exports: 'named',
    generatedCode: { symbols: false },
    minify: true,
    comments: false,
  });
  await bundle.close();
  const code = await smaller(`${name}.js`, output[0].code);
  return { code, licences: output.find(({ fileName }) => fileName === LICENCES)?.source };
}

/** The same script in 3 % less once it is compressed: what one shortener leaves, another finds, and the first again. */
async function smaller(name, code) {
  const shorter = await minify(code, {
    compress: {
      passes: 3,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      keep_fargs: false,
      ecma: 2022,
    },
    mangle: { toplevel: false },
    ecma: 2022,
    module: false,
    format: { comments: false },
  });
  return minifySync(name, shorter.code, { compress: true, mangle: false, codegen: { removeWhitespace: true } }).code;
}

mkdirSync('dist/page', { recursive: true });
const unpacker = await bundled(UNPACKER, 'unpacker');
for (const [name, input] of Object.entries(PROGRAMS)) {
  let texts = [];
  const apart = {
    name: 'texts-apart',
    renderChunk(code) {
      const found = textsApart(code);
      texts = found.texts;
      return { code: found.code };
    },
  };
  const { code, licences: source } = await bundled(input, 'program', [licences(LICENCES), apart]);
  const script = `${unpacker.code}unpacker.unpack().then((({texts:${TEXTS},...unpacked})=>{const ${FILLED}=(at,...values)=>String.raw({raw:${TEXTS}[at]},...values);${code}program.start(unpacked)}));`;
  // A page that is handed on must bring the licenses of packages along; and a tag must not end in the middle of a script.
  const notice = source === '' ? '' : `\n/*\n${source}*/\n`;
  writeFileSync(`dist/page/${name}.js`, `${script.replaceAll('</script', '<\\/script')}${notice}`);
  writeFileSync(`dist/page/${name}-texts.json`, JSON.stringify(texts));
}
