import { describe, expect, it } from 'vitest';
import type { DatasetContent } from '../../src/model/dataset.ts';
import { DATASET_FILE_NAMES, type DatasetFile, mayBeMissing } from '../../src/model/dataset.ts';
import { DATASET_FILES } from '../../src/model/dataset-schema.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { dataset } from '../support/shipped-advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

const NEEDED = DATASET_FILE_NAMES.filter((file) => !mayBeMissing(file));

type Files = Record<DatasetFile, Record<string, unknown>>;

/** The files of the small dataset, with what their schemas have in each. */
const files = (edit: (content: DatasetContent) => void = () => {}): Files => {
  const content = smallDataset();
  edit(content);
  const parts = DATASET_FILE_NAMES.map((file) => {
    const names = Object.keys(DATASET_FILES[file].shape).filter((name) => name !== '$schema');
    return [file, Object.fromEntries(names.map((name) => [name, content[name as keyof DatasetContent]]))] as const;
  });
  return Object.fromEntries(parts.filter(([file]) => !mayBeMissing(file))) as Files;
};
const parseFiles = (contents: Files) => {
  const texts = NEEDED.map((file) => [file, { name: `${file}.json`, text: JSON.stringify(contents[file], null, 1) }]);
  return parseDataset(Object.fromEntries(texts) as Parameters<typeof parseDataset>[0]);
};
const problemsOf = (contents: Files) => {
  const parsed = parseFiles(contents);
  return parsed.ok ? [] : parsed.problems.map(({ code, where, what, mend }) => [code, where, what, mend]);
};

describe('parseDataset', () => {
  it('gives the content of all files, without the names of their schemas', () => {
    const contents = files();
    contents.rules['$schema'] = './schema/rules.schema.json';
    const parsed = parseFiles(contents);
    expect(parsed.ok && parsed.value.content).toEqual(smallDataset());
  });

  it('knows where each part stands, in the file that has it', () => {
    const parsed = parseFiles(files());
    expect(parsed.ok && parsed.value.locate('sources', ['sources', 0, 'id'])).toBe('sources.json:4:10');
    expect(parsed.ok && parsed.value.locate('sources', ['sources', 0, 'author'])).toBe('sources.json:3:3');
  });

  it('reports what cannot be read in any file, before what is wrong in it', () => {
    const contents = files(({ dimensions }) => Object.assign(dimensions[0] ?? {}, { baseWeight: 0 }));
    const texts = NEEDED.map((file) => [
      file,
      { name: `${file}.json`, text: ['rules', 'wording'].includes(file) ? '{' : JSON.stringify(contents[file]) },
    ]);
    const parsed = parseDataset(Object.fromEntries(texts) as Parameters<typeof parseDataset>[0]);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, where }) => [code, where])).toEqual([
      ['json-syntax', 'rules.json:1:2'],
      ['json-syntax', 'wording.json:1:2'],
    ]);
  });

  it('finds a name given twice', () => {
    const contents = files();
    const texts = NEEDED.map((file) => {
      const text = JSON.stringify(contents[file]);
      return [file, { name: `${file}.json`, text: file === 'sources' ? text.replace('{', '{"sources":[],') : text }];
    });
    const given = Object.fromEntries(texts) as Parameters<typeof parseDataset>[0];
    const parsed = parseDataset(given);
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(['json-repeated-name']);
  });

  it('reports what is wrong in any file, all at once', () => {
    const contents = files(({ dimensions }) => Object.assign(dimensions[0] ?? {}, { baseWeight: 0 }));
    contents.wording['motto'] = 'Be bold.';
    expect(problemsOf(contents)).toEqual([
      [
        'out-of-range',
        'dimensions.json:16:18',
        'dimensions[0].baseWeight (got 0) is not valid',
        'Expected a number above 0.',
      ],
      ['unknown-key', 'wording.json:42:11', 'unknown key "motto"', 'Take it out.'],
    ]);
  });

  it('reads the planning file where there is one, and finds references of it that lead nowhere', () => {
    const { planning } = dataset;
    const contents = { ...files(), planning: { planning } };
    const texts = [...NEEDED, 'planning' as const].map((file) => [
      file,
      { name: `${file}.json`, text: JSON.stringify(contents[file], null, 1) },
    ]);
    const parsed = parseDataset(Object.fromEntries(texts) as Parameters<typeof parseDataset>[0]);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unknown-source', 'unknown-channel']));
    expect(problems.every(({ where }) => where.startsWith('planning.json:'))).toBe(true);
  });

  it('checks references between the files once each of them is valid', () => {
    const contents = files(({ rules }) => rules[0]?.sources?.push('hearsay'));
    expect(problemsOf(contents)).toEqual([
      [
        'unknown-source',
        expect.stringMatching(/^rules\.json:\d+:5$/),
        'there is no source "hearsay"',
        'Add the source, or take the reference out.',
      ],
    ]);
  });
});
