import type { Scorecard } from '../engine/scorecard.ts';
import type { DimensionAdvice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Dimension } from '../model/dimension.ts';
import { strongestFirst } from './reasons.ts';
import type { Spoken } from './wording.ts';

/** Every dimension with its weight, its points and the rules behind them, in the words that fit the answers. */
export function describeDimensions(
  dataset: Dataset,
  { dimensions }: Scorecard,
  wording: (id: string) => Spoken,
): DimensionAdvice[] {
  const words = new Map(dataset.dimensions.map((dimension) => [dimension.id, dimension]));
  const wordsOf = (id: string) => {
    const { name, inbound, outbound } = words.get(id) as Dimension;
    return { name, inbound: inbound.brief, outbound: outbound.brief };
  };
  const say = (id: string) => {
    const { because, sources, against } = wording(id);
    return { because, sources: [...sources], against: [...against] };
  };
  return dimensions.map(({ id, weight, lean, points, contributions, emphases }) => ({
    id,
    ...wordsOf(id),
    weight,
    lean,
    points,
    contributions: [...contributions].sort(strongestFirst).map((each) => ({ ...each, ...say(each.rule) })),
    emphases: emphases.map((each) => ({ ...each, ...say(each.rule) })),
  }));
}
