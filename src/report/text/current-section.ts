import type { Advice } from '../../model/advice.ts';
import { CURRENT_TITLE, runningWords } from '../words/running.ts';
import { shiftNotes, shiftTable } from '../words/running-shift.ts';
import { TYPED } from '../words/typed.ts';
import { formatColumns } from './columns.ts';
import { hang, NARROW, type Style } from './style.ts';

const AMOUNT = 9;

/** What to change from what runs now; nothing where nothing does. */
export function formatCurrent(advice: Advice, style: Style): readonly string[] {
  const running = runningWords(advice);
  if (running.length === 0) return [];
  const { width, paint } = style;
  return [
    paint.bold(CURRENT_TITLE),
    ...running.flatMap(({ title, sentences }) => [
      ...hang('  ', title, width, 4).map((line) => paint.bold(line)),
      ...hang('    ', sentences.join(' '), width),
    ]),
    ...formatShift(advice, style),
    ...shiftNotes(advice, TYPED).flatMap((note) => hang('  ', note, width)),
  ];
}

function formatShift(advice: Advice, style: Style): readonly string[] {
  const table = shiftTable(advice);
  if (table === undefined) return [];
  const { heads, rows, sums } = table;
  if (style.width < NARROW)
    return [...rows, sums].flatMap(([name = '', ...amounts]) =>
      hang('  ', `${name}: ${amounts.join(', ')}`, style.width, 4),
    );
  const columns = heads.map((head, at) => (at === 0 ? { head } : { head, width: AMOUNT, align: 'right' as const }));
  return ['', ...formatColumns(columns, [...rows, sums], style, 'none')];
}
