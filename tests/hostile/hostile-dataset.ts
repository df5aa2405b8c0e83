import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_FILE_NAMES, type DatasetFile } from '../../src/model/dataset.ts';
import { newFolder } from '../support/new-folder.ts';

/** Any JSON value, as the tests change it. */
// biome-ignore lint/suspicious/noExplicitAny: these documents are taken apart and put together against their schema
export type Json = any;
export type DatasetFiles = Record<DatasetFile, Json>;

const shipped = Object.fromEntries(
  DATASET_FILE_NAMES.map((file) => [file, readFileSync(`data/${file}.json`, 'utf8')]),
) as Texts;

/** A folder of this name with a copy of the shipped dataset. */
export function datasetNamed(name: string): string {
  const folder = join(newFolder(), name);
  cpSync('data', folder, { recursive: true });
  return folder;
}

type Texts = Record<DatasetFile, string>;

/** The files of a dataset after a change. */
function changed(texts: Texts, change: (files: DatasetFiles) => void): Texts {
  const files = Object.fromEntries(DATASET_FILE_NAMES.map((file) => [file, JSON.parse(texts[file])])) as DatasetFiles;
  change(files);
  return Object.fromEntries(DATASET_FILE_NAMES.map((file) => [file, JSON.stringify(files[file], null, 1)])) as Texts;
}

/** A folder with a copy of the shipped dataset after a change. */
export const datasetWith = (change: (files: DatasetFiles) => void): string => writeDataset(changed(shipped, change));

/**
 * A folder with a dataset that is read fast and has one of everything: a dimension with a rule and a weight rule for
 * each side, a source, a channel, and a channel that is ruled out.
 */
export const smallDatasetFolder = (change: (files: DatasetFiles) => void = () => {}): string =>
  writeDataset(changed(small, change));

function makeSmall(files: DatasetFiles): void {
  const judged = ({ sources: _, ...rest }: Json) => ({ ...rest, judgement: true });
  const [dimension] = files.dimensions.dimensions;
  const [source] = files.sources.sources;
  const rule = (toward: string) =>
    files.rules.rules.find((each: Json) => each.dimension === dimension.id && each.toward === toward);
  const channel = (id: string) => {
    const found = files.channels.channels.find((each: Json) => each.id === id);
    const figures = judgedAll(found.figures);
    const response = judgedAll(found.response);
    const ways = judgedAll(found.ways);
    return { ...found, figures, response, ways, fit: found.fit.slice(0, 1).map(judged), vetoes: [] };
  };
  files.dimensions.dimensions = [dimension];
  files.rules.rules = [{ ...rule('inbound'), sources: [source.id] }, judged(rule('outbound'))];
  files.rules.weights = [{ ...judged(files.rules.weights[0]), dimension: dimension.id }];
  files.channels.channels = [channel('blog'), { ...channel('seo'), vetoes: [ALWAYS_OUT] }];
  files.sources.sources = [source];
  files.planning.planning = judgedAll(planningWithoutChannels(files.planning.planning));
  files.history.history.channelWords = {};
  files['contact-law'].contactLaw = judgedAll(files['contact-law'].contactLaw);
}

/** What names channels that the small dataset does not have is left out. */
const planningWithoutChannels = (planning: Json): Json => ({
  ...planning,
  industries: undefined,
  adjustments: planning.adjustments.filter((each: Json) => !('channels' in each || 'exceptChannels' in each)),
  replacements: [],
});

/** The same, resting on judgement alone. */
function judgedAll(value: Json): Json {
  if (Array.isArray(value)) return value.map(judgedAll);
  if (typeof value !== 'object' || value === null) return value;
  const { sources, ...rest } = value;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, judgedAll(each)]));
  return sources === undefined ? inner : { ...inner, judgement: true };
}

const ALWAYS_OUT = {
  when: { not: { timelineMonths: { rises: [200, 300] } } },
  why: 'Because it is out.',
  judgement: true,
};

const small = changed(shipped, makeSmall);

/** A folder with the shipped dataset, some of its files being these texts or bytes. */
export function writeDataset(texts: Partial<Record<DatasetFile, string | Buffer>>, folder = newFolder()): string {
  for (const file of DATASET_FILE_NAMES) writeFileSync(join(folder, `${file}.json`), texts[file] ?? shipped[file]);
  return folder;
}

/** Names under which a dataset holds words for people, and how long they may be where that is short. */
const WORDS: Readonly<Record<string, number>> = {
  name: 30,
  brief: 40,
  text: 400,
  closing: 400,
  because: 400,
  why: 400,
  summary: 400,
  firstStep: 400,
  job: 400,
  hired: 80,
  title: 400,
  publisher: 400,
  note: 400,
  undated: 400,
  dated: 400,
  soon: 400,
  aboveShare: 400,
  headlines: 400,
  jobs: 400,
};

/** Puts other words in the place of all words for people, cut where they would be too long. */
export function rewriteWords(files: DatasetFiles, rewrite: (place: string) => string): void {
  const walk = (value: Json, path: readonly string[]): Json => {
    if (typeof value === 'string') {
      const kind = path.findLast((name) => Object.hasOwn(WORDS, name));
      const isWords = kind !== undefined && (kind === path.at(-1) || kind === path.at(-2) || kind === 'jobs');
      return isWords ? rewrite(path.join('.')).slice(0, WORDS[kind]) : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    for (const [name, inner] of Object.entries(value)) value[name] = walk(inner, [...path, name]);
    return value;
  };
  for (const [file, content] of Object.entries(files)) walk(content, [file]);
}
