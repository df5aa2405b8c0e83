import * as z from 'zod';
import type { AnswerSpec } from './answer-spec.ts';
import { ANSWER_KEYS, ANSWERS, type AnswerKey } from './answers.ts';

const bound = z.number().min(0).max(1e12);

/** Far enough apart that they still differ on a logarithmic scale. */
const span = z
  .tuple([bound, bound])
  .refine(([from, to]) => Math.log1p(from) < Math.log1p(to), { error: 'the first number must be below the second' });

/** A number's membership function: a ramp up, a ramp down, or both as a trapezoid. */
const ramp = z
  .strictObject({ rises: span.optional(), falls: span.optional() })
  .refine(({ rises, falls }) => rises !== undefined || falls !== undefined, {
    error: 'needs "rises", "falls" or both',
  })
  .refine(({ rises, falls }) => rises === undefined || falls === undefined || rises[1] <= falls[0], {
    error: '"rises" must end before "falls" begins',
  });

export type Ramp = z.infer<typeof ramp>;

/** What a condition may ask of an answer: one word or several of a choice, a ramp of a number. */
type AskedOf<S extends AnswerSpec> = S extends { readonly choices: readonly (infer V)[] } ? V | V[] : Ramp;
type OwnCondition = { [K in AnswerKey]?: AskedOf<(typeof ANSWERS)[K]> | undefined };

function askedOf(spec: AnswerSpec): z.ZodType {
  if (!('choices' in spec)) return ramp;
  const { choices } = spec;
  return z.union([z.enum(choices), z.array(z.enum(choices)).min(1).max(choices.length)]);
}

const ownShape = Object.fromEntries(ANSWER_KEYS.map((key) => [key, askedOf(ANSWERS[key]).optional()]));

/** What the answers must be for a rule to hold, as data; several keys must all hold. */
export type Condition = OwnCondition & {
  readonly anyOf?: Condition[] | undefined;
  readonly not?: Condition | undefined;
};
/** No rule that a person wrote asks as much; the time to check a condition grows with the cube of it. */
const MOST_PREDICATES = 30;

/** How many predicates a condition is made of, those under `anyOf` and `not` among them. */
export const countPredicates = ({ anyOf = [], not, ...own }: Condition): number =>
  Object.keys(own).length +
  anyOf.reduce((sum, each) => sum + countPredicates(each), 0) +
  (not === undefined ? 0 : countPredicates(not));

export const conditionSchema: z.ZodType<Condition> = z
  .strictObject({
    ...ownShape,
    get anyOf() {
      return z.array(conditionSchema).min(2).max(10).optional();
    },
    get not() {
      return conditionSchema.optional();
    },
  })
  .refine((condition) => Object.keys(condition).length > 0, { error: 'a condition needs at least one key' })
  .refine((condition) => countPredicates(condition) <= MOST_PREDICATES, {
    error: `a condition may ask for at most ${MOST_PREDICATES} things; make several rules of it`,
  });
