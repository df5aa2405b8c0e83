import type { AnswerKey } from '../model/answers.ts';
import { parseAmount } from '../model/parse-number.ts';
import { QUESTIONS } from '../model/questions.ts';
import type { Problem } from '../problem/problem.ts';

/** What the cells of a record say, as a line of JSON would; cells that are no number are left "unknown". */
export interface CsvAnswers {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Others may mean thousands or a fraction. */
const PLAIN_NUMBER = /^\d{1,15}(\.\d{1,2})?$/;
const NONE: readonly Problem[] = [];

/** Reads cells by their columns: numbers as people write them, goals separated by semicolons, empty cells as no answer. */
export function csvAnswers(columns: readonly string[], cells: readonly string[], where: string): CsvAnswers {
  const value: Record<string, unknown> = {};
  let problems = NONE;
  for (const [index, column] of columns.entries()) {
    const text = (cells[index] ?? '').trim();
    if (text === '') continue;
    const question = column === 'id' ? undefined : QUESTIONS[column as AnswerKey];
    if (question === undefined) value[column] = cells[index];
    else if (question.kind === 'ranking') value[column] = text.split(';').map((goal) => goal.trim());
    else if (question.kind === 'choice') value[column] = text;
    else if (PLAIN_NUMBER.test(text)) value[column] = Number(text);
    else {
      const amount = parseAmount(text, question, `${where}: ${column}`);
      value[column] = amount.ok ? amount.value : 'unknown';
      if (!amount.ok) problems = [...problems, ...amount.problems];
    }
  }
  return { value, problems };
}
