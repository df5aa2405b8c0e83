import { parseJsonLine } from '../document/json.ts';
import type { Answers } from '../model/answers.ts';
import { inDollars } from '../model/own-money.ts';
import { understandLine } from '../model/parse-answers.ts';
import { ok, type Problem, type Result } from '../problem/problem.ts';

/** The answers of all good lines, and what is wrong with the others. */
export interface AnswerLines {
  readonly answers: readonly Answers[];
  readonly problems: readonly Problem[];
}

/** Reads one JSON object of answers from each line that is not blank; an `id` as in a batch is passed over. */
export function parseAnswerLines(text: string, name: string): AnswerLines {
  const results = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseAnswerLine(line, `${name}:${index + 1}`)]));
  return {
    answers: results.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: results.flatMap((result) => (result.ok ? [] : result.problems)),
  };
}

function parseAnswerLine(line: string, place: string): Result<Answers> {
  const document = parseJsonLine(line, place);
  if (!document.ok) return document;
  const { value, locate } = document.value;
  const understood = understandLine(value, { locate });
  return understood.ok ? ok(inDollars(understood.value.answers)) : understood;
}
