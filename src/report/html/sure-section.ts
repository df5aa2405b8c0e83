import type { Advice } from '../../model/advice.ts';
import type { Verdict } from '../../model/terms.ts';
import { notConsideredLines, openQuestions, RANGES_EXPLAINED } from '../words/certainty.ts';
import { whatWouldChange } from '../words/what-would-change.ts';
import { shareBar } from './answer-section.ts';
import { type Html, html, NO_HTML } from './html.ts';

const KINDS: Readonly<Record<Verdict, { readonly kind: string; readonly side?: 'inbound' | 'outbound' }>> = {
  'inbound-led': { kind: 'inbound-2', side: 'inbound' },
  balanced: { kind: 'even' },
  'outbound-led': { kind: 'outbound-2', side: 'outbound' },
};

/** How sure the split is, what would change it, and what was left open. */
export function sureSection(advice: Advice): Html {
  const { label, runs } = advice.summary.confidence;
  const { modelError } = advice.confidence;
  return html`<section class="sure"><h2>How sure this is</h2><p class="lead">${label}. We ran the numbers many times, each time changing what we don\u2019t know and what our rules may have wrong.</p>
<div class="runs">${shareBar(runs.map(({ verdict, count }) => ({ ...KINDS[verdict], share: count })))}
<ul>${runs.map(({ words, count }) => html`<li><b>${count}</b> ${words}</li>`)}</ul></div>
<p class="note">Per 100 runs. ${[modelError.because, ...notConsideredLines(advice)].join(' ')}</p>
${whatWouldChange(advice).map(
  ({ title, sentences }) =>
    html`<h3>${title}</h3><ul class="plain">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
)}</section>
${skippedSection(advice)}`;
}

/** The questions left open, with where their answers could take the score. */
function skippedSection(advice: Advice): Html {
  const open = openQuestions(advice);
  return open.length === 0
    ? NO_HTML
    : html`<section class="skipped"><h2>What you skipped</h2><p class="note">${RANGES_EXPLAINED} The question that matters most comes first.</p>
<dl class="rows">${open.map(({ label, low, high }) => html`<div><dt>${label}</dt><dd>${low} to ${high}</dd></div>`)}</dl></section>`;
}
