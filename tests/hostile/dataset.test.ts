import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceSchema } from '../../src/model/advice.ts';
import { DATASET_FILE_NAMES, type DatasetFile } from '../../src/model/dataset.ts';
import { runCommand } from '../support/run-command.ts';
import { expectCleanPrototypes, expectHarmless } from './expect-harmless.ts';
import { type DatasetFiles, datasetWith, type Json, smallDatasetFolder, writeDataset } from './hostile-dataset.ts';

const ANSWERS = '{"goals":["event-turnout"],"monthlyBudget":5000,"timelineMonths":6}';

/** What may be done at one place of a dataset. */
type Change = {
  readonly at: readonly number[];
  readonly how: 'put' | 'take' | 'add' | 'double';
  readonly value: Json;
  readonly name: string;
};

const hostileValue = fc.oneof(
  fc.double({ min: 0.1, max: 5, noNaN: true }),
  fc.constant('One sentence.'),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<Json>(
    null,
    true,
    '',
    'x',
    0,
    -1,
    0.5,
    1e308,
    5e-324,
    1e6,
    [],
    {},
    [[]],
    { not: {} },
    { anyOf: [] },
    ['inbound'],
    '\u001b[2J',
    '__proto__',
  ),
);
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
  how: fc.constantFrom('put', 'take', 'add', 'double'),
  value: hostileValue,
  name: fc.oneof(
    fc.constantFrom('id', 'sources', 'when', 'not', 'points', '$schema', '__proto__', 'constructor'),
    fc.string({ maxLength: 6 }),
  ),
});

/** Walks down by these numbers, each taken as a place among the members there, and makes the change where it ends. */
function apply(root: Json, { at: [first = 0, ...deeper], ...what }: Change): void {
  const names = Object.keys(root);
  const key = names[first % names.length];
  if (key === undefined) return;
  const inner = root[key];
  const isBranch = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
  if (deeper.length > 0 && isBranch) apply(inner, { at: deeper, ...what });
  else if (Array.isArray(root)) changeList(root, Number(key), what);
  else changeObject(root, key, what);
}

type What = Omit<Change, 'at'>;

function changeList(list: Json[], index: number, { how, value }: What): void {
  if (how === 'put') list[index] = value;
  else if (how === 'take') list.splice(index, 1);
  else list.push(how === 'add' ? value : list[index]);
}

function changeObject(object: Json, key: string, { how, value, name }: What): void {
  const own = (to: string, content: Json) =>
    Object.defineProperty(object, to, { value: content, enumerable: true, configurable: true, writable: true });
  if (how === 'put') own(key, value);
  else if (how === 'take') delete object[key];
  else own(name, how === 'add' ? value : object[key]);
}

/** Each message begins with the file, and with line and column where it is about a part of it. */
const PROBLEM = /^(error |warning )?\/\S*\.json(:\d+:\d+)?: \S.*\n {2}\S.*\n/gm;

describe.each<[string, typeof datasetWith, number]>([
  ['the shipped dataset', datasetWith, 24],
  ['a small dataset', smallDatasetFolder, 60],
])('%s with anything put anywhere', (_, dataset, numRuns) => {
  it('gives advice as ever, or is refused with file, line and column', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DATASET_FILE_NAMES),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        async (file, changes) => {
          const folder = dataset((files: DatasetFiles) => {
            for (const each of changes) apply(files[file], each);
          });
          const { code, stdout, stderr } = await runCommand(['ask', '-', '--json', '--data', folder], {
            input: ANSWERS,
          });
          if (code === 0) {
            expect(adviceSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
            const { score, verdict, mix } = JSON.parse(stdout);
            const batched = await runCommand(['batch', '--data', folder], { input: `${ANSWERS}\n` });
            expect(JSON.parse(batched.stdout)).toEqual({ score, verdict, mix });
          } else {
            refused += 1;
            expect([code, stdout]).toEqual([2, '']);
            expect(stderr.replace(PROBLEM, '').replace(/^\.\.\. and \d+ more problems\.\n$/, '')).toBe('');
          }
          expectHarmless(stderr);
        },
      ),
      { numRuns },
    );
    expect(refused).toBeGreaterThan(numRuns / 4);
    expect(refused).toBeLessThan(numRuns);
    expectCleanPrototypes();
  });
});

describe('a small dataset with anything put anywhere, checked', () => {
  it('gives findings with file, line and column, the same in JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DATASET_FILE_NAMES), change, async (file, one) => {
        const folder = smallDatasetFolder((files) => apply(files[file], one));
        const [text, json] = [await runCommand(['check', folder]), await runCommand(['check', folder, '--json'])];
        const { errors, warnings, findings } = JSON.parse(json.stdout);
        expect([text.code, json.code]).toEqual(errors > 0 ? [2, 2] : [0, 0]);
        expect(text.stdout.match(PROBLEM)).toHaveLength(errors + warnings);
        expect(findings).toHaveLength(errors + warnings);
        expectHarmless(text.stdout);
        expectHarmless(json.stdout);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a file of a dataset', () => {
  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['white space', ' \n'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['text', '"text"'],
    ['an empty object', '{}'],
    ['half a file', '{"rules": [{"id": "a"'],
    ['a comma too many', '{"rules": [],}'],
    ['a comment', '{} // mine'],
    ['a name given twice', '{"sources": [], "sources": []}'],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['another file of it', '{"dimensions": []}'],
  ])('is refused with its name when it holds %s', async (_, text) => {
    for (const file of DATASET_FILE_NAMES) {
      const folder = writeDataset({ [file]: text } as Partial<Record<DatasetFile, string | Buffer>>);
      const { code, stdout, stderr } = await runCommand(['ask', '-', '--data', folder], { input: ANSWERS });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr.match(PROBLEM)?.join('')).toBe(stderr);
      expect(stderr.split('\n').filter((line) => /^\S/.test(line) && !line.includes(`/${file}.json`))).toEqual([]);
      expectHarmless(stderr);
    }
  });
});
