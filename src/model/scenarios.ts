import * as z from 'zod';
import type { GivenKey } from './answers.ts';
import type { PlanDocument } from './plan-document.ts';
import { planSchema } from './plan-schema.ts';

/** What of a plan's document each of several plans has for itself. */
const PARTS = [
  'answers',
  'currency',
  'rate',
  'verdict',
  'mix',
  'headline',
  'plan',
  'forecast',
  'target',
  'startingBudgets',
] as const satisfies readonly (keyof PlanDocument)[];

/** One of several plans that are set side by side. */
export interface Scenario extends Pick<PlanDocument, (typeof PARTS)[number]> {
  /** By what it differs: a file, or the answer that varies. */
  readonly name: string;
}

/** Several plans side by side; fields are added, never renamed. */
export interface ScenariosDocument extends Pick<PlanDocument, 'schemaVersion' | 'tool' | 'dataset'> {
  /** The answer that varies; null where whole answers do. */
  readonly varied: GivenKey | null;
  readonly scenarios: readonly Scenario[];
}

/** A plan as one of several. */
export const scenarioOf = (name: string, document: PlanDocument): Scenario => ({
  name,
  ...(Object.fromEntries(PARTS.map((part) => [part, document[part]])) as Pick<PlanDocument, (typeof PARTS)[number]>),
});

const parts = <T>(of: T) => Object.fromEntries(PARTS.map((part) => [part, of])) as Record<(typeof PARTS)[number], T>;

/** What `plan --vary`, or with several files, prints as JSON. */
export const scenariosSchema = planSchema.pick({ schemaVersion: true, tool: true, dataset: true }).extend({
  varied: z.string().nullable(),
  scenarios: z.array(planSchema.pick(parts(true as const)).extend({ name: z.string() })),
});
