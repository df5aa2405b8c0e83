import type { Problem } from '../problem/problem.ts';
import { didYouMean } from '../problem/suggest.ts';
import { UNKNOWABLE_KEYS } from './answers.ts';
import type { DatasetContent, DatasetFile, Locate } from './dataset.ts';
import { answersRead } from './predicates.ts';
import { SIDES } from './terms.ts';

type Path = readonly (string | number)[];

/** A name used in one place that must exist in another. */
interface Reference {
  readonly file: DatasetFile;
  readonly path: Path;
  readonly to: string;
}

/** Every id given twice, every reference that leads nowhere, and everything that nothing refers to. */
export function crossCheck(content: DatasetContent, locate: Locate): readonly Problem[] {
  const citations = sourceReferences(content);
  const sources = content.sources.map(({ id }) => id);
  const dimensions = content.dimensions.map(({ id }) => id);
  const channels = content.channels.map(({ id }) => id);
  return [
    ...repeatedIds(content, locate),
    ...unresolved(dimensionReferences(content), dimensions, 'dimension', locate),
    ...unresolved(citations, sources, 'source', locate),
    ...unresolved(channelReferences(content), channels, 'channel', locate),
    ...uncited(content, new Set(citations.map(({ to }) => to)), locate),
    ...oneSided(content, locate),
    ...withoutPrior(content, locate),
    ...disordered(content, locate),
  ];
}

function repeatedIds(content: DatasetContent, locate: Locate): readonly Problem[] {
  const lists: readonly (readonly [DatasetFile, readonly (readonly [Path, string])[]])[] = [
    ['dimensions', content.dimensions.map(({ id }, index) => [['dimensions', index, 'id'], id])],
    [
      'rules',
      [
        ...content.rules.map(({ id }, index): [Path, string] => [['rules', index, 'id'], id]),
        ...content.weights.map(({ id }, index): [Path, string] => [['weights', index, 'id'], id]),
      ],
    ],
    ['channels', content.channels.map(({ id }, index) => [['channels', index, 'id'], id])],
    ['sources', content.sources.map(({ id }, index) => [['sources', index, 'id'], id])],
  ];
  return lists.flatMap(([file, ids]) =>
    ids
      .filter(([, id], index) => ids.findIndex(([, other]) => other === id) < index)
      .map(([path, id]) => ({
        code: 'repeated-id',
        where: locate(file, path),
        what: `the id ${JSON.stringify(id)} is taken`,
        mend: 'Give each record an id of its own.',
      })),
  );
}

const dimensionReferences = ({ rules, weights }: DatasetContent): readonly Reference[] => [
  ...rules.map(({ dimension }, index) => ({
    file: 'rules' as const,
    path: ['rules', index, 'dimension'],
    to: dimension,
  })),
  ...weights.map(({ dimension }, index) => ({
    file: 'rules' as const,
    path: ['weights', index, 'dimension'],
    to: dimension,
  })),
];

const channelReferences = ({ channels, planning, history }: DatasetContent): readonly Reference[] => [
  ...channels.flatMap(({ vetoes }, index) =>
    vetoes.flatMap(({ instead }, at) => {
      const path = ['channels', index, 'vetoes', at, 'instead', 'channel'];
      return instead === undefined ? [] : [{ file: 'channels' as const, path, to: instead.channel }];
    }),
  ),
  ...Object.keys(history?.channelWords ?? {}).map((to) => ({
    file: 'history' as const,
    path: ['history', 'channelWords', to],
    to,
  })),
  ...listedIn(planning, ['channels', 'exceptChannels'], 'planning', ['planning']),
];

/** What every statement of a dataset cites, for it or against it. */
const sourceReferences = ({ rules, weights, channels, planning, contactLaw }: DatasetContent): readonly Reference[] => {
  const citedIn = (value: unknown, file: DatasetFile, name: string) =>
    listedIn(value, ['sources', 'against'], file, [name]);
  return [
    ...citedIn(rules, 'rules', 'rules'),
    ...citedIn(weights, 'rules', 'weights'),
    ...citedIn(channels, 'channels', 'channels'),
    ...citedIn(planning, 'planning', 'planning'),
    ...citedIn(contactLaw, 'contact-law', 'contactLaw'),
  ];
};

/** All that stands in lists of some names, anywhere inside. */
function listedIn(value: unknown, names: readonly string[], file: DatasetFile, path: Path): readonly Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const within = [...path, Array.isArray(value) ? Number(name) : name];
    return names.includes(name) && Array.isArray(inner)
      ? inner.map((to, at) => ({ file, path: [...within, at], to }))
      : listedIn(inner, names, file, within);
  });
}

function unresolved(
  references: readonly Reference[],
  known: readonly string[],
  kind: string,
  locate: Locate,
): readonly Problem[] {
  const ids = new Set(known);
  return references
    .filter(({ to }) => !ids.has(to))
    .map(({ file, path, to }) => {
      return {
        code: `unknown-${kind}`,
        where: locate(file, path),
        what: `there is no ${kind} ${JSON.stringify(to)}`,
        mend: didYouMean(to, known) ?? `Add the ${kind}, or take the reference out.`,
      };
    });
}

const uncited = ({ sources }: DatasetContent, cited: ReadonlySet<string>, locate: Locate): readonly Problem[] =>
  sources.flatMap(({ id }, index) =>
    cited.has(id)
      ? []
      : [
          {
            code: 'uncited-source',
            where: locate('sources', ['sources', index]),
            what: `nothing cites the source ${JSON.stringify(id)}`,
            mend: 'Cite it where it is used, or take it out.',
          },
        ],
  );

const oneSided = ({ dimensions, rules }: DatasetContent, locate: Locate): readonly Problem[] =>
  dimensions.flatMap(({ id }, index) =>
    SIDES.filter((side) => !rules.some(({ dimension, toward }) => dimension === id && toward === side)).map((side) => ({
      code: 'one-sided-dimension',
      where: locate('dimensions', ['dimensions', index]),
      what: `no rule leans ${side} on the dimension ${JSON.stringify(id)}`,
      mend: `Add a rule toward ${side}, or take the dimension out: one that only one side can win decides nothing.`,
    })),
  );

/** What rules read is drawn while it is unanswered. */
function withoutPrior({ rules, weights, uncertainty }: DatasetContent, locate: Locate): readonly Problem[] {
  const read = new Set([...rules, ...weights].flatMap(({ when }) => answersRead(when)));
  return UNKNOWABLE_KEYS.filter((key) => read.has(key) && uncertainty.priors[key] === undefined).map((key) => ({
    code: 'missing-prior',
    where: locate('rules', ['uncertainty', 'priors']),
    what: `a rule reads ${key}, which has no prior`,
    mend: `Add ${JSON.stringify(key)}: its values, each with its probability, which sum to 1.`,
  }));
}

function disordered({ scoring: { thresholds, mix } }: DatasetContent, locate: Locate): readonly Problem[] {
  const pairs = [
    ['thresholds', 'outboundLed', thresholds.outboundLed, 'inboundLed', thresholds.inboundLed],
    ['mix', 'lowest', mix.lowest, 'highest', mix.highest],
  ] as const;
  return pairs.flatMap(([part, low, lower, high, higher]) =>
    lower < higher
      ? []
      : [
          {
            code: 'disordered',
            where: locate('rules', ['scoring', part]),
            what: `${part}: ${low} (${lower}) is not below ${high} (${higher})`,
            mend: 'Put the smaller number first.',
          },
        ],
  );
}
