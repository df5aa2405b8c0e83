// Installs what the lock file names, the same versions on every machine, where node_modules is missing or older than the
// lock. Any other folder is left as it is, with whatever a developer has linked or tried there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

const LOCK = 'package-lock.json';
/** Where npm notes what it has installed. */
const INSTALLED = 'node_modules/.package-lock.json';

const isOlderThanLock = () => statSync(INSTALLED).mtimeMs < statSync(LOCK).mtimeMs && !holdsLocked();

/** Whether every version is the lock's, whatever the files' times are: a checkout makes the lock look new. */
function holdsLocked() {
  const versions = new Map(packagesIn(INSTALLED).map(([folder, { version }]) => [folder, version]));
  // What is optional may be made for other machines than this.
  const isHeld = ([folder, { version, optional }]) =>
    folder === '' || versions.get(folder) === version || (optional && !versions.has(folder));
  return packagesIn(LOCK).every(isHeld);
}

const packagesIn = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages);

if (!existsSync(INSTALLED) || isOlderThanLock()) {
  const flags = ['--include=dev', '--silent', '--no-audit', '--no-fund'];
  // On Windows npm is a script, which only a shell starts.
  execFileSync('npm', ['ci', ...flags], { stdio: 'inherit', shell: process.platform === 'win32' });
}
