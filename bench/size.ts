/**
 * Prints how many packages the program brings along at run time and how large they are installed.
 * Usage: npm run bench:size
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const atRunTime = Object.entries(packages)
  .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
  .map(([path]) => path);

const inputSize = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + inputSize(path);
    return sum + statSync(path).size;
  }, 0);

const mebibytes = (folders: readonly string[]) =>
  (folders.map(inputSize).reduce((sum, size) => sum + size, 0) / 1024 ** 2).toFixed(1);

console.log(
  `${atRunTime.length} packages at run time, ${mebibytes(atRunTime)} MiB; mix-advisor itself ${mebibytes(['bin', 'dist', 'data'])} MiB`,
);
