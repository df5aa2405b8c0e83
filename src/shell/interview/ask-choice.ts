import { UNKNOWN } from '../../model/answers.ts';
import type { ChoiceQuestion } from '../../model/questions.ts';
import type { Choice } from './draw-prompt.ts';
import type { Reply, Value } from './progress.ts';
import { select } from './select.ts';
import { formatQuestion, type Outgoing, type Pen, type Turn } from './turn.ts';

const SKIP: Choice<Reply> = { name: "I don't know", value: { kind: 'skip' } };
const BACK: Choice<Reply> = { name: 'Back to the question before', value: { kind: 'back' } };
const ENOUGH: Choice<Reply> = { name: "That's enough, show the advice", value: { kind: 'enough' } };

/** Asks a question with choices. */
export async function askChoice(turn: Turn<ChoiceQuestion>, pen: Pen): Promise<Outgoing> {
  const { question, before, mayGoBack } = turn;
  const choices = question.choices.map(({ value, name }): Choice<Reply> => ({ name, value: answer(value) }));
  return select<Reply>(
    {
      message: formatQuestion(turn, pen.style),
      entries: [...choices, ' ', SKIP, ...exits(turn)],
      isDefault: (reply) =>
        reply.kind === 'answer' ? reply.value === before : reply === SKIP.value && before === UNKNOWN,
      mayGoBack,
    },
    pen,
  );
}

/** The choices that lead to another question, or to the end. */
export const exits = ({ mayGoBack, mayEnd }: Pick<Turn, 'mayGoBack' | 'mayEnd'>): readonly Choice<Reply>[] => [
  ...(mayGoBack ? [BACK] : []),
  ...(mayEnd ? [ENOUGH] : []),
];

const answer = (value: string): Reply => ({ kind: 'answer', value: value as Value });
