import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { it } from 'vitest';

const TESTS = new URL('..', import.meta.url);

/** They draw thousands of scores for each case: too slow to be run for each mutant. */
const SLOW = ['advice/advise.test.ts', 'advice/uncertainty.test.ts'];

const files = ['model', 'engine', 'advice']
  .flatMap((room) =>
    readdirSync(new URL(`${room}/`, TESTS))
      .sort()
      .map((file) => `${room}/${file}`),
  )
  .filter((file) => file.endsWith('.test.ts') && !SLOW.includes(file));

fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: 200 });

// A mutant that keeps a file from being loaded would otherwise count as survived, as no test of it fails.
for (const file of files) {
  const failure: unknown = await import(new URL(file, TESTS).href).then(
    () => undefined,
    (error: unknown) => error ?? file,
  );
  it(`loads ${file}`, () => {
    if (failure !== undefined) throw failure;
  });
}
