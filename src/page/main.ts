import { adviceSubject } from './advice-subject.ts';
import { interviewWith } from './interview.ts';
import { startPage } from './start.ts';

export const start = startPage(adviceSubject, interviewWith);
