import { planSubject } from './plan-subject.ts';
import { startPage } from './start.ts';

startPage(planSubject);
