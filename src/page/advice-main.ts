import { adviceSubject } from './advice-subject.ts';
import { startPage } from './start.ts';

startPage(adviceSubject);
