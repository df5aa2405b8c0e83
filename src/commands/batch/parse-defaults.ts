import { understandPartly } from '../../model/parse-answers.ts';
import { questionOf } from '../../model/questions.ts';
import { failed, ok, type Result } from '../../problem/problem.ts';

type Terms = Readonly<Record<string, unknown>>;

/** Problems that the lines of a batch may take away. */
const LACKING: readonly string[] = ['missing', 'rate-without-currency'];

/** What flags say of the currency of every line; nothing if there are none. */
export function parseDefaults({
  currency,
  rate,
}: {
  readonly currency?: string;
  readonly rate?: string;
}): Result<Terms | undefined> {
  const flags = { ...(currency === undefined ? {} : { currency }), ...(rate === undefined ? {} : { rate }) };
  if (Object.keys(flags).length === 0) return ok(undefined);
  const { given, problems } = understandPartly(flags, {
    locate: ([key]) => (key === 'rate' || key === 'currency' ? questionOf(key).flag : 'mix-advisor batch'),
    isNamed: () => true,
  });
  const wrong = problems.filter(({ code }) => !LACKING.includes(code));
  return wrong.length > 0 ? failed(wrong) : ok(given);
}
