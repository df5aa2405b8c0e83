import type { Advice } from '../../model/advice.ts';
import { shownPoints } from '../advice/shown-points.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { addressSection } from './address-list.ts';
import { answerSection } from './answer-section.ts';
import { changeSection } from './change-section.ts';
import { channelSection } from './channel-section.ts';
import { comparisonSection } from './comparison-section.ts';
import { dimensionSection } from './dimension-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { html } from './html.ts';
import { jobSection } from './job-section.ts';
import { page } from './page.ts';
import { phaseSection } from './phase-section.ts';
import { reasonSection } from './reason-section.ts';
import { capitalise, verdictSection } from './verdict-section.ts';

/** The advice as one page to mail or print: nothing is loaded from elsewhere, nothing runs. */
export function adviceHtml(advice: Advice, comparison: Comparison): string {
  const { tool, dataset, confidence, mix, verdict } = advice;
  const points = shownPoints(advice);
  return page(
    `${capitalise(verdict)}: ${mix.inbound} % inbound, ${mix.outbound} % outbound`,
    html`<main>
${verdictSection(advice, points)}
${jobSection(advice)}
<div class="pair">${dimensionSection(advice, points)}
${phaseSection(advice)}</div>
${reasonSection(advice, points)}
${channelSection(advice)}
${changeSection(advice)}
${comparisonSection(comparison)}
<div class="pair">${answerSection(advice)}
${evidenceSection(advice)}</div>
${addressSection(advice)}
</main>
<footer>${tool.name} ${tool.version}, dataset ${dataset.name} ${dataset.version} (${dataset.sha256.slice(0, 12)}), ${confidence.draws} draws with seed ${confidence.seed}. The same answers give the same page.</footer>`,
  );
}
