import { planSubject } from './plan-subject.ts';
import { startPage } from './start.ts';

export const start = startPage(planSubject);
