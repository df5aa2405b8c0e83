import type { Advice } from '../../model/advice.ts';
import { formatSpan } from '../advice/phase-list.ts';
import { type Html, html } from './html.ts';
import { across, picture } from './picture.ts';
import { capitalise } from './verdict-section.ts';

type Phase = Advice['phases'][number];

/** The bar below its labels, which stand outside so that no share is too small for its own. */
const TOP = 20;
const HEIGHT = 12;

/** The mix of each span of months, as a bar and in words. */
export const phaseSection = ({ phases }: Advice): Html =>
  html`<section class="phases"><h2>Phases</h2><ol>${phases.map(formatPhase)}</ol></section>`;

const formatPhase = (phase: Phase, index: number): Html =>
  html`<li><h3>${capitalise(formatSpan(phase))}</h3>${mixBar(phase, `phase-${index + 1}`)}<p>${phase.why}</p></li>`;

function mixBar(phase: Phase, id: string): Html {
  const { inbound, outbound } = phase.mix;
  return picture({
    id,
    title: `Mix of ${formatSpan(phase)}`,
    desc: `${inbound} % inbound, ${outbound} % outbound.`,
    height: TOP + HEIGHT,
    body: [
      html`<text class="side inbound" x="0" y="13">${inbound} % inbound</text>`,
      html`<text class="side outbound" x="100%" y="13" text-anchor="end">${outbound} % outbound</text>`,
      html`<rect class="inbound" x="0" y="${TOP}" width="${across(inbound)}" height="${HEIGHT}" rx="2"/>`,
      html`<rect class="outbound" x="${across(inbound)}" y="${TOP}" width="${across(outbound)}" height="${HEIGHT}" rx="2"/>`,
      html`<line class="cut" x1="${across(inbound)}" x2="${across(inbound)}" y1="${TOP}" y2="${TOP + HEIGHT}"/>`,
    ],
  });
}
