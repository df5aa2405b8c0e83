import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Sent } from '../report/html/live-page.ts';
import { compilePageAdvisor } from './advisor.ts';
import { startApp } from './app.ts';
import type { Interview } from './interview.ts';
import type { Subject } from './subject.ts';
import type { Unpacked } from './unpack.ts';

/** Starts a page of what lies in it: what it shows of answers, and what asks for them where none were sent. */
export const startPage =
  <S extends Sent, Shown extends Advice>(
    subjectOf: (dataset: Dataset, sent: S) => Subject<Shown>,
    interviewWith?: (dataset: Dataset) => Interview,
  ) =>
  ({ sent, dataset, pageAt }: Unpacked<S>): void =>
    startApp(compilePageAdvisor(dataset), subjectOf(dataset, sent), {
      ...sent,
      pageAt,
      interview: interviewWith?.(dataset),
    });
