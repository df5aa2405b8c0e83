import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_FILE_NAMES, type Dataset, type DatasetContent, mayBeMissing } from '../model/dataset.ts';
import { type DatasetTexts, type ParsedDataset, parseDataset } from '../model/parse-dataset.ts';
import { failed, orThrow, type Problem, type Result, UserError } from '../problem/problem.ts';
import { MAX_DATASET_BYTES, readText } from './read-text.ts';
import { REINSTALL } from './reinstall.ts';
import { SHIPPED_DATASET } from './shipped-dataset.ts';

/** The dataset in a folder, validated; a UserError lists everything that is wrong with it. */
export function loadDataset(folder: string = SHIPPED_DATASET): Dataset {
  const read = readDataset(folder);
  if (!read.ok && folder === SHIPPED_DATASET) throw new UserError(read.problems.map(reinstall), 1);
  const { content } = orThrow(read);
  return { ...content, sha256: fingerprint(content) };
}

const reinstall = (problem: Problem): Problem => ({
  ...problem,
  mend: `The dataset that comes with mix-advisor is damaged, or newer than the program. ${REINSTALL}`,
});

/** Reads and validates the files of a dataset; all problems at once. */
export function readDataset(folder: string): Result<ParsedDataset> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return failed([noFolder(folder)]);
  const texts = DATASET_FILE_NAMES.map((file) => ({ file, path: join(folder, `${file}.json`) }))
    .filter(({ file, path }) => !mayBeMissing(file) || existsSync(path))
    .map((each) => ({ ...each, text: readText(each.path, MAX_DATASET_BYTES) }));
  const problems = texts.flatMap(({ text }) => (text.ok ? [] : text.problems));
  if (problems.length > 0) {
    return failed(problems.map((problem) => ({ ...problem, mend: `A dataset needs ${FILES_NEEDED}.` })));
  }
  const entries = texts.map(({ file, path, text }) => [file, { name: path, text: orThrow(text) }]);
  return parseDataset(Object.fromEntries(entries) as unknown as DatasetTexts);
}

const noFolder = (folder: string): Problem => ({
  code: 'no-folder',
  where: folder,
  what: 'is not a folder',
  mend: `Name a folder with ${FILES_NEEDED}, in --data or in MIX_ADVISOR_DATA.`,
});

const FILES_NEEDED = DATASET_FILE_NAMES.filter((file) => !mayBeMissing(file))
  .map((file) => `${file}.json`)
  .join(', ');

/** SHA-256 of the content in canonical JSON, so that white space and key order do not count. */
const fingerprint = (content: DatasetContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}
