import { ANSWER_KEYS, type AnswerKey, mayBeUnknown } from '../model/answers.ts';
import type { DatasetContent, Locate } from '../model/dataset.ts';
import { QUESTIONS, valuesOf } from '../model/questions.ts';
import { allPredicates, type PlacedPredicate } from './conditions.ts';
import { type Finding, warning } from './finding.ts';
import { channelStatements, scoringStatements } from './statement.ts';

/** Questions of the score that move none, and choices that make no difference: nothing names them or holds for them. */
export function lintAnswersUsed(content: DatasetContent, locate: Locate): readonly Finding[] {
  const scoring = scoringStatements(content).flatMap(({ when }) => allPredicates(when));
  const all = [...scoring, ...channelStatements(content).flatMap(({ when }) => allPredicates(when))];
  return ANSWER_KEYS.flatMap((key) => {
    const predicates = all.filter((predicate) => predicate.key === key);
    const isScored = scoring.some((predicate) => predicate.key === key);
    const choices = predicates.length === 0 ? [] : choicesOf(key);
    return [
      ...(isScored || !isOfTheScore(key, content) ? [] : [unused(key, predicates.length > 0, locate)]),
      ...choices.filter((value) => !predicates.some(counts(value))).map((value) => unread(key, value, locate)),
    ];
  });
}

/** An answer that may be unknown is asked for the score's sake where a prior says how people answer it. */
const isOfTheScore = (key: AnswerKey, { uncertainty }: DatasetContent): boolean =>
  !mayBeUnknown(key) || uncertainty.priors[key] !== undefined;

/** Whether a predicate names a choice, or holds for it because it denies others. */
const counts =
  (value: string) =>
  (predicate: PlacedPredicate): boolean =>
    'accepts' in predicate && (predicate.isDenied || predicate.accepts.includes(value));

const choicesOf = (key: AnswerKey): readonly string[] => {
  const question = QUESTIONS[key];
  return question.kind === 'number' ? [] : valuesOf(question);
};

const unused = (key: AnswerKey, isReadByChannel: boolean, locate: Locate): Finding =>
  warning({
    code: 'unused-answer',
    where: locate('rules', ['rules']),
    what: `no rule reads ${key}${isReadByChannel ? ', though a channel does' : ''}: the question is asked and moves no score`,
    mend: `Add a rule that reads ${key}${mayBeUnknown(key) ? ', or take its prior out' : ''}.`,
  });

const unread = (key: AnswerKey, value: string, locate: Locate): Finding =>
  warning({
    code: 'unread-choice',
    where: locate('rules', ['rules']),
    what: `no rule and no channel reads ${key} ${JSON.stringify(value)}: answering it is like not answering`,
    mend: 'Name it in a condition, so that people who answer it get advice of their own.',
  });
