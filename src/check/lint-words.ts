import type { DatasetContent, DatasetFile, Locate } from '../model/dataset.ts';
import { type Finding, type LintCode, warning } from './finding.ts';

/** Parts that a dataset may do without, as those of the version before do, and what is lost without each. */
const PARTS: readonly {
  readonly code: LintCode;
  readonly file: DatasetFile;
  readonly name: string;
  readonly has: (content: DatasetContent) => boolean;
  readonly lost: string;
}[] = [
  {
    code: 'no-late',
    file: 'wording',
    name: 'late',
    has: ({ late }) => late !== undefined,
    lost: 'no channel is out because it comes too late',
  },
  {
    code: 'no-one-sided',
    file: 'wording',
    name: 'oneSided',
    has: ({ oneSided }) => oneSided !== undefined,
    lost: 'where only one side has a channel, the headline cannot say why',
  },
  {
    code: 'no-spent-otherwise',
    file: 'wording',
    name: 'spentOtherwise',
    has: ({ spentOtherwise }) => spentOtherwise !== undefined,
    lost: 'where the money parts otherwise than the answers have it, the headline does not say so',
  },
  {
    code: 'no-fill',
    file: 'planning',
    name: 'fill',
    has: ({ planning }) => planning === undefined || planning.fill !== undefined,
    lost: 'money that the best channels of a side cannot use is left over',
  },
  {
    code: 'no-not-yet',
    file: 'planning',
    name: 'notYet',
    has: ({ planning }) => planning === undefined || planning.notYet !== undefined,
    lost: 'nobody is told to fix the offer first',
  },
  {
    code: 'no-not-considered',
    file: 'planning',
    name: 'notConsidered',
    has: ({ planning }) => planning === undefined || planning.notConsidered !== undefined,
    lost: 'the advice does not say what it leaves out',
  },
];

/** Words that newer advice needs and the dataset does not have. */
export const lintWords = (content: DatasetContent, locate: Locate): readonly Finding[] =>
  PARTS.filter(({ has }) => !has(content)).map(({ code, file, name, lost }) =>
    warning({
      code,
      where: locate(file, []),
      what: `there is no ${JSON.stringify(name)}: ${lost}`,
      mend: `Copy ${JSON.stringify(name)} from ${file}.json of the dataset that comes with mix-advisor, and change it.`,
    }),
  );
