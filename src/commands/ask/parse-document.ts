import { type JsonDocument, parseJson } from '../../document/json.ts';
import type { Result } from '../../problem/problem.ts';
import type { AnswersText } from './gather-answers.ts';

/** Parses answers as YAML if the file's name ends so, else as JSON. */
export async function parseDocument({ name, text }: AnswersText): Promise<Result<JsonDocument>> {
  if (!isYaml(name)) return parseJson(text, name);
  const { parseYaml } = await import('../../document/yaml.ts');
  return parseYaml(text, name);
}

export const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);
