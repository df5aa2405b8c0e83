/**
 * Prints what an installation of the packed program holds, and how much longer a first `npm exec` of it takes than one of
 * the same program without its dependencies; with an empty cache, in turn.
 * Usage: npm run build && npm run bench:install -- [ROUNDS]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = Number(process.argv[2] ?? 3);
const QUIET = ['--silent', '--no-audit', '--no-fund'];

const root = mkdtempSync(join(tmpdir(), 'mix-advisor-install-'));
const newFolder = () => mkdtempSync(join(root, 'folder-'));
try {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const { dependencies: _, ...bare } = manifest;
  const [whole, alone] = [pack(manifest), pack(bare)];
  printInstalled(whole);
  const times = { whole: [] as number[], alone: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.whole.push(secondsOfFirstUse(whole));
    times.alone.push(secondsOfFirstUse(alone));
  }
  const [slow, quick] = [median(times.whole), median(times.alone)];
  console.log(`first npm exec: ${slow.toFixed(1)} s, without dependencies ${quick.toFixed(1)} s`);
  console.log(`ratio ${(slow / quick).toFixed(2)}, median of ${ROUNDS} rounds each`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** The tarball of the built package with this manifest. */
function pack(manifest: object): string {
  const folder = newFolder();
  for (const part of ['bin', 'data', 'dist', 'LICENSE', 'README.md']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' });
  return join(folder, JSON.parse(packed)[0].filename);
}

function printInstalled(tarball: string): void {
  const folder = newFolder();
  execFileSync('npm', ['install', '--prefix', folder, ...QUIET, tarball], { stdio: 'inherit' });
  const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'));
  const mebibytes = (path: string) => (bytesIn(join(folder, path)) / 1024 ** 2).toFixed(1);
  console.log(
    `installed: ${Object.keys(packages).length} packages and ${mebibytes('node_modules')} MiB, ` +
      `of which mix-advisor itself ${mebibytes('node_modules/mix-advisor')}; tarball ${(statSync(tarball).size / 1024).toFixed(0)} KiB`,
  );
}

function bytesIn(path: string): number {
  const files = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function secondsOfFirstUse(tarball: string): number {
  const [cache, cwd] = [newFolder(), newFolder()];
  const args = ['exec', '--yes', '--silent', '--cache', cache, '--package', tarball, '--', 'mix-advisor', '--version'];
  const started = performance.now();
  execFileSync('npm', args, { cwd });
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
