import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collect, type Test } from './collected.ts';

const ROOMS = ['model', 'engine', 'advice', 'plan', 'report', 'commands'];

/** A test that starts programs can't see a mutant, and collected.ts has no hooks. */
const NEEDS_MORE =
  /from '(?:node:child_process|@lydell\/node-pty|.*\/support\/(?:browser|document|run-program|run-shell|terminal)\.ts)'|\b(?:beforeAll|afterEach|vi)\b/;

const filesOf = (room: string) =>
  readdirSync(`tests/${room}`, { recursive: true, encoding: 'utf8' }).map((file) => `tests/${room}/${file}`);

export const quickFiles = (): readonly string[] =>
  ROOMS.flatMap(filesOf)
    .filter((file) => file.endsWith('.test.ts') && !NEEDS_MORE.test(readFileSync(file, 'utf8')))
    .sort();

/** The file of a test, whose id is its file and its title. */
export const fileOf = (id: string): string => id.slice(0, id.indexOf('#'));

/** Of the folder in which Stryker has put the changed program, which is where it runs. */
const load = (path: string) => import(new URL(path, pathToFileURL(`${process.cwd()}/`)).href);

/** Forgets what the tests keep of the program's answers, which another mutant may have given. */
export let forget = (): void => {};

/** The same cases on every run, few of them, and the first that fails is not made smaller. */
export async function setUp(): Promise<void> {
  await load('tests/support/setup.ts');
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: 100, endOnFailure: true });
  ({ forgetAdvices: forget } = await load('tests/support/shipped-advice.ts'));
}

let evaluated = 0;

/** The tests of a file by their ids. The file is evaluated anew each time, with all that it works out around its tests. */
export async function testsOf(file: string): Promise<ReadonlyMap<string, Test>> {
  evaluated += 1;
  const found = await collect(() => load(`${file}?${evaluated}`));
  return new Map(found.map((test, index) => [`${file}#${index + 1} ${test.title}`, test]));
}

/** What a test says as it fails. */
export async function failureOf(test: Test | undefined): Promise<string | undefined> {
  try {
    if (test === undefined) throw new Error('The test is gone.');
    await test.run();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
