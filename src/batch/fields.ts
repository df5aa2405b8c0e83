import { type Advice, adviceSchema } from '../model/advice.ts';
import type { PlanDocument } from '../model/plan-document.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';

export type Field = keyof Advice | (typeof PLAN_FIELDS)[number];

/** What only a plan has. */
export const PLAN_FIELDS = ['plan', 'forecast'] as const satisfies readonly (keyof PlanDocument)[];

/** What can come out of each line: every field of the advice, the plan, and what that should bring. */
export const FIELDS: readonly Field[] = [...(Object.keys(adviceSchema.shape) as (keyof Advice)[]), ...PLAN_FIELDS];

/** Those that the quick scorer gives by itself; each other one is computed for its own sake, the draws only where needed. */
export const QUICK_FIELDS: readonly Field[] = ['score', 'verdict', 'mix'];

/** Reads a list such as `score,verdict`; each field once, in the order given. */
export function parseFields(text: string): Result<readonly Field[]> {
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  const unknown = names.filter((name) => !isField(name));
  if (unknown.length === 0) return ok(names.filter(isField));
  return failed(
    unknown.map((name) => {
      return {
        code: 'unknown-field',
        where: '--fields',
        what: `there is no field ${JSON.stringify(name.slice(0, 60))}`,
        mend: suggest(name, FIELDS, 'One or more of'),
      };
    }),
  );
}

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);
