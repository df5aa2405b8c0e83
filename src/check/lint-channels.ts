import type { Channel } from '../model/channel.ts';
import type { DatasetContent, Locate } from '../model/dataset.ts';
import { type Finding, type LintCode, warning } from './finding.ts';

/** Parts that a channel may do without, as datasets of a version before do, and what is lost without each. */
const PARTS: readonly {
  readonly code: LintCode;
  readonly part: keyof Channel;
  readonly lost: string;
  readonly mend: string;
}[] = [
  {
    code: 'no-ways',
    part: 'ways',
    lost: 'only its least spend is judged, not whose hands it takes',
    mend: 'Add "ways": the dollars and hours it takes by own hands, and what somebody paid for it costs.',
  },
  {
    code: 'no-steps',
    part: 'steps',
    lost: 'everybody is told the same first step',
    mend: 'Write "steps" instead of "firstStep": one for no money, one for nobody to do it, and a last one for the rest.',
  },
  {
    code: 'no-job',
    part: 'job',
    lost: "its side's job doesn't name it",
    mend: 'Add "job": what it does, as it stands after a colon.',
  },
];

/** Channels that lack what makes advice fit a person's hands. */
export const lintChannels = ({ channels }: DatasetContent, locate: Locate): readonly Finding[] =>
  channels.flatMap((channel, index) =>
    PARTS.filter(({ part }) => channel[part] === undefined).map(({ code, part, lost, mend }) =>
      warning({
        code,
        where: locate('channels', ['channels', index]),
        what: `the channel ${JSON.stringify(channel.id)} has no ${JSON.stringify(part)}: ${lost}`,
        mend,
      }),
    ),
  );
