import type { Goal } from '../../model/answers.ts';
import type { RankingQuestion } from '../../model/questions.ts';
import { exits, select } from './ask-choice.ts';
import type { Choice } from './draw-prompt.ts';
import type { Reply } from './progress.ts';
import { formatQuestion, type QuestionState, type Renderer, type TurnResult } from './question-state.ts';

const ASKS = ['Pick the most important.', 'Any other goal? (optional)', 'One more? (optional)'] as const;

type GoalReply = Reply | { readonly kind: 'goal'; readonly goal: Goal } | { readonly kind: 'no-more' };

const NO_MORE: Choice<GoalReply> = { name: "That's all", value: { kind: 'no-more' } };

/** Asks for one goal after the other, most important first, up to three; none is offered twice. */
export async function askGoals(
  state: QuestionState<RankingQuestion>,
  renderer: Renderer,
  chosen: readonly Goal[] = [],
  before: readonly Goal[] = Array.isArray(state.before) ? state.before : [],
): Promise<TurnResult> {
  const ask = ASKS[chosen.length];
  if (ask === undefined) return { kind: 'answer', value: chosen };
  const isFirst = chosen.length === 0;
  const leave = exits(isFirst ? state : { mayGoBack: true, mayEnd: false });
  const goals = state.question.choices
    .filter(({ value }) => !chosen.some((goal) => goal === value))
    .map(({ value, name }): Choice<GoalReply> => ({ name, value: { kind: 'goal', goal: value as Goal } }));
  const reply = await select<GoalReply>(
    {
      message: formatQuestion(state, renderer.style, isFirst ? `${state.question.ask} ${ask}` : ask),
      explain: state.question.explain,
      entries: [...(isFirst ? [] : [NO_MORE]), ...goals, ...(leave.length > 0 ? [' ', ...leave] : [])],
      isDefault: (value) =>
        value.kind === 'goal'
          ? value.goal === before[chosen.length]
          : value.kind === 'no-more' && before.length <= chosen.length,
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
