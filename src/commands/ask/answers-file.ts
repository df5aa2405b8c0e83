import type { JsonDocument } from '../../document/json.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import { parseAnswers } from '../../model/parse-answers.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { orThrow, type Result } from '../../problem/problem.ts';
import { jsonText } from '../../report/json.ts';
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

/** Writes answers, complete or not, in the form in which they can be passed in again; says so on stderr. */
export async function saveAnswers(context: Context, path: string, answers: Partial<GivenAnswers>): Promise<void> {
  writeFile(path, isYaml(path) ? (await import('yaml')).stringify(answers) : jsonText(answers));
  await writeNote(context, `Answers saved in ${escapeControlsInLine(path)}\n`);
}
