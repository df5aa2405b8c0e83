import { GIVEN_KEYS, type GivenKey } from '../../model/answers.ts';
import { keyMeant, keyNear } from '../../model/meant.ts';
import { failed, ok, type Problem, problem, type Result } from '../../problem/problem.ts';
import { asking } from '../../problem/suggest.ts';

/** An answer, and the values that it is to have one after the other, as they are written. */
export interface Varied {
  readonly key: GivenKey;
  readonly texts: readonly string[];
}

/** So many plans are as many as anybody can hold side by side. */
const MOST = 10;

const EXAMPLE = 'Write it as --vary monthlyBudget=2000,5000,10000.';

const refuse = (code: string, what: string, mend: string): Result<never> =>
  failed([problem(code, '--vary', what, mend) satisfies Problem]);

/** `monthlyBudget=2000,5000,10000`; semicolons part amounts that have commas of their own. */
export function readVary(text: string): Result<Varied> {
  const [, name = '', list = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(text) ?? [];
  if (name === '') return refuse('vary-needs-values', `${JSON.stringify(text)} cannot be read`, EXAMPLE);
  const key = keyMeant(name);
  if (key === undefined) {
    const near = keyNear(name);
    const all = `Answers: ${GIVEN_KEYS.filter(isOneValue).join(', ')}.`;
    return refuse(
      'unknown-answer',
      `there is no answer ${JSON.stringify(name.slice(0, 60))}`,
      near === undefined ? all : `${asking(near)} ${all}`,
    );
  }
  if (!isOneValue(key)) return refuse('vary-not-one-value', `${key} is not one value`, EXAMPLE);
  const separator = list.includes(';') ? ';' : ',';
  const texts = list
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (separator === ',' && texts.some((each) => /^0\d\d$/.test(each)))
    return refuse(
      'vary-unclear',
      'has commas within its amounts',
      `Part them by semicolons: --vary "${key}=2,000;5,000".`,
    );
  if (new Set(texts).size < 2)
    return refuse('vary-needs-values', `${key} has ${texts.length === 0 ? 'no value' : 'one value only'}`, EXAMPLE);
  if (texts.length > MOST) return refuse('vary-too-many', `${key} has ${texts.length} values`, `Name ${MOST} at most.`);
  return ok({ key, texts: [...new Set(texts)] });
}

/** Answers that are no list of parts. */
const isOneValue = (key: GivenKey): boolean => !['current', 'figures', 'limits', 'currency', 'rate'].includes(key);
