import { adviceSubject } from './advice-subject.ts';
import { startPage } from './start.ts';

export const start = startPage(adviceSubject);
