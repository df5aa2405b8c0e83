import type { Answers } from '../model/answers.ts';
import type { ParsedDataset } from '../model/parse-dataset.ts';
import { type Finding, SEVERITIES } from './finding.ts';
import { lintAlike } from './lint-alike.ts';
import { lintAnswersUsed } from './lint-answers-used.ts';
import { lintChannels } from './lint-channels.ts';
import { lintCliffs } from './lint-cliffs.ts';
import { lintContactLaw } from './lint-contact-law.ts';
import { lintContained } from './lint-contained.ts';
import { isConstant, lintFiring } from './lint-firing.ts';
import { lintNeutrality } from './lint-neutrality.ts';
import { lintNumbers } from './lint-numbers.ts';
import { lintPlanning } from './lint-planning.ts';
import { lintScoring } from './lint-scoring.ts';
import { lintShown } from './lint-shown.ts';
import { lintSides } from './lint-sides.ts';
import { lintSources } from './lint-sources.ts';
import { lintTexts } from './lint-texts.ts';
import { lintTwins } from './lint-twins.ts';
import { lintUsage } from './lint-usage.ts';
import { lintWords } from './lint-words.ts';
import { channelStatements, scoringStatements } from './statement.ts';
import { withRanges } from './strength-range.ts';

/** Everything in a valid dataset that its author should look at, errors first; with answers, also how they use it. */
export function lintDataset({ content, locate }: ParsedDataset, answers: readonly Answers[] = []): readonly Finding[] {
  const scoring = scoringStatements(content);
  const channels = withRanges(channelStatements(content));
  const ranged = withRanges(scoring);
  const alwaysOut = channels.filter(
    ({ statement, range }) => statement.kind === 'veto' && isConstant(statement, range),
  );
  const findings = [
    ...lintFiring([...ranged, ...channels], locate),
    ...lintTwins(content, locate),
    ...lintContained(ranged, locate),
    ...lintAnswersUsed(content, locate),
    ...lintSides(content, ranged, locate),
    ...lintNumbers(content, locate),
    ...lintScoring(content, locate),
    ...lintTexts(content, locate),
    ...lintAlike(content, locate),
    ...lintSources(content, locate),
    ...lintCliffs([...scoring, ...channels.map(({ statement }) => statement)], locate),
    ...lintNeutrality(content, locate),
    ...lintPlanning(content, locate),
    ...lintChannels(content, locate),
    ...lintShown(
      content,
      alwaysOut.map(({ statement }) => Number(statement.path[1])),
      locate,
    ),
    ...lintContactLaw(content, locate),
    ...lintWords(content, locate),
    ...lintUsage(scoring, answers, locate),
  ];
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
