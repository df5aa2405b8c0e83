// Runs the built program's usual commands and keeps the machine code that V8 made of its files, for a quicker start of
// the same version of Node; every other version compiles them as ever.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import v8 from 'node:v8';
import type { Script } from 'node:vm';

interface QuickLoad {
  readonly quickLoad: (name: string) => { readonly main: () => Promise<void> };
  readonly scripts: ReadonlyMap<string, Script>;
  readonly cacheOf: (name: string) => string;
}

const EXAMPLE = 'docs/examples/software-for-dentists.json';
const USUAL = [
  ['compare', '--json'],
  ['compare'],
  ['ask', EXAMPLE, '--json'],
  ['ask', EXAMPLE],
  ['batch', 'docs/examples/clients.ndjson'],
];

const { quickLoad, scripts, cacheOf } = createRequire(import.meta.url)('../bin/quick-load.js') as QuickLoad;
// Machine code is of use only to a process with the flags of the one that made it, and a batch sets one.
v8.setFlagsFromString = () => {};
const argv = process.argv.slice(0, 2);
const { stdout, stderr } = process;
const setStreams = (out: Writable, error: Writable) =>
  Object.defineProperties(process, { stdout: { value: out }, stderr: { value: error } });
for (const args of USUAL) {
  process.argv = [...argv, ...args];
  setStreams(nowhere(), nowhere());
  await quickLoad('cli.cjs').main();
  setStreams(stdout, stderr);
  if (process.exitCode !== 0) throw new Error(`${args.join(' ')} ended with exit code ${process.exitCode}`);
}
for (const [name, script] of scripts) writeFileSync(cacheOf(name), script.createCachedData());
writeFileSync('dist/bundle/v8-version.txt', process.versions.v8);

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
