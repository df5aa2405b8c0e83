// The versions of Node that the program is compiled for and tested on. Run by itself, it installs them where they run.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(import.meta.url);
const FOLDER = fileURLToPath(new URL('../tests/nodes', import.meta.url));
const FLAGS = ['--ignore-scripts', '--silent', '--no-audit', '--no-fund'];
const { dependencies } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));

/** By their major version: where each is, once it is installed. */
export const NODES = new Map(
  Object.keys(dependencies).map((name) => [name.slice(5), join(FOLDER, 'node_modules', name, 'bin/node')]),
);

/** Installs them as their lock file says, unless all are there; whether they run here, as they are made for Linux on x64. */
export function installNodes() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  const isMissing = [...NODES.values()].some((path) => !existsSync(path));
  if (isMissing) execFileSync('npm', ['ci', '--prefix', FOLDER, ...FLAGS], { stdio: 'inherit' });
  return true;
}

if (process.argv[1] === FILE) installNodes();
