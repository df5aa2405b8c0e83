import type { JsonDocument } from '../../document/json.ts';
import { isObject } from '../../document/json-scan.ts';
import { GIVEN_KEYS, type GivenAnswers, type GivenKey } from '../../model/answers.ts';
import { parseAnswers } from '../../model/parse-answers.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { orThrow, type Result } from '../../problem/problem.ts';
import { jsonText } from '../../report/json.ts';
import { checkSave } from '../../shell/check-save.ts';
import type { Context } from '../../shell/context.ts';
import { MAX_ANSWERS_BYTES, readText } from '../../shell/read-text.ts';
import { writeNote } from '../../shell/write.ts';
import { writeFile } from '../../shell/write-file.ts';

/** An answers document as it was read. */
export interface AnswersText {
  readonly name: string;
  readonly text: string;
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

/** Parses answers as YAML if the file's name ends so, else as JSON. */
export async function parseDocument({ name, text }: AnswersText): Promise<Result<JsonDocument>> {
  if (isYaml(name)) return (await import('../../document/yaml.ts')).parseYaml(text, name);
  return (await import('../../document/json.ts')).parseJson(text, name);
}

/** The answers in a file, complete on their own; a UserError lists everything that is wrong with them. */
export async function readAnswersFile(path: string): Promise<GivenAnswers> {
  const text = orThrow(readText(path, MAX_ANSWERS_BYTES));
  const { value, locate } = orThrow(await parseDocument({ name: path, text }));
  return orThrow(parseAnswers(value, locate));
}

/** Where answers are saved, and what is read and written beside that. */
export interface SaveOptions {
  readonly save?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Refuses, before anybody is asked, to save answers over a file that holds something else; nothing if none is named. */
export async function checkSaveAnswers({ save, ...around }: SaveOptions, input: string | undefined): Promise<void> {
  if (save !== undefined) await checkSave(save, { what: 'answers', isHeldBy: holdsAnswers }, { ...around, input });
}

/** Whether a file is nothing but answers, complete or not. */
async function holdsAnswers(path: string): Promise<boolean> {
  const text = readText(path, MAX_ANSWERS_BYTES);
  const document = text.ok ? await parseDocument({ name: path, text: text.value }) : text;
  if (!document.ok || !isObject(document.value.value)) return false;
  const keys = Object.keys(document.value.value);
  return keys.length > 0 && keys.every((key) => key === '$schema' || GIVEN_KEYS.includes(key as GivenKey));
}

/** Writes answers, complete or not, in the form in which they can be passed in again; says so on stderr. */
export async function saveAnswers(
  context: Context,
  options: SaveOptions,
  input: string | undefined,
  answers: Partial<GivenAnswers>,
): Promise<void> {
  const { save: path } = options;
  if (path === undefined) return;
  await checkSaveAnswers(options, input);
  writeFile(path, isYaml(path) ? (await import('yaml')).stringify(answers) : jsonText(answers));
  await writeNote(context, `Answers saved in ${escapeControlsInLine(path)}\n`);
}
