// Builds the command line for a quick start: CommonJS files, which Node 20 loads faster than ES modules, one for each
// part that is loaded on its own. The library stays as tsc emits it. What only the interview or an assistant needs
// stays in its package.
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { licences } from './licences.js';

const TEXT_WIDTH = JSON.stringify(fileURLToPath(new URL('text-width.js', import.meta.url)));

/** What a package asks for, and what it gets instead. */
const INSTEAD = [
  // commander starts other programs only for commands that are files of their own; mix-advisor has none.
  { from: /\/commander\//, wants: 'node:child_process', gets: 'export default {};' },
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

/** An ES module outside the bundle is imported as one, from a file of its own; what is inside is CommonJS. */
const importInquirer = {
  name: 'import-inquirer',
  generateBundle: (_, bundle) => {
    const required = /Promise\.resolve\(\)\.then\(\(\) => [\w.]+\(require\("inquirer"\), 1\)\)/;
    const chunk = Object.values(bundle).find(({ code }) => required.test(code));
    chunk.code = chunk.code.replace(required, 'require("../../bin/import-inquirer.js")()');
  },
};

/** What the command line imports, directly or not, is one file: each further file costs a start more than its bytes. */
const core = new Set();
const findCore = {
  name: 'find-core',
  buildEnd() {
    const found = [...this.getModuleIds()].filter((id) => id.endsWith('/src/cli.ts'));
    for (let id = found.pop(); id !== undefined; id = found.pop()) {
      if (core.has(id)) continue;
      core.add(id);
      found.push(...(this.getModuleInfo(id)?.importedIds ?? []));
    }
  },
};

/** A command's part is called after its verb. */
const chunkName = ({ name, facadeModuleId }) => `${name === 'run' ? basename(dirname(facadeModuleId)) : name}.cjs`;

// Not by rolldown's command, which lists every file that it writes.
await build({
  input: { cli: 'src/cli.ts', worker: 'src/worker.ts' },
  platform: 'node',
  // What is external is not asked of a plugin, so what one gives instead must not be.
  external: [/^node:(?!child_process$)/, 'inquirer', /^@modelcontextprotocol\//],
  resolve: { mainFields: ['module', 'main'] },
  plugins: [insteadOf, findCore, importInquirer, licences('LICENSES.txt')],
  output: {
    dir: 'dist/bundle',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: chunkName,
    dynamicImportInCjs: false,
    codeSplitting: {
      groups: [
        { name: 'core', test: (id) => core.has(id) },
        { name: 'words', test: /\/src\/report\/words\// },
      ],
    },
    sourcemap: true,
    sourcemapExcludeSources: true,
    comments: false,
    cleanDir: true,
  },
});
