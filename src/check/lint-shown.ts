import { compileBareChannels } from '../advice/channels.ts';
import { scaleOf, unscaleOf } from '../engine/ramp.ts';
import { ANSWER_KEYS, type AnswerKey, type Answers, isNeeded } from '../model/answers.ts';
import type { DatasetContent, Locate } from '../model/dataset.ts';
import { QUESTIONS } from '../model/questions.ts';
import { withSeparators } from '../model/with-separators.ts';
import { seededUniform } from '../stats/random.ts';
import { type Finding, warning } from './finding.ts';

/** Sets of answers that are tried; each shipped channel is shown within a few hundred. */
const TRIED = 3000;
const SEED = 9;
/** An optional question in so many is left open. */
const OPEN = 0.3;

/**
 * Channels that no answers seem to bring up: they are always out, never fit, or others always fit better. Channels at
 * these places, of which another finding tells that a veto of theirs always holds, are left to that.
 */
export function lintShown(content: DatasetContent, told: readonly number[], locate: Locate): readonly Finding[] {
  const channelsFor = compileBareChannels(content);
  const uniform = seededUniform(SEED);
  const asked = [...content.channels.entries()].filter(([at]) => !told.includes(at));
  const unseen = new Map(asked.map(([at, { id }]) => [id, { at, outTimes: 0 }]));
  for (let tries = 0; tries < TRIED && unseen.size > 0; tries += 1) {
    const { channels, later, out } = channelsFor(randomAnswers(uniform));
    for (const { id } of [...channels, ...later]) unseen.delete(id);
    for (const { id } of out) {
      const channel = unseen.get(id);
      if (channel !== undefined) channel.outTimes += 1;
    }
  }
  return [...unseen].map(([id, { at, outTimes }]) =>
    warning({
      code: 'never-shown',
      where: locate('channels', ['channels', at]),
      what: `the channel ${JSON.stringify(id)} was shown for none of ${withSeparators(TRIED)} random sets of answers: ${causeOf(outTimes)}`,
      mend: 'Look at its vetoes and at the points of its fit rules, or take it out.',
    }),
  );
}

const causeOf = (outTimes: number): string =>
  outTimes === TRIED
    ? 'something always rules it out'
    : outTimes === 0
      ? 'it never fits, or others always fit better'
      : 'where nothing rules it out, it does not fit, or others fit better';

function randomAnswers(uniform: () => number): Answers {
  const keys = ANSWER_KEYS.filter((key) => isNeeded(key) || uniform() >= OPEN);
  return Object.fromEntries(keys.map((key) => [key, randomAnswer(key, uniform)])) as unknown as Answers;
}

/** Hardly anybody has more months or hours a week than this, or more money. */
const MOST: Readonly<Record<string, number>> = { months: 36, hours: 100, percent: 100 };
const MOST_MONEY = 1_000_000;

function randomAnswer(key: AnswerKey, uniform: () => number): unknown {
  const question = QUESTIONS[key];
  if (question.kind === 'number') {
    const scale = scaleOf(key);
    const [from, to] = [scale(question.least), scale(MOST[question.unit] ?? MOST_MONEY)];
    return unscaleOf(key)(from + (to - from) * (1 - uniform()));
  }
  const words = question.choices.map(({ value }) => value);
  const pick = () => words[Math.floor(uniform() * words.length)] as string;
  if (question.kind === 'choice') return pick();
  return [...new Set(Array.from({ length: 1 + Math.floor(uniform() * MOST_WORDS) }, pick))];
}

const MOST_WORDS = 3;
