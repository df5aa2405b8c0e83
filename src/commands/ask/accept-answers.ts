import { plainJson } from '../../document/json-scan.ts';
import type { Answers } from '../../model/answers.ts';
import { parseAnswers } from '../../model/parse-answers.ts';
import type { FlagAnswers } from './answer-flags.ts';
import type { AnswersText } from './gather-answers.ts';

/**
 * The answers of a JSON document and flags that are plainly right, without loading what explains mistakes.
 * Undefined for all others, which `gatherAnswers` then takes or explains.
 */
export function acceptAnswers(document: AnswersText | undefined, flags: FlagAnswers): Answers | undefined {
  const base = document === undefined ? {} : plainJson(document.text);
  if (flags.problems.length > 0 || typeof base !== 'object' || base === null) return undefined;
  const parsed = parseAnswers({ ...base, ...flags.values });
  return !Array.isArray(base) && parsed.ok ? parsed.value : undefined;
}
