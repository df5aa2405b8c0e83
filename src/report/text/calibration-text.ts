import type { CalibrationDocument } from '../../model/calibration-document.ts';
import {
  authoritySentence,
  calibrationHeadline,
  checkSentences,
  soFarSentences,
  testSentences,
} from '../words/calibration.ts';
import {
  type CalibrationRow,
  calibrationRows,
  type Figure,
  hasBenchmarks,
  headsOf,
  splitRows,
  splitTitle,
  YOURS_EXPLAINED,
} from '../words/calibration-rows.ts';
import { formatFitChart } from './calibration-chart.ts';
import { type Column, formatColumns } from './columns.ts';
import { asDrawn, hang, NARROW, type Style, wrap } from './style.ts';

/** What a history taught, for a person at a terminal. */
export function calibrationText(document: CalibrationDocument, style: Style): string {
  const { calibration } = document;
  const { width, paint } = style;
  const plain = (sentences: readonly string[]) => wrap(sentences.join(' '), width);
  const sections = [
    wrap(calibrationHeadline(document).join(' '), width).map((line) => paint.bold(line)),
    formatCosts(document, style),
    plain([YOURS_EXPLAINED, ...soFarSentences(document)]),
    formatWarnings(document, style),
    formatSplit(document, style),
    [paint.bold('What came in, and the curve that fits it'), ...formatFitChart(calibration.fit, style)],
    formatWorkings(document, style),
    plain(checkSentences(document)),
    plain(testSentences(document)),
    plain([authoritySentence(document)]),
  ];
  const filled = sections.filter((lines) => lines.length > 1 || (lines[0] ?? '') !== '');
  return `${filled.map((lines) => lines.map((line) => asDrawn(line, style)).join('\n')).join('\n\n')}\n`;
}

const inCell = ({ typical, range }: Figure): string => (range === '' ? typical : `${typical}\n${range}`);
const inLine = ({ typical, range }: Figure): string => (range === '' ? typical : `${typical} (${range})`);

/** What each channel took and brought, and what one costs beside the benchmark. */
function formatCosts(document: CalibrationDocument, style: Style): readonly string[] {
  const heads = headsOf(document);
  const rows = calibrationRows(document);
  if (style.width < NARROW) return rows.flatMap((row) => formatBlock(row, heads, style));
  const columns: readonly Column[] = [
    { head: heads.name },
    { head: heads.spent, width: Math.max(8, ...rows.map(({ spent }) => spent.length)), align: 'right' },
    { head: heads.brought, width: hasBenchmarks(rows) ? 11 : 17, align: 'right' },
    { head: heads.cost, width: 14, align: 'right' },
    ...(hasBenchmarks(rows) ? [{ head: heads.benchmark, width: 11, align: 'right' as const }] : []),
    { head: heads.yours, width: 14, align: 'right' },
  ];
  const cells = rows.map(({ name, spent, brought, cost, benchmark, yours }) => [
    name,
    spent,
    inCell(brought),
    inCell(cost),
    ...(hasBenchmarks(rows) ? [inCell(benchmark)] : []),
    yours,
  ]);
  return formatColumns(columns, cells, style, 'none');
}

/** The same of one channel where the screen is narrow. */
function formatBlock(
  row: CalibrationRow,
  heads: ReturnType<typeof headsOf>,
  { width, paint }: Style,
): readonly string[] {
  const lines = [
    [heads.spent, row.spent],
    [heads.brought, inLine(row.brought)],
    [heads.cost, inLine(row.cost)],
    ...(row.benchmark.typical === '–' ? [] : [[heads.benchmark, inLine(row.benchmark)] as const]),
    [heads.yours, row.yours],
  ] as const;
  return [paint.bold(row.name), ...lines.flatMap(([head, value]) => hang('  ', `${head}: ${value}`, width, 4))];
}

/** How each channel works: what stays, and what more of it costs. */
function formatWorkings(document: CalibrationDocument, style: Style): readonly string[] {
  const heads = headsOf(document);
  const rows = calibrationRows(document);
  if (style.width < NARROW) return [];
  const columns: readonly Column[] = [
    { head: 'How each one works' },
    { head: heads.kept, width: 16, align: 'right' },
    { head: heads.doubles, width: 16, align: 'right' },
    { head: heads.next, width: 14, align: 'right' },
  ];
  return formatColumns(
    columns,
    rows.map(({ name, kept, doubles, next }) => [name, kept, doubles, next]),
    style,
    'none',
  );
}

const formatWarnings = (
  { calibration: { warnings } }: CalibrationDocument,
  { width, paint }: Style,
): readonly string[] =>
  warnings.length === 0
    ? []
    : [paint.bold('What to know'), ...warnings.flatMap(({ text }) => hang('  - ', text, width))];

const LONGEST_BAR = 30;

/** Where all that was counted came from, as bars that add up. */
function formatSplit(document: CalibrationDocument, { width, unicode, paint }: Style): readonly string[] {
  const rows = splitRows(document);
  if (rows.length === 0) return [];
  const names = Math.min(Math.max(...rows.map(({ name }) => name.length)), Math.floor(width / 3));
  const amounts = rows.map(({ shown }) => shown);
  const digits = Math.max(...amounts.map((amount) => amount.length));
  const most = Math.max(...rows.map(({ amount }) => amount), 1);
  const room = Math.min(LONGEST_BAR, width - names - digits - 6);
  return [
    paint.bold(splitTitle(document)),
    ...rows.map(({ name, amount }, at) => {
      const bar = (unicode ? '█' : '#').repeat(Math.max(0, Math.round((room * amount) / most)));
      return `  ${name.slice(0, names).padEnd(names)}  ${(amounts[at] ?? '').padStart(digits)}  ${bar}`.trimEnd();
    }),
  ];
}
