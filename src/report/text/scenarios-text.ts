import type { ScenariosDocument } from '../../model/scenarios.ts';
import { scenarioNotes, scenarioRanges, scenariosHeadline, scenariosTable } from '../words/scenarios.ts';
import { formatRanges } from './plan-chart.ts';
import { formatMoney } from './plan-table.ts';
import { hang, type Style, wrap } from './style.ts';

/** Several plans side by side, for a person at a terminal. */
export function scenariosText(document: ScenariosDocument, style: Style): string {
  const sections = [
    wrap(scenariosHeadline(document), style.width).map((line) => style.paint.bold(line)),
    formatRanges(scenarioRanges(document), style),
    formatMoney(scenariosTable(document), style),
    scenarioNotes(document).flatMap(({ title, text }) => hang(title.padEnd(NOTE), text, style.width)),
  ].filter((lines) => lines.length > 0);
  const drawn = sections.map((lines) => lines.join('\n')).join('\n\n');
  return `${style.unicode ? drawn : drawn.replaceAll('–', '-')}\n`;
}

const NOTE = 11;
