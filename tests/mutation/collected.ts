import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';
import * as chai from 'chai';

// Stands in for Vitest where tests run again and again in one process: they are kept, to be run when asked for.

export interface Test {
  readonly title: string;
  readonly run: () => unknown;
}

type Body = (...values: never[]) => unknown;

let tests: Test[] = [];
const outer: string[] = [];

/** The tests that `load` defines, in their order. */
export async function collect(load: () => Promise<unknown>): Promise<readonly Test[]> {
  tests = [];
  await load();
  return tests;
}

function one(title: string, body: Body): void {
  tests.push({ title: [...outer, title].join(' '), run: body as () => unknown });
}

function many(title: string, body: Body): void {
  outer.push(title);
  (body as () => void)();
  outer.pop();
}

const each =
  (define: typeof one) =>
  (cases: readonly unknown[]) =>
  (title: string, body: Body): void => {
    const isSpread = cases.every(Array.isArray);
    cases.forEach((values, index) => {
      const given = (isSpread ? values : [values]) as never[];
      define(`${title} (${index + 1})`, () => body(...given));
    });
  };

export const it = Object.assign(one, { each: each(one) });
export const describe = Object.assign(many, { each: each(many) });

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
);
(chai.expect as unknown as { extend: (to: unknown, matchers: unknown) => void }).extend(expect, customMatchers);

const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The one thing that tests ask for: a folder for what they write. */
export const inject = (): string => folder;
