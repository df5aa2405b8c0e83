import { adviceSubject } from './advice-subject.ts';
import { interviewWith } from './interview.ts';
import { startPage } from './start.ts';

startPage(adviceSubject, interviewWith);
