// Packs the package, installs the tarball in an empty folder, and uses it as a stranger would: program and library.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-packed-'));
const run = (command, args, options = {}) => execFileSync(command, args, { encoding: 'utf8', cwd: folder, ...options });
const expectEqual = (what, actual, expected) => {
  if (actual !== expected) throw new Error(`${what}: expected ${expected}, got ${actual}`);
};

try {
  // As prepack and postpack do, without building once more.
  run('node', ['build/map-names.js', 'out'], { cwd: '.' });
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8' }),
  );
  run('node', ['build/map-names.js', 'in'], { cwd: '.' });
  const stray = files
    .map(({ path }) => path)
    .filter((path) => !/^(bin|dist|data)\/|^(package\.json|README\.md|LICENSE)$/.test(path));
  expectEqual('files that do not belong in the package', stray.join(', '), '');

  writeFileSync(join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }');
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', join(folder, filename)]);
  const program = join(folder, 'node_modules', '.bin', 'mix-advisor');
  const answers = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
  const piped = JSON.parse(run(program, ['ask', '--json'], { input: JSON.stringify(answers) }));
  expectEqual('schemaVersion', piped.schemaVersion, 1);

  writeFileSync(
    join(folder, 'use.js'),
    `import { advise, loadDataset } from 'mix-advisor';
     process.stdout.write(JSON.stringify(advise(${JSON.stringify(answers)}, loadDataset())));`,
  );
  expectEqual('library and program', run('node', ['use.js']), JSON.stringify(piped));

  const installed = join(folder, 'node_modules', 'mix-advisor');
  const built = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
  const dangling = built.filter(
    (file) =>
      /\.[cm]?js$/.test(file) && /^\/\/# sourceMappingURL=/m.test(readFileSync(join(installed, 'dist', file), 'utf8')),
  );
  expectEqual('files that name a map', dangling.join(', '), '');

  // The names of maps are gone by now, and what V8 compiled must be of the code without them.
  const rejected = run('node', [
    '-e',
    `const { quickLoad, loaded } = require(${JSON.stringify(join(installed, 'bin/quick-load.js'))});
     for (const name of ['core.cjs', 'advice.cjs', 'table.cjs']) quickLoad(name);
     console.log([...loaded].filter(([, { script }]) => script.cachedDataRejected !== false).map(([name]) => name).join(', '));`,
  ]);
  expectEqual('files that V8 compiles anew', rejected.trim(), '');

  const libraryFile = (name) => readFileSync(join(folder, 'node_modules/mix-advisor/dist/library', name), 'utf8');
  const core = ['core.js', 'shared.js'].map(libraryFile).join('');
  expectEqual('modules of Node in the core', core.match(/\bnode:\w+/g)?.join(', '), undefined);

  writeFileSync(
    join(folder, 'use-core.js'),
    `import { loadDataset } from 'mix-advisor';
     import { advise } from 'mix-advisor/core';
     process.stdout.write(JSON.stringify(advise(${JSON.stringify(answers)}, JSON.parse(JSON.stringify(loadDataset())))));`,
  );
  expectEqual('core and program', run('node', ['use-core.js']), JSON.stringify(piped));

  writeFileSync(
    join(folder, 'use.ts'),
    `import { type Advice, advise, loadDataset, parseAnswers } from 'mix-advisor';
     import { type Dataset, score } from 'mix-advisor/core';
     const advice: Advice = advise({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 'unknown' });
     export const verdict: 'inbound-led' | 'balanced' | 'outbound-led' = advice.verdict;
     const parsed = parseAnswers({});
     if (parsed.ok) advise(parsed.value);
     const dataset: Dataset = loadDataset();
     export const inbound: number = score({ goals: ['lead-generation'], monthlyBudget: 1, timelineMonths: 1 }, dataset).inbound;
     // @ts-expect-error the core is given its dataset
     score({ goals: ['lead-generation'], monthlyBudget: 1, timelineMonths: 1 });
     // @ts-expect-error a goal that does not exist
     advise({ goals: ['fame'], monthlyBudget: 5000, timelineMonths: 6 });`,
  );
  const tsc = join(process.cwd(), 'node_modules', '.bin', 'tsc');
  run(tsc, ['--noEmit', '--strict', '--types', '', '--target', 'es2022', '--module', 'nodenext', 'use.ts']);
  process.stdout.write('packed: program, library, core and types work from the tarball\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
