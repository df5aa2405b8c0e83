import {
  AUDIENCES,
  BUSINESS_MODELS,
  CONTACT_RULES,
  GOALS,
  OWNED_AUDIENCES,
  SALES_CYCLES,
  SEARCH_DEMANDS,
  STRENGTHS,
  TRUST_SENSITIVITIES,
} from '../../src/model/answers.ts';

const CHOICES = {
  businessModel: BUSINESS_MODELS,
  audience: AUDIENCES,
  salesCycle: SALES_CYCLES,
  searchDemand: SEARCH_DEMANDS,
  brandRecognition: STRENGTHS,
  contentCapacity: STRENGTHS,
  salesCapacity: STRENGTHS,
  ownedAudience: OWNED_AUDIENCES,
  trustSensitivity: TRUST_SENSITIVITIES,
  contactRules: CONTACT_RULES,
};
const SHARE_ANSWERED = 0.8;

/** Lines of valid answers with an id, the same for the same seed; four of five optional answers are given. */
export function* answerLines(count: number, seed: number): Generator<string> {
  const random = mulberry32(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  for (let line = 1; line <= count; line += 1) {
    const goals = [...GOALS].sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 3));
    const optional = Object.entries(CHOICES).flatMap(([key, values]) =>
      random() < SHARE_ANSWERED ? [[key, pick<string>(values)]] : [],
    );
    yield `${JSON.stringify({
      id: `row-${line}`,
      goals,
      monthlyBudget: Math.round(Math.exp(random() * 12)),
      timelineMonths: 1 + Math.floor(random() * 24),
      ...(random() < SHARE_ANSWERED ? { customerValue: Math.round(Math.exp(random() * 11)) } : {}),
      ...Object.fromEntries(optional),
    })}\n`;
  }
}

/** A small generator of pseudo-random numbers in [0, 1) (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
