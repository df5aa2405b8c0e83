import { compilePageAdvisor } from './advisor.ts';
import { startApp } from './app.ts';
import { type PlanAsked, planSubject } from './plan-subject.ts';
import { type Sent, unpack } from './start.ts';

unpack<Sent & PlanAsked>().then(({ sent: { answers, learned, asks, isDueByAnswers }, dataset }) =>
  startApp(compilePageAdvisor(dataset), planSubject(dataset, learned, { asks, isDueByAnswers }), answers),
);
