import type { Advice } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { formatShareOfBudget } from '../advice/job-list.ts';
import { type Html, html } from './html.ts';

/** What each side is there for, with its share of the effort and of the budget. */
export const jobSection = (advice: Advice): Html =>
  html`<section class="jobs"><h2>The job of each side</h2><div class="sides">${SIDES.map((side) => formatJob(advice, side))}</div></section>`;

const formatJob = ({ answers, jobs, mix }: Advice, side: Side): Html =>
  html`<div class="job ${side}"><h3>${side === 'inbound' ? 'Inbound' : 'Outbound'}</h3>
<p class="share">${mix[side]} % <span>${formatShareOfBudget(answers, mix, side)}</span></p>
<p>${jobs[side]}</p></div>`;
