import type { Reporter } from '../reporter.ts';
import { adviceHtml } from './advice-html.ts';
import { whatIfHtml } from './what-if-html.ts';

/** Documents that are pages to mail or print. */
export const htmlReporter: Reporter = {
  advice: (advice, { comparison, handover }) => adviceHtml(advice, { comparison, handover }),
  whatIf: whatIfHtml,
};
