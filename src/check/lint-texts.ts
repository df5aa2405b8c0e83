import type { JsonPath } from '../document/json.ts';
import type { Channel } from '../model/channel.ts';
import type { DatasetContent, DatasetFile, Locate } from '../model/dataset.ts';
import { error, type Finding, type LintCode, warning } from './finding.ts';
import { groupBy } from './group-by.ts';
import { inEssence } from './in-essence.ts';
import { channelStatements, scoringStatements } from './statement.ts';

interface Text {
  readonly file: DatasetFile;
  readonly path: JsonPath;
  readonly label: string;
  readonly text: string;
}

/** Reasons and first steps that stand twice, and headlines that keep a side's share to themselves. */
export const lintTexts = (content: DatasetContent, locate: Locate): readonly Finding[] => [
  ...repeated('repeated-reason', 'reason', reasons(content), locate),
  ...repeated('repeated-first-step', 'first step', firstSteps(content), locate),
  ...headlines(content, locate),
];

const reasons = (content: DatasetContent): readonly Text[] => [
  ...[...scoringStatements(content), ...channelStatements(content)]
    .filter(({ kind }) => kind !== 'veto')
    .map((statement) => ({ ...statement, path: [...statement.path, 'because'] })),
  ...scoringStatements(content).flatMap(({ file, path, label, variants }) =>
    variants.map((text, at) => ({ file, path: [...path, 'variants', at, 'because'], label, text })),
  ),
];

const firstSteps = ({ channels }: DatasetContent): readonly Text[] =>
  channels.flatMap((channel, index) =>
    stepTexts(channel).map(({ path, text }) => ({
      file: 'channels',
      path: ['channels', index, ...path],
      label: `the channel ${JSON.stringify(channel.id)}`,
      text,
    })),
  );

/** Everything that a channel may say to do first, with where it stands in the channel. */
const stepTexts = ({
  firstStep,
  steps = [],
}: Channel): readonly { readonly path: JsonPath; readonly text: string }[] =>
  firstStep === undefined
    ? steps.map(({ text }, at) => ({ path: ['steps', at, 'text'], text }))
    : [{ path: ['firstStep'], text: firstStep }];

function repeated(code: LintCode, kind: string, texts: readonly Text[], locate: Locate): readonly Finding[] {
  const groups = groupBy(texts, ({ text }) => inEssence(text));
  return groups.flatMap(([first, ...later]) =>
    later.map(({ file, path, label }) =>
      warning({
        code,
        where: locate(file, path),
        what: `${label} gives the ${kind} of ${first?.label}`,
        mend: `Write a ${kind} of its own: a reader who meets one twice learns nothing the second time.`,
      }),
    ),
  );
}

const PLACEHOLDERS = ['{inbound}', '{outbound}'];

const headlines = ({ headlines: all }: DatasetContent, locate: Locate): readonly Finding[] =>
  Object.entries(all).flatMap(([verdict, headline]) => {
    const missing = PLACEHOLDERS.filter((placeholder) => !headline.includes(placeholder));
    if (missing.length === 0) return [];
    return [
      error({
        code: 'headline-without-share',
        where: locate('wording', ['headlines', verdict]),
        what: `the headline ${JSON.stringify(verdict)} does not say ${missing.join(' and ')}`,
        mend: 'Put it in where the percentage is to stand: the advice always gives both sides their share.',
      }),
    ];
  });
