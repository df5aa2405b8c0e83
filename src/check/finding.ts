import type { Problem } from '../problem/problem.ts';

export const SEVERITIES = ['error', 'warning'] as const;

/** One thing that a dataset's author should mend (error) or look at (warning). */
export interface Finding extends Problem {
  readonly severity: (typeof SEVERITIES)[number];
}

/** What the lints find in a dataset that parses; docs/dataset.md explains each. */
export const LINT_CODES = [
  'never-fires',
  'not-found-to-fire',
  'always-fires',
  'repeated-rule',
  'opposed-rules',
  'contained-rule',
  'not-all-compared',
  'unused-answer',
  'unread-choice',
  'side-cannot-win',
  'far-off',
  'verdict-never-given',
  'noisy-step',
  'repeated-name',
  'sides-alike',
  'veto-names-itself',
  'source-from-the-future',
  'never-shown',
  'repeated-reason',
  'repeated-first-step',
  'headline-without-share',
  'cliff',
  'partial-question',
  'no-planning',
  'no-response',
  'no-ways',
  'no-steps',
  'no-job',
  'no-late',
  'no-one-sided',
  'no-spent-otherwise',
  'no-fill',
  'no-not-yet',
  'no-not-considered',
  'no-contact-law',
  'fires-on-all-answers',
  'fires-on-no-answers',
] as const;
export type LintCode = (typeof LINT_CODES)[number];

type Lint = Problem & { readonly code: LintCode };

export const error = (lint: Lint): Finding => problemFinding(lint);
export const warning = (lint: Lint): Finding => ({ severity: 'warning', ...lint });

/** What keeps a dataset or a line of answers from being read at all, as a finding. */
export const problemFinding = (problem: Problem): Finding => ({ severity: 'error', ...problem });

/** How many findings are of one severity. */
export const countOf = (severity: Finding['severity'], findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.severity === severity).length;
