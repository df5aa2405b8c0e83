// Builds the command line for a quick start: CommonJS files, which Node 20 loads faster than ES modules, one for each
// part that is loaded on its own, with all packages inside.
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { licences } from './licences.js';

const TEXT_WIDTH = JSON.stringify(fileURLToPath(new URL('text-width.ts', import.meta.url)));

/** What a package asks for, and what it gets instead. */
const INSTEAD = [
  // commander starts other programs only for commands that are files of their own; mix-advisor has none.
  { from: /\/commander\//, wants: 'node:child_process', gets: 'export default {};' },
  // Whether to use colours is decided in src/shell/terminal.ts, without loading what knows terminals.
  { from: /\/chalk\//, wants: '#supports-color', gets: 'export default { stdout: false, stderr: false };' },
  // No question is answered in an editor: what starts one knows all alphabets of the world.
  { from: /\/@inquirer\/editor\//, wants: '@inquirer/external-editor', gets: 'export const editAsync = undefined;' },
  // Both measure text by patterns that take longer to compile than a table takes to draw.
  { from: /\/cli-table3\//, wants: 'string-width', gets: `module.exports = require(${TEXT_WIDTH}).textWidth;` },
  {
    from: /\/fast-wrap-ansi\//,
    wants: 'fast-string-width',
    gets: `export { textWidth as default } from ${TEXT_WIDTH};`,
  },
];

const insteadOf = {
  name: 'instead-of',
  resolveId: (id, importer = '') => {
    const at = INSTEAD.findIndex(({ from, wants }) => id === wants && from.test(importer));
    return at < 0 ? null : `\0instead-${at}`;
  },
  load: (id) => INSTEAD[Number(/^\0instead-(\d+)$/.exec(id)?.[1])]?.gets ?? null,
};

/**
 * What is loaded together is one file, since each further file costs a start more than its bytes: these modules and all
 * that they import, directly or not, unless it belongs to a file before.
 */
const TOGETHER = {
  // All but the last three are what advice and text share.
  core: [
    'src/model/terms.ts',
    'src/model/own-money.ts',
    'src/model/currencies.ts',
    'src/model/with-separators.ts',
    'src/model/list-of.ts',
    'src/stats/apportion.ts',
    'src/report/comparison-reporters.ts',
    'src/shell/terminal.ts',
    'src/cli.ts',
  ],
  advice: ['src/commands/ask/run.ts'],
  table: ['src/report/text/comparison-text.ts', 'src/shell/style-for.ts'],
  words: ['src/report/words/'],
  text: ['src/report/text/text-reporter.ts'],
};
const membersOf = Object.fromEntries(Object.keys(TOGETHER).map((name) => [name, new Set()]));
const findMembers = {
  name: 'find-members',
  buildEnd() {
    for (const [name, roots] of Object.entries(TOGETHER)) {
      const found = [...this.getModuleIds()].filter((id) => roots.some((root) => id.includes(`/${root}`)));
      for (let id = found.pop(); id !== undefined; id = found.pop()) {
        if (membersOf[name].has(id)) continue;
        membersOf[name].add(id);
        found.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    }
  },
};

/** Letters beyond ASCII by their numbers: V8 then reads the files byte by byte and keeps them in half the memory. */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

const GETTER =
  /Object\.defineProperty\(exports, "(\w+)", \{\s*enumerable: (?:true|!0),\s*get: function\(\) \{\s*return ([\w.]+);?\s*\}\s*\}\)/g;

/** What one file gives another is given as it is, not by a function that looks it up: nothing that is exported changes. */
const byValue = {
  name: 'by-value',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(GETTER, 'exports.$1=$2');
    }
  },
};

/** The program is started from the file that its entry has gone into, not from one that only passes that on. */
const withoutFacade = {
  name: 'without-facade',
  generateBundle(_, bundle) {
    delete bundle['cli.cjs'];
  },
};

/** A command's part is called after its verb, a package after itself. */
function chunkName({ name, facadeModuleId }) {
  const [, packageName] = /\/node_modules\/([^/]+)\//.exec(facadeModuleId ?? '') ?? [];
  return `${packageName ?? (name === 'run' ? basename(dirname(facadeModuleId)) : name)}.cjs`;
}

// Not by rolldown's command, which lists every file that it writes.
await build({
  input: { cli: 'src/cli.ts', worker: 'src/worker.ts' },
  platform: 'node',
  // What is external is not asked of a plugin, so what one gives instead must not be.
  external: [/^node:(?!child_process$)/],
  resolve: { mainFields: ['module', 'main'] },
  plugins: [insteadOf, findMembers, inAscii, byValue, withoutFacade, licences('LICENSES.txt')],
  output: {
    dir: 'dist/bundle',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: chunkName,
    dynamicImportInCjs: false,
    codeSplitting: { groups: Object.keys(TOGETHER).map((name) => ({ name, test: (id) => membersOf[name].has(id) })) },
    sourcemap: true,
    sourcemapExcludeSources: true,
    comments: false,
    // In lines as ever: what a plugin puts in place of something else moves the rest of its line away from its source map.
    minify: { compress: true, mangle: true, codegen: { removeWhitespace: false } },
    // What starts the program asks the first file for `main` by its name.
    minifyInternalExports: false,
    cleanDir: true,
  },
});
