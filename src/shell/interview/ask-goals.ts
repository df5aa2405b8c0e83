import type { Goal } from '../../model/answers.ts';
import type { RankingQuestion } from '../../model/questions.ts';
import { exits, select } from './ask-choice.ts';
import type { Choice } from './draw-prompt.ts';
import type { Reply } from './progress.ts';
import { formatQuestion, type QuestionState, type Renderer, type TurnResult } from './question-state.ts';

const RANKS = ['your most important goal', 'the second goal', 'the third goal'] as const;

type GoalReply = Reply | { readonly kind: 'goal'; readonly goal: Goal } | { readonly kind: 'no-more' };

const NO_MORE: Choice<GoalReply> = { name: 'No more goals', value: { kind: 'no-more' } };

/** Asks for one goal after the other, most important first, up to three; none is offered twice. */
export async function askGoals(
  state: QuestionState<RankingQuestion>,
  renderer: Renderer,
  chosen: readonly Goal[] = [],
  before: readonly Goal[] = Array.isArray(state.before) ? state.before : [],
): Promise<TurnResult> {
  const rank = RANKS[chosen.length];
  if (rank === undefined) return { kind: 'answer', value: chosen };
  const isFirst = chosen.length === 0;
  const leave = exits(isFirst ? state : { mayGoBack: true, mayEnd: false });
  const goals = state.question.choices
    .filter(({ value }) => !chosen.some((goal) => goal === value))
    .map(({ value, name }): Choice<GoalReply> => ({ name, value: { kind: 'goal', goal: value as Goal } }));
  const reply = await select<GoalReply>(
    {
      message: formatQuestion(state, renderer.style, `${state.question.ask} Choose ${rank}.`),
      // "No more" comes first, so that Enter pressed in haste never adds a goal.
      entries: [...(isFirst ? [] : [NO_MORE]), ...goals, ...(leave.length > 0 ? [' ', ...leave] : [])],
      isDefault: (value) => value.kind === 'goal' && value.goal === before[chosen.length],
      mayGoBack: !isFirst || state.mayGoBack,
    },
    renderer,
  );
  if (reply.kind === 'goal') {
    const longer = [...chosen, reply.goal];
    return askGoals(state, renderer, longer, reply.goal === before[chosen.length] ? before : longer);
  }
  if (reply.kind === 'no-more') return { kind: 'answer', value: chosen };
  if (isFirst || (reply.kind !== 'stop' && reply.kind !== 'back')) return reply;
  return reply.kind === 'stop'
    ? { kind: 'stop', typed: chosen }
    : askGoals(state, renderer, chosen.slice(0, -1), before);
}
