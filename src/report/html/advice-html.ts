import type { Advice } from '../../model/advice.ts';
import type { Comparison } from '../comparison.ts';
import { capitalise } from '../words/format-answer.ts';
import { formatMix } from '../words/money-and-time.ts';
import { shownPoints } from '../words/shown-points.ts';
import { channelSection, jobSection, phaseSection } from './action-sections.ts';
import { currentSection } from './current-section.ts';
import { dimensionSection } from './dimension-section.ts';
import { type Html, html } from './html.ts';
import { page, RUNS_NOTHING } from './page.ts';
import { addressSection, evidenceSection } from './source-sections.ts';
import { comparisonTable } from './two-sided-table.ts';
import { verdictSection } from './verdict-section.ts';
import { answerSection, changeSection, reasonSection } from './why-sections.ts';

/** The advice as one page to mail or print: nothing is loaded from elsewhere, nothing runs. */
export const adviceHtml = (advice: Advice, comparison: Comparison): string =>
  page({
    title: `${capitalise(advice.verdict)}: ${formatMix(advice)}`,
    policy: RUNS_NOTHING,
    body: html`${adviceSections(advice, comparison)}
${formatOrigin(advice)}`,
  });

/** All that the page says of the advice, in the order in which it is read. */
function adviceSections(advice: Advice, comparison: Comparison): Html {
  const points = shownPoints(advice);
  return html`<main>
${verdictSection(advice, points)}
${currentSection(advice)}${jobSection(advice)}
<div class="pair">${dimensionSection(advice, points)}
${phaseSection(advice)}</div>
${reasonSection(advice, points)}
${channelSection(advice)}
${changeSection(advice)}
<section class="compared"><h2>Inbound and outbound compared</h2>${comparisonTable(comparison)}</section>
<div class="pair">${answerSection(advice)}
${evidenceSection(advice)}</div>
${addressSection(advice)}
</main>`;
}

/** What the page was made by and from. */
const formatOrigin = ({ tool, dataset, confidence }: Advice): Html =>
  html`<footer>${tool.name} ${tool.version}, dataset ${dataset.name} ${dataset.version} (${dataset.sha256.slice(0, 12)}), ${confidence.draws} runs with seed ${confidence.seed}. The same answers give the same page.</footer>`;
