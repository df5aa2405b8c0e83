import { type AnswerKey, type GivenKey, isNeeded } from '../../model/answers.ts';

const SECONDS_A_QUESTION = 12;
const ORDINALS = ['first', 'second', 'third'] as const;

/** What is said before the first question: how many there are at most, how long they take, and that nothing is sent. */
export function opening(keys: readonly GivenKey[]): string {
  const needed = keys.filter((key) => isNeeded(key as AnswerKey)).length;
  const minutes = Math.round((keys.length * SECONDS_A_QUESTION) / 60);
  const count = keys.length === 1 ? 'One short question' : `${keys.length} short questions`;
  const isWhole = keys.length <= needed;
  return [
    `${isWhole ? '' : 'Up to '}${count}, ${minutes < 2 ? 'about a minute' : `about ${minutes} minutes`}.`,
    ...(isWhole ? [] : [`Stop any time${needed === 0 ? '' : ` after the ${ORDINALS[needed - 1]}`}.`]),
    'Nothing leaves this computer.',
  ].join(' ');
}
