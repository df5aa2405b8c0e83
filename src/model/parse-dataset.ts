import { type JsonDocument, parseJson } from '../document/json.ts';
import { schemaProblems } from '../document/schema-problems.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { crossCheck } from './cross-check.ts';
import {
  DATASET_FILE_NAMES,
  type DatasetContent,
  type DatasetFile,
  type Locate,
  type OptionalDatasetFile,
} from './dataset.ts';
import { DATASET_FILES } from './dataset-schema.ts';

/** One file of a dataset as it was read. */
interface DatasetText {
  /** How the file is called in messages. */
  readonly name: string;
  readonly text: string;
}

/** The files of a dataset; some may be missing. */
export type DatasetTexts = Readonly<
  Record<Exclude<DatasetFile, OptionalDatasetFile>, DatasetText> & Partial<Record<OptionalDatasetFile, DatasetText>>
>;

/** A valid dataset, and where each part of it stands in its files. */
export interface ParsedDataset {
  readonly content: DatasetContent;
  readonly locate: Locate;
}

/** Validates the files of a dataset and the references between them; all problems at once. */
export function parseDataset(texts: DatasetTexts): Result<ParsedDataset> {
  const documents = DATASET_FILE_NAMES.flatMap((file) => {
    const given = texts[file];
    return given === undefined ? [] : [[file, parseJson(given.text, given.name)] as const];
  });
  const unreadable = documents.flatMap(([, document]) => (document.ok ? [] : document.problems));
  if (unreadable.length > 0) return failed(unreadable);

  const readable = new Map(documents.flatMap(([file, document]) => (document.ok ? [[file, document.value]] : [])));
  const problems = DATASET_FILE_NAMES.flatMap((file) => fileProblems(file, readable.get(file)));
  if (problems.length > 0) return failed(problems);

  const content = Object.assign({}, ...[...readable.values()].map(({ value }) => value)) as DatasetContent & {
    $schema?: string;
  };
  delete content.$schema;
  const locate: Locate = (file, path) => readable.get(file)?.locate(path) ?? texts[file]?.name ?? `${file}.json`;
  const broken = crossCheck(content, locate);
  return broken.length > 0 ? failed(broken) : ok({ content, locate });
}

function fileProblems(file: DatasetFile, document: JsonDocument | undefined): readonly Problem[] {
  if (document === undefined) return [];
  const parsed = DATASET_FILES[file].safeParse(document.value);
  return parsed.success ? [] : schemaProblems(parsed.error.issues, document.value, { locate: document.locate });
}
