import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { adviceEngine, packedFile, packedWith, planEngine } from '../../src/shell/page-engine.ts';
import { dataset } from '../support/shipped-advice.ts';

/** Those of the other pages are packed alike, and compared with the program in a browser. */
it('the build packs for a page of a plan what the program would', () => {
  const built = readFileSync(`dist/page/${packedFile('plan')}`, 'utf8');
  expect(built).toBe(`${dataset.sha256}\n${packedWith('plan', dataset)}`);
  expect(built.endsWith(planEngine(dataset).packed)).toBe(true);
});

it('packs another dataset when a page of it is made', () => {
  const other = { ...dataset, name: 'Northwind', sha256: 'f00d' };
  expect(adviceEngine(other).packed).not.toBe(adviceEngine(dataset).packed);
});
