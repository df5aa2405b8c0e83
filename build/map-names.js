// Takes the names of source maps out of the built program, or puts them in again: maps are for debugging in a clone, and
// the package neither has them nor may name what it has not. Usage: node build/map-names.js out|in
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'dist/bundle';
const NAME = /\n?\/\/# sourceMappingURL=.*\n?$/;

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.cjs'))) {
  const path = join(FOLDER, file);
  const bare = readFileSync(path, 'utf8').replace(NAME, '');
  const isNamed = process.argv[2] === 'in' && existsSync(`${path}.map`);
  writeFileSync(path, isNamed ? `${bare}\n//# sourceMappingURL=${file}.map` : bare);
}
