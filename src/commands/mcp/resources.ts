import type { McpServer } from '@modelcontextprotocol/server';
import type { Dataset } from '../../model/dataset.ts';
import { jsonSchema } from '../../model/json-schema.ts';
import { stripControls } from '../../problem/printable.ts';
import { jsonText } from '../../report/json.ts';

/** Bytes that a resource has at most, unless a single record is larger: what an assistant can well take in at once. */
const MOST_BYTES = 20_000;

interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly content: unknown;
}

const DATASET = 'mix-advisor://dataset';

/** Adds the dataset in parts, with an index of them, and the schema of answers. */
export function addResources(server: McpServer, dataset: Dataset): void {
  const parts = datasetParts(dataset);
  const index: Resource = {
    uri: DATASET,
    name: 'dataset',
    description: 'What the advice rests on: an index of its parts',
    content: {
      ...Object.fromEntries(Object.entries(dataset).filter(([, value]) => typeof value === 'string')),
      parts: parts.map(({ uri, description }) => ({ uri, holds: description })),
    },
  };
  const answers: Resource = {
    uri: 'mix-advisor://schema/answers',
    name: 'answers-schema',
    description: 'JSON Schema of the answers',
    content: jsonSchema('answers'),
  };
  for (const { uri, name, description, content } of [index, ...parts, answers]) {
    const mimeType = 'application/json';
    const text = textOf(content);
    server.registerResource(name, uri, { description, mimeType }, () => ({ contents: [{ uri, mimeType, text }] }));
  }
}

/** Each list and object of a dataset, in several parts where it is large. */
const datasetParts = (dataset: Dataset): readonly Resource[] =>
  Object.entries(dataset)
    .filter(([, value]) => typeof value === 'object')
    .flatMap(([key, value]) => {
      const parts = Array.isArray(value) ? inParts(value) : [value];
      return parts.map((content, at) => ({
        uri: parts.length === 1 ? `${DATASET}/${key}` : `${DATASET}/${key}/${at + 1}`,
        name: parts.length === 1 ? key : `${key} ${at + 1} of ${parts.length}`,
        description: describe(key, content),
        content,
      }));
    });

/** Records in lists that are within bounds, in order. */
function inParts(records: readonly unknown[]): readonly (readonly unknown[])[] {
  const parts: unknown[][] = [[]];
  for (const record of records) {
    const last = parts.at(-1) as unknown[];
    if (last.length > 0 && bytesOf(JSON.stringify([...last, record])) > MOST_BYTES) parts.push([record]);
    else last.push(record);
  }
  return parts;
}

/** What a part holds, by the names of its records as far as there is room. */
function describe(key: string, content: unknown): string {
  const records: readonly { readonly id?: string }[] = Array.isArray(content) ? content : [];
  const ids = records.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return key;
  return ids.length <= MOST_NAMED ? `${key}: ${ids.join(', ')}` : `${key} from ${ids[0]} to ${ids.at(-1)}`;
}

const MOST_NAMED = 12;

/** As a person reads it, unless only the short form is within bounds. */
function textOf(content: unknown): string {
  const clean = stripControls(content);
  const pretty = jsonText(clean);
  return bytesOf(pretty) > MOST_BYTES ? JSON.stringify(clean) : pretty;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
