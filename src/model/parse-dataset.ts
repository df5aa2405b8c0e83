import { type JsonDocument, parseJson } from '../document/json.ts';
import { schemaProblems } from '../document/schema-problems.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { crossCheck } from './cross-check.ts';
import { DATASET_FILE_NAMES, type DatasetContent, type DatasetFile, type Locate } from './dataset.ts';
import { DATASET_FILES } from './dataset-schema.ts';

/** One file of a dataset as it was read. */
export interface DatasetText {
  /** How the file is called in messages. */
  readonly name: string;
  readonly text: string;
}

/** A valid dataset, and where each part of it stands in its files. */
export interface ParsedDataset {
  readonly content: DatasetContent;
  readonly locate: Locate;
}

/** Validates the files of a dataset and the references between them; all problems at once. */
export function parseDataset(texts: Readonly<Record<DatasetFile, DatasetText>>): Result<ParsedDataset> {
  const documents = DATASET_FILE_NAMES.map((file) => [file, parseJson(texts[file].text, texts[file].name)] as const);
  const unreadable = documents.flatMap(([, document]) => (document.ok ? [] : document.problems));
  if (unreadable.length > 0) return failed(unreadable);

  const readable = new Map(documents.flatMap(([file, document]) => (document.ok ? [[file, document.value]] : [])));
  const problems = DATASET_FILE_NAMES.flatMap((file) => fileProblems(file, readable.get(file)));
  if (problems.length > 0) return failed(problems);

  const content = Object.assign({}, ...[...readable.values()].map(({ value }) => value)) as DatasetContent & {
    $schema?: string;
  };
  delete content.$schema;
  const locate: Locate = (file, path) => readable.get(file)?.locate(path) ?? texts[file].name;
  const broken = crossCheck(content, locate);
  return broken.length > 0 ? failed(broken) : ok({ content, locate });
}

function fileProblems(file: DatasetFile, document: JsonDocument | undefined): readonly Problem[] {
  if (document === undefined) return [];
  const parsed = DATASET_FILES[file].safeParse(document.value);
  return parsed.success ? [] : schemaProblems(parsed.error.issues, document.value, { locate: document.locate });
}
