import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  adviceEngine,
  advisorEngine,
  type PAGE_PROGRAMS,
  packedFile,
  packedWith,
  planEngine,
} from '../../src/shell/page-engine.ts';
import { dataset } from '../support/shipped-advice.ts';

const ENGINES: Readonly<Record<keyof typeof PAGE_PROGRAMS, typeof advisorEngine>> = {
  advisor: advisorEngine,
  advice: adviceEngine,
  plan: planEngine,
};

it.each(Object.entries(ENGINES))('the build packs for a page of %s what the program would', (name, engine) => {
  const program = name as keyof typeof PAGE_PROGRAMS;
  const built = readFileSync(`dist/page/${packedFile(program)}`, 'utf8');
  expect(built).toBe(`${dataset.sha256}\n${packedWith(program, dataset)}`);
  expect(built.endsWith(engine(dataset).packed)).toBe(true);
});

it('packs another dataset when a page of it is made', () => {
  const other = { ...dataset, name: 'Northwind', sha256: 'f00d' };
  expect(adviceEngine(other).packed).not.toBe(adviceEngine(dataset).packed);
});
