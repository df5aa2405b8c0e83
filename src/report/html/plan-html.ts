import type { PlanDocument } from '../../model/plan-document.ts';
import { withSeparators } from '../../model/with-separators.ts';
import type { Handover } from '../handover.ts';
import { isPlanned, type Planned, planHeadline } from '../words/plan.ts';
import { planNotes } from '../words/plan-notes.ts';
import { countInCell, exactMoney, roughMoney } from '../words/plan-numbers.ts';
import { outcomeRows, type PlanRow, planTable } from '../words/plan-table.ts';
import { startingSentences, targetSentences } from '../words/plan-target.ts';
import { type Html, html, NO_HTML } from './html.ts';
import { mastIfAny, page } from './page.ts';
import { aheadChart, outcomeChart, spendChart } from './plan-charts.ts';
import { PLAN_STYLE } from './plan-style.ts';
import { type SumsTable, sumsTable } from './sums-table.ts';

/** The plan as one page to mail or print: nothing is loaded from elsewhere, nothing runs. */
export const planHtml = (document: PlanDocument, handover: Handover = {}): string =>
  page({
    title: handover.title ?? PLAN_TITLE,
    style: PLAN_STYLE,
    body: html`${mastIfAny(PLAN_TITLE, handover)}<main class="own">
${planParts(document).map((part, at) => html`${at === 0 ? '' : '\n'}${part()}`)}
</main>
${planOrigin(document)}`,
  });

export const PLAN_TITLE = 'Your marketing plan';

/** All that the page says of a plan in parts, in the order in which they are read, each drawn when it is called. */
export const planParts = (document: PlanDocument): readonly (() => Html)[] =>
  isPlanned(document)
    ? [headSection, moneySection, sumsSection, outcomeSection, knownSection, aheadSection, figureSection].map(
        (section) => () => section(document),
      )
    : [() => startSections(document)];

function headSection(document: Planned): Html {
  const [headline = '', ...more] = planHeadline(document);
  const sentences = [...more, ...targetSentences(document)];
  return html`<header class="verdict"><p class="eyebrow">${PLAN_TITLE}, ${document.plan.horizonMonths} months</p>
<h1>${headline}</h1>${sentences.length === 0 ? NO_HTML : html`<p class="after">${sentences.join(' ')}</p>`}</header>`;
}

const knownSection = (document: Planned): Html =>
  html`<section><h2>What to know</h2><dl class="rows known">${planNotes(document).map(({ title, text }) => html`<div><dt>${title}</dt><dd>${text}</dd></div>`)}</dl></section>`;

/** Budgets to begin from, or what a target takes, where no budget is known. */
function startSections(document: PlanDocument): Html {
  const [headline = 'No budget yet', ...more] = [...targetSentences(document), ...startingSentences(document)];
  return html`<header class="verdict"><p class="eyebrow">${PLAN_TITLE}</p><h1>${headline}</h1></header>
<section>${more.map((text) => html`<p>${text}</p>`)}</section>`;
}

function moneySection(document: Planned): Html {
  const { title } = planTable(document);
  const said = document.plan.channels
    .map(({ name, spend, hours }) =>
      document.plan.unit === 'hours' ? `${name} ${Math.round(hours)} hours` : `${name} ${exactMoney(spend, document)}`,
    )
    .join(', ');
  return html`<section><h2>${title}</h2>
<figure>${spendChart(document, `In all: ${said}.`)}</figure></section>`;
}

/** A section of its own, so that the picture above can be drawn anew without it. */
function sumsSection(document: Planned): Html {
  const { title, heads, rows } = planTable(document);
  return html`<section class="joined">${sumsTable({ caption: `${title} in each phase, and in all`, heads: ['Channel', ...heads], rows: rows.map(sumsRow) })}</section>`;
}

const sumsRow = ({ kind, side, name, cells }: PlanRow): SumsTable['rows'][number] => ({
  kind: kind === 'side' && side !== null ? side : kind === 'total' ? 'all' : kind === 'left' ? 'left' : 'part',
  name,
  cells,
});

function outcomeSection(document: Planned): Html {
  const { forecast } = document;
  if (!forecast.goalCounted) return NO_HTML;
  const rows = outcomeRows(document).map(
    ({ month, leads, low, typical, high }) =>
      html`<tr><th scope="row">Month ${month}</th>${[leads, low, typical, high].map((each) => html`<td>${countInCell(each)}</td>`)}</tr>`,
  );
  const said = 'The line is what is typical; four in five such plans should end inside the band.';
  return html`<section><h2>New ${forecast.called.several}, added up</h2>
<figure>${outcomeChart(document, said)}<figcaption>${said}</figcaption></figure>
<details><summary>The same as a table</summary><table class="numbers"><thead><tr>${['By', 'Leads', 'Low', 'Typical', 'High'].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></details></section>`;
}

function aheadSection({ forecast }: Planned): Html {
  if (forecast.breakEven === null || forecast.isOverAfterGoal) return NO_HTML;
  const said = `How likely it is, month by month, that being found alone has won as many ${forecast.called.several} as reaching out alone.`;
  return html`<section><h2>Being found against reaching out, each alone</h2>
<figure>${aheadChart(forecast.breakEven.chanceByMonth, said)}<figcaption>${said} No single month is a promise.</figcaption></figure></section>`;
}

/** What a lead costs and how many become customers, channel by channel, and where that is from. */
function figureSection(document: Planned): Html {
  const { plan } = document;
  const figureOf = (channel: string, figure: string) =>
    plan.figures.find((each) => each.channel === channel && each.figure === figure);
  const rows = plan.channels.map(({ id, name }) => {
    const [cost, rate] = [figureOf(id, 'costPerLead'), figureOf(id, 'leadToCustomer')];
    const spread = (of: typeof cost, say: (value: number) => string) =>
      of === undefined ? '–' : `${say(of.typical)} (${say(of.low)} to ${say(of.high)})`;
    const percent = (value: number) => `${Number((100 * value).toPrecision(2))}%`;
    return html`<tr><th scope="row">${name}</th><td>${spread(cost, (value) => roughMoney(value, document))}</td><td>${spread(rate, percent)}</td><td>${[...new Set([cost, rate].map((each) => sourceInWords(each, document)))].join('; ')}</td></tr>`;
  });
  return html`<section><h2>The figures behind it</h2>
<div class="wide" role="region" aria-label="The figures behind it, as a table" tabindex="0"><table class="numbers behind"><thead><tr><th scope="col">Channel</th><th scope="col">A lead costs</th><th scope="col">Leads that become customers</th><th scope="col">From</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="soft after">Each range holds 4 of 5 such figures. Figures of your own count before them.</p></section>`;
}

type Figure = Planned['plan']['figures'][number];

function sourceInWords(figure: Figure | undefined, { plan }: Planned): string {
  if (figure === undefined) return '–';
  if (figure.from === 'yours') return 'you';
  if (figure.from === 'history') return 'your history';
  const graded = figure.sources.map((id) => {
    const source = plan.sources.find((each) => each.id === id);
    return source === undefined ? id : `${source.publisher}, grade ${source.grade}`;
  });
  const forTrade = figure.forIndustry === null ? '' : `, for ${figure.forIndustry}`;
  return figure.from === 'judgement' ? 'our judgment' : `${graded.join(', ')}${forTrade}`;
}

/** What the page was made by and from. */
export const planOrigin = ({ tool, dataset, forecast }: PlanDocument): Html =>
  html`<footer>${tool.name} ${tool.version}, dataset ${dataset.name} ${dataset.version} (${dataset.sha256.slice(0, 12)})${forecast === null ? '' : `, ${withSeparators(forecast.draws)} runs with seed ${forecast.seed}`}. The same answers give the same page.</footer>`;
