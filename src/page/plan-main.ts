import { compilePageAdvisor } from './advisor.ts';
import { startApp } from './app.ts';
import { type PlanAsked, planSubject } from './plan-subject.ts';
import { type Sent, unpack } from './start.ts';

unpack<Sent & PlanAsked>().then(({ sent: { address, answers, learned, asks, isDueByAnswers }, dataset, pageAt }) =>
  startApp(compilePageAdvisor(dataset), planSubject(dataset, learned, { asks, isDueByAnswers }), {
    answers,
    address,
    pageAt,
  }),
);
