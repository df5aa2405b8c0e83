import type { Answers } from '../../model/answers.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { jsonText } from '../../report/json.ts';
import type { Context } from '../../shell/context.ts';
import { writeNote } from '../../shell/write.ts';
import { writeFile } from '../../shell/write-file.ts';
import { isYaml } from './parse-document.ts';

/** Writes answers, complete or not, in the form in which they can be passed in again; says so on stderr. */
export async function saveAnswers(context: Context, path: string, answers: Partial<Answers>): Promise<void> {
  writeFile(path, isYaml(path) ? await yamlText(answers) : jsonText(answers));
  await writeNote(context, `Answers saved in ${escapeControlsInLine(path)}\n`);
}

async function yamlText(answers: Partial<Answers>): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(answers);
}
