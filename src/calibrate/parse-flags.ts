import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { monthOf, parseDate } from './dates.ts';
import type { CostEstimate } from './priors.ts';

const ESTIMATE = /^\s*[$€£]?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:±|\+-|\+\/-)\s*(\d+(?:\.\d+)?)\s*%\s*$/;

/** `search-ads=95±20%`: what one more lead cost by a test (or a belief), with half the width of its 80% range. */
export const parseEstimates = (flag: string, values: readonly string[]): Result<ReadonlyMap<string, CostEstimate>> =>
  parsePairs(flag, values, 'search-ads=95±20%', (value) => {
    const [, cost = '', error = ''] = ESTIMATE.exec(value) ?? [];
    const estimate = { cost: Number(cost.replaceAll(',', '')), error: Number(error) / 100 };
    return estimate.cost > 0 && estimate.error > 0 ? estimate : undefined;
  });

/** `seo=2021-03`: the month in which a channel began, as months since the year 0. */
export const parseSince = (values: readonly string[]): Result<ReadonlyMap<string, number>> =>
  parsePairs('--since', values, 'seo=2021-03', (value) => {
    const day = parseDate(value, 'ymd');
    return day === undefined ? undefined : monthOf(day);
  });

/** `Column=channel`; the last sign of equality parts them, as columns may have one in their name. */
export const parseMap = (values: readonly string[]): Result<ReadonlyMap<string, string>> =>
  parsePairs('--map', values, 'TikTok=social-ads', (value) => value.trim() || undefined);

function parsePairs<T>(
  flag: string,
  values: readonly string[],
  example: string,
  parse: (value: string) => T | undefined,
): Result<ReadonlyMap<string, T>> {
  const pairs = new Map<string, T>();
  const problems: Problem[] = [];
  for (const written of values) {
    const at = written.lastIndexOf('=');
    const name = written.slice(0, Math.max(0, at)).trim();
    const value = at < 0 ? undefined : parse(written.slice(at + 1));
    const mend = `Write it as ${flag} ${JSON.stringify(example)}.`;
    if (name === '' || value === undefined)
      problems.push(problem('bad-flag', flag, `${JSON.stringify(written)} cannot be read`, mend));
    else if (pairs.has(name)) problems.push(problem('bad-flag', flag, `${JSON.stringify(name)} is given twice`, mend));
    else pairs.set(name, value);
  }
  return problems.length > 0 ? failed(problems) : ok(pairs);
}
