import type { JsonPath } from '../document/json.ts';
import type { DatasetContent, DatasetFile, Locate } from '../model/dataset.ts';
import { type Finding, warning } from './finding.ts';
import { groupBy } from './group-by.ts';
import { inEssence } from './in-essence.ts';

/** Names that stand twice, sides that say the same, and vetoes that send a reader to where they are. */
export const lintAlike = (content: DatasetContent, locate: Locate): readonly Finding[] => [
  ...namesTwice(content, locate),
  ...sidesAlike(content, locate),
  ...ownInstead(content, locate),
];

interface Named {
  readonly file: DatasetFile;
  readonly path: JsonPath;
  readonly id: string;
  readonly name: string;
}

function namesTwice({ dimensions, channels, sources }: DatasetContent, locate: Locate): readonly Finding[] {
  const kinds: readonly (readonly Named[])[] = [
    dimensions.map(({ id, name }, at) => ({ file: 'dimensions', path: ['dimensions', at, 'name'], id, name })),
    channels.map(({ id, name }, at) => ({ file: 'channels', path: ['channels', at, 'name'], id, name })),
    // A report may keep its title from year to year.
    sources.map(({ id, title, publisher, year }, at) => ({
      file: 'sources',
      path: ['sources', at, 'title'],
      id,
      name: `${title}, ${publisher}, ${year}`,
    })),
  ];
  return kinds.flatMap((kind) =>
    groupBy(kind, ({ name }) => inEssence(name)).flatMap(([first, ...later]) =>
      later.map(({ file, path, id, name }) =>
        warning({
          code: 'repeated-name',
          where: locate(file, path),
          what: `${JSON.stringify(id)} has the name of ${JSON.stringify(first?.id)}: ${JSON.stringify(name)}`,
          mend: "Give it another name: a reader can't tell the two apart.",
        }),
      ),
    ),
  );
}

/** Dimensions and jobs of which both sides say the same. */
function sidesAlike({ dimensions, jobs }: DatasetContent, locate: Locate): readonly Finding[] {
  const alike = (one: string, other: string) => inEssence(one) === inEssence(other);
  const found = [
    ...dimensions.flatMap(({ id, inbound, outbound }, at) =>
      alike(inbound.brief, outbound.brief) || alike(inbound.text, outbound.text)
        ? [{ where: locate('dimensions', ['dimensions', at]), what: `the dimension ${JSON.stringify(id)}` }]
        : [],
    ),
    ...Object.entries(jobs).flatMap(([goal, { inbound, outbound }]) =>
      alike(inbound, outbound)
        ? [{ where: locate('wording', ['jobs', goal]), what: `the jobs for ${JSON.stringify(goal)}` }]
        : [],
    ),
  ];
  return found.map(({ where, what }) =>
    warning({
      code: 'sides-alike',
      where,
      what: `${what} say the same of both sides`.replace(/^(the dimension .*) say /, '$1 says '),
      mend: 'Say how the two sides differ, or leave it out.',
    }),
  );
}

const ownInstead = ({ channels }: DatasetContent, locate: Locate): readonly Finding[] =>
  channels.flatMap(({ id, vetoes }, channel) =>
    vetoes.flatMap(({ instead }, at) =>
      instead?.channel !== id
        ? []
        : [
            warning({
              code: 'veto-names-itself',
              where: locate('channels', ['channels', channel, 'vetoes', at, 'instead']),
              what: `veto ${at + 1} of the channel ${JSON.stringify(id)} sends readers to the channel that it rules out`,
              mend: 'Name another channel, or take "instead" out.',
            }),
          ],
    ),
  );
