import { ANSWER_KEYS, type Answers } from '../../model/answers.ts';
import { QUESTIONS } from '../../model/questions.ts';

/** The command that gives the same answers again, for whoever typed them and could not keep them. */
export function answersCommand(answers: Partial<Answers>): string {
  const flags = ANSWER_KEYS.flatMap((key) =>
    [answers[key] ?? []].flat().map((value) => `${QUESTIONS[key].flag} ${value}`),
  );
  return ['mix-advisor ask', ...flags].join(' ');
}
