import type { CalibrationDocument } from '../../model/calibration-document.ts';
import type { Handover } from '../handover.ts';
import {
  authoritySentence,
  calibrationHeadline,
  checkSentences,
  curveSentence,
  fitSentence,
  soFarSentences,
  testSentences,
} from '../words/calibration.ts';
import {
  calibrationRows,
  type Figure,
  headsOf,
  splitRows,
  splitTitle,
  YOURS_EXPLAINED,
} from '../words/calibration-rows.ts';
import { ADVICE_STYLE } from './advice-style.ts';
import { contributionChart, curveChart, fitChart } from './calibration-charts.ts';
import { CALIBRATION_STYLE } from './calibration-style.ts';
import { type Html, html, NO_HTML } from './html.ts';
import { mast, page } from './page.ts';

const TITLE = 'Your own numbers';

/** What a history taught, as one page to mail or print. */
export function calibrationHtml(document: CalibrationDocument, handover: Handover): string {
  const [headline = '', ...more] = calibrationHeadline(document);
  return page({
    title: handover.title ?? `Your own numbers: ${document.file}`,
    style: `${ADVICE_STYLE}${CALIBRATION_STYLE}`,
    body: html`${mast(handover.title ?? TITLE, handover)}
<main class="own">
<section class="answer"><p class="eyebrow">From ${document.file}</p>
<h1>${headline}</h1><p class="after">${more.join(' ')}</p></section>
${costSection(document)}
${noteSection(document)}
${fitSection(document)}
${partSection(document)}
${curveSection(document)}
<section><h2>What to do with this</h2><p>${testSentences(document).join(' ')}</p><p class="after">${authoritySentence(document)}</p></section>
</main>
${formatOrigin(document)}`,
  });
}

const head = (words: string): Html => html`<th role="columnheader" scope="col">${words}</th>`;
/** Roles are named, and heads repeated, because the narrow layout takes the table apart. */
const cell = (words: string, { typical, range = '' }: Partial<Figure>): Html =>
  html`<td role="cell" data-head="${words}">${typical ?? ''}${range === '' ? NO_HTML : html`<span>${range}</span>`}</td>`;

function costSection(document: CalibrationDocument): Html {
  const { name, ...heads } = headsOf(document);
  const { spent, brought, cost, benchmark, yours } = heads;
  const rows = calibrationRows(document).map(
    (row) =>
      html`<tr role="row"><th role="rowheader" scope="row">${row.name}</th>${cell(spent, { typical: row.spent })}${cell(brought, row.brought)}${cell(cost, row.cost)}${cell(benchmark, row.benchmark)}${cell(yours, { typical: row.yours })}</tr>`,
  );
  return html`<section><h2>What each channel costs you</h2>
<table class="numbers figures" role="table"><thead role="rowgroup"><tr role="row">${[name, spent, brought, cost, benchmark, yours].map(head)}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>
<p class="soft after">${[YOURS_EXPLAINED, ...soFarSentences(document)].join(' ')}</p></section>`;
}

const noteSection = ({ calibration: { warnings } }: CalibrationDocument): Html =>
  warnings.length === 0
    ? NO_HTML
    : html`<section><h2>What to know</h2><ul class="notes">${warnings.map(({ text }) => html`<li>${text}</li>`)}</ul></section>`;

function fitSection(document: CalibrationDocument): Html {
  const { fit } = document.calibration;
  if (fit.length === 0) return NO_HTML;
  const check = checkSentences(document).join(' ');
  return html`<section><h2>What came in, and the curve that fits it</h2>
<figure>${fitChart(fit, fitSentence(document))}<figcaption>${fitSentence(document)} ${check}</figcaption></figure></section>`;
}

function partSection(document: CalibrationDocument): Html {
  const { calibration } = document;
  if (calibration.fit.length === 0) return NO_HTML;
  const split = splitRows(document);
  const rows = split.map(({ name, shown }) => html`<tr><th scope="row">${name}</th><td>${shown}</td></tr>`);
  const said = split.map(({ name, shown }) => `${name}: ${shown}`).join('; ');
  return html`<section><h2>${splitTitle(document)}</h2>
<figure>${contributionChart(calibration, `${said}.`)}</figure>
<table class="numbers after"><thead><tr><th scope="col">Channel</th><th scope="col">In all</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function curveSection(document: CalibrationDocument): Html {
  const { calibration, currency } = document;
  const { channels, curves } = calibration;
  const heads = headsOf(document);
  const rows = calibrationRows(document);
  const drawn = curves.flatMap(({ id, points }) => {
    const channel = channels.find((each) => each.id === id);
    const row = rows.find((each) => each.id === id);
    if (channel === undefined || row === undefined) return [];
    const desc = curveSentence(channel, document);
    const chart = curveChart(channel, points, { currency, desc, title: row.name });
    return [
      html`<figure><h3>${row.name}</h3>${chart}<figcaption>${desc} ${heads.doubles} ${row.doubles}. ${heads.next} ${row.next}.</figcaption></figure>`,
    ];
  });
  return drawn.length === 0
    ? NO_HTML
    : html`<section><h2>What more or less money would bring</h2><div class="curves">${drawn}</div></section>`;
}

/** What the page was made by and from. */
const formatOrigin = ({ tool, dataset, file, calibration: { diagnostics } }: CalibrationDocument): Html =>
  html`<footer>${tool.name} ${tool.version}, dataset ${dataset.name} ${dataset.version} (${dataset.sha256.slice(0, 12)}), ${file}, ${diagnostics.draws} runs with seed ${diagnostics.seed}. The same file gives the same page.</footer>`;
