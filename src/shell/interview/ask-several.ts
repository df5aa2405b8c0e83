import type { RankingQuestion, SetQuestion } from '../../model/questions.ts';
import { formatAnswer } from '../../report/words/format-answer.ts';
import { exits, SKIP, select } from './ask-choice.ts';
import type { Choice } from './draw-prompt.ts';
import type { Reply, Value } from './progress.ts';
import { formatQuestion, type QuestionState, type Renderer, type TurnResult } from './question-state.ts';

type OneReply = Reply | { readonly kind: 'one'; readonly word: string } | { readonly kind: 'no-more' };

const NO_MORE: Choice<OneReply> = { name: "That's all", value: { kind: 'no-more' } };

/** Asks for one word after the other, the most important of a ranking first, as many as there may be; none is offered twice. */
export async function askSeveral(
  state: QuestionState<RankingQuestion | SetQuestion>,
  renderer: Renderer,
  chosen: readonly string[] = [],
  before: readonly string[] = Array.isArray(state.before) ? state.before : [],
): Promise<TurnResult> {
  const { question } = state;
  if (chosen.length === question.most) return { kind: 'answer', value: chosen as Value };
  const isFirst = chosen.length === 0;
  const ask = question.asks[chosen.length] ?? question.asks.at(-1) ?? '';
  const leave = [
    ...(isFirst && state.maySkip !== false ? [SKIP] : []),
    ...exits(isFirst ? state : { mayGoBack: true, mayEnd: false }),
  ];
  const words = question.choices
    .filter(({ value }) => !chosen.includes(value))
    .map(({ value, name }): Choice<OneReply> => ({ name, value: { kind: 'one', word: value } }));
  const shown = isFirst ? state : { ...state, soFar: `Chosen: ${formatAnswer(chosen as Value, question)}` };
  const reply = await select<OneReply>(
    {
      message: formatQuestion(shown, renderer.style, isFirst ? `${question.ask} ${ask}` : ask),
      explain: state.guidance.explain,
      entries: [...(isFirst ? [] : [NO_MORE]), ...words, ...(leave.length > 0 ? [' ', ...leave] : [])],
      isDefault: (value) =>
        value.kind === 'one'
          ? value.word === before[chosen.length]
          : value.kind === 'no-more' && before.length <= chosen.length,
      mayGoBack: !isFirst || state.mayGoBack,
    },
    renderer,
  );
  if (reply.kind === 'one') {
    const longer = [...chosen, reply.word];
    return askSeveral(state, renderer, longer, reply.word === before[chosen.length] ? before : longer);
  }
  if (reply.kind === 'no-more') return { kind: 'answer', value: chosen as Value };
  if (isFirst || (reply.kind !== 'stop' && reply.kind !== 'back')) return reply;
  return reply.kind === 'stop'
    ? { kind: 'stop', typed: chosen as Value }
    : askSeveral(state, renderer, chosen.slice(0, -1), before);
}
