import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROGRAM } from '../../src/model/program-info.ts';

it('the program has the name and the version of its package', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(PROGRAM).toEqual({ name, version });
});
