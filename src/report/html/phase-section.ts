import type { Advice } from '../../model/advice.ts';
import { formatSpan } from '../advice/phase-list.ts';
import { type Html, html } from './html.ts';
import { across, picture } from './picture.ts';
import { capitalise } from './verdict-section.ts';

type Phase = Advice['phases'][number];

const HEIGHT = 22;
/** A share in percent from which the name of its side fits into the bar on a narrow phone. */
const NAMED = 40;

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
    height: HEIGHT,
    body: [
      html`<rect class="inbound" x="0" y="0" width="${across(inbound)}" height="${HEIGHT}" rx="2"/>`,
      html`<rect class="outbound" x="${across(inbound)}" y="0" width="${across(outbound)}" height="${HEIGHT}" rx="2"/>`,
      html`<line class="cut" x1="${across(inbound)}" x2="${across(inbound)}" y1="0" y2="${HEIGHT}"/>`,
      html`<text class="onside" x="0" dx="6" y="15">${inbound} %${inbound < NAMED ? '' : ' inbound'}</text>`,
      html`<text class="onside" x="100%" dx="-6" y="15" text-anchor="end">${outbound < NAMED ? '' : 'outbound '}${outbound} %</text>`,
    ],
  });
}
