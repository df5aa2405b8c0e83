/**
 * Runs the built program and its tests on every supported version of Node and prints a line for each.
 * Usage: npm run build && npm run nodes -- [--quick] [VERSION...]
 * --quick runs the tests of what depends on Node: streams, files and signals, parsing, the terminal, and what is loaded.
 * What commands print is compared byte for byte with this Node in either case.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installNodes, NODES } from '../../build/nodes.js';

const QUICK = [
  'tests/commands/errors',
  'tests/document',
  'tests/faults',
  'tests/interfaces/completion',
  'tests/interfaces/loaded-files',
  'tests/interfaces/mcp',
  'tests/interfaces/no-network',
  'tests/interfaces/schema',
  'tests/interfaces/stack-trace',
  'tests/terminal',
];
const EXAMPLE = 'docs/examples/software-for-dentists.json';
/** Each command at least once, in each format, and what is refused. */
const PROBES = [
  ['ask', EXAMPLE],
  ['ask', EXAMPLE, '--json'],
  ['ask', EXAMPLE, '--full', '--explain', '--width', '40'],
  ['ask', EXAMPLE, '--compare', 'docs/examples/festival.json', '--format', 'markdown'],
  ['ask', 'docs/examples/festival.yaml', '--format', 'html'],
  ['plan', EXAMPLE],
  ['plan', EXAMPLE, '--json'],
  ['channel', 'seo', EXAMPLE],
  ['compare'],
  ['page'],
  ['batch', 'docs/examples/clients.csv', '--fields', 'score,confidence,plan'],
  ['calibrate', 'docs/examples/history.csv', '--json'],
  ['calibrate', 'tests/fixtures/histories/07-missing-weeks.csv', '--json'],
  ['check', 'data', '--answers', 'docs/examples/clients.ndjson'],
  ['sources', '--json'],
  ['schema', 'dataset'],
  ['completion', 'zsh'],
  ['plan', '--help'],
  ['ask', 'tests/fixtures/bugs/05-trailing-comma.csv'],
  ['ask', 'tests/fixtures/bugs/10-goal-names.csv', '--bugdet', '5'],
  ['ask', '--goal', 'fame', '--budget', 'much', '--timeline', '0'],
];

const wanted = process.argv.slice(2).filter((each) => each !== '--quick');
const tests = process.argv.includes('--quick') ? QUICK : [];
const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-nodes-'));

try {
  if (installNodes()) process.exitCode = runAll();
  else console.log('skipped: the versions of Node come as packages for Linux on x64 only');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runAll(): number {
  // As the package is built: with what each version compiles of it.
  execFileSync(process.execPath, ['build/code-cache.js'], { stdio: 'inherit' });
  const expected = outputOf(process.execPath);
  const chosen = [...NODES].filter(([major]) => wanted.length === 0 || wanted.includes(major));
  const failures = chosen.filter(([, node]) => !runOn(node, expected));
  return failures.length === 0 && chosen.length > 0 ? 0 : 1;
}

/** Whether the program gives the same bytes there and all tests pass; prints what it saw. */
function runOn(node: string, expected: string): boolean {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const isSame = outputOf(node) === expected;
  const report = join(folder, `${version}.json`);
  const started = performance.now();
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...tests, '--reporter=json', `--outputFile=${report}`];
  const { status, stderr } = spawnSync(node, vitest, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as TestReport;
  const bytes = isSame ? `the bytes of Node ${process.version}` : `NOT the bytes of Node ${process.version}`;
  console.log(`Node ${version}: ${bytes}; ${numPassedTests} tests passed, ${numFailedTests} failed in ${seconds} s`);
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter((each) => each.status === 'failed').map(({ fullName }) => `  failed: ${fullName}`),
  );
  if (status !== 0) console.log(failed.length > 0 ? failed.join('\n') : stderr);
  return isSame && status === 0;
}

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** How the probes end and what they print, one after the other; only how many rows a second a batch scores is not told. */
function outputOf(node: string): string {
  return PROBES.map((args) => {
    const { status, stdout, stderr } = spawnSync(node, ['bin/mix-advisor.js', ...args], {
      encoding: 'utf8',
      input: '',
    });
    return [args, status, stdout, stderr.replace(/[\d,]+ rows a second/, 'rows')].join('\n');
  }).join('\n');
}
