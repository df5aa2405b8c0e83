import { compareDimensions } from '../report/comparison.ts';
import type { Handover } from '../report/handover.ts';
import { adviceSubject } from './advice-subject.ts';
import { compilePageAdvisor } from './advisor.ts';
import { startApp } from './app.ts';
import { type Sent, unpack } from './start.ts';

unpack<Sent & { readonly handover: Handover }>().then(
  ({ sent: { address, answers, learned, handover }, dataset, pageAt }) => {
    const around = { comparison: compareDimensions(dataset), handover };
    startApp(compilePageAdvisor(dataset), adviceSubject(dataset, learned, around), { answers, address, pageAt });
  },
);
