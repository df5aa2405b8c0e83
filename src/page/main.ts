import { compareDimensions } from '../report/comparison.ts';
import type { Handover } from '../report/handover.ts';
import { adviceSubject } from './advice-subject.ts';
import { compilePageAdvisor } from './advisor.ts';
import { startApp } from './app.ts';
import { interviewWith } from './interview.ts';
import { type Sent, unpack } from './start.ts';

unpack<Sent & { readonly handover: Handover }>().then(({ sent: { address, handover }, dataset, pageAt }) => {
  const around = { comparison: compareDimensions(dataset), handover };
  const interview = interviewWith(dataset);
  startApp(compilePageAdvisor(dataset), adviceSubject(dataset, undefined, around), { address, pageAt, interview });
});
