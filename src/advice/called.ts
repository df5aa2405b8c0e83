import type { Goal } from '../model/answers.ts';
import type { Planning } from '../model/planning.ts';

type Called = NonNullable<Planning['goals'][Goal]['called']>;

/** What those are called who are counted for a goal: customers, where it does not say. */
export const calledFor = (goal: Pick<Planning['goals'][Goal], 'called'> | undefined): Called =>
  goal?.called ?? { one: 'customer', several: 'customers' };
