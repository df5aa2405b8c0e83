import type { Answers } from '../../model/answers.ts';
import { parseAnswers } from '../../model/parse-answers.ts';
import { orThrow } from '../../problem/problem.ts';
import { MAX_ANSWERS_BYTES, readText } from '../../shell/read-text.ts';
import { parseDocument } from './parse-document.ts';

/** The answers in a file, complete on their own; a UserError lists everything that is wrong with them. */
export async function readAnswersFile(path: string): Promise<Answers> {
  const text = orThrow(readText(path, MAX_ANSWERS_BYTES));
  const { value, locate } = orThrow(await parseDocument({ name: path, text }));
  return orThrow(parseAnswers(value, locate));
}
