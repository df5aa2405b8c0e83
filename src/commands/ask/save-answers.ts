import type { Answers } from '../../model/answers.ts';
import { jsonText } from '../../report/json.ts';
import type { World } from '../../shell/world.ts';
import { write, writeFile } from '../../shell/write.ts';

/** Writes answers, complete or not, in the form in which they can be passed in again; says so on stderr. */
export async function saveAnswers({ stderr }: World, path: string, answers: Partial<Answers>): Promise<void> {
  writeFile(path, jsonText(answers));
  await write(stderr, `Answers saved in ${path}\n`);
}
