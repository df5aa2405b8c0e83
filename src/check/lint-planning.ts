import type { DatasetContent, Locate } from '../model/dataset.ts';
import { type Finding, warning } from './finding.ts';

/** What a plan needs and the dataset does not have: the planning file, or how money becomes leads on a channel. */
export function lintPlanning({ planning, channels }: DatasetContent, locate: Locate): readonly Finding[] {
  if (planning === undefined)
    return [
      warning({
        code: 'no-planning',
        where: locate('planning', []),
        what: 'there is no planning.json: with this dataset there is advice, and no plan',
        mend: 'Copy planning.json of the dataset that comes with mix-advisor, and change it.',
      }),
    ];
  return channels.flatMap(({ id, response }, index) =>
    response === undefined
      ? [
          warning({
            code: 'no-response',
            where: locate('channels', ['channels', index]),
            what: `the channel ${JSON.stringify(id)} has no "response": it gets no money in a plan`,
            mend: 'Add "response": how soon its leads come, and from what spend on they cost more.',
          }),
        ]
      : [],
  );
}
