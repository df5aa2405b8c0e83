import xterm from '@xterm/headless';

/** Colors on a dark ground, by their number in a terminal: those that the program uses. */
const INK = '#e8ecf1';
const GROUND = '#14191f';
const COLORS: Readonly<Record<number, string>> = {
  1: '#ff8080',
  2: '#7bd88f',
  3: '#ffa271',
  4: '#8cbbfe',
  5: '#d3a4ff',
  6: '#7fd4e8',
  8: '#a7b2bf',
};

const FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace";
const FONT_SIZE = 14;
const CELL = 8.43;
const LINE = 18;
const EDGE = 16;

interface Run {
  readonly column: number;
  readonly text: string;
  readonly style: string;
}

/** What a terminal of so many columns shows of a program's output, as a picture in SVG that reads as text. */
export async function terminalPicture(output: string, columns: number, title: string): Promise<string> {
  const rows = output.trimEnd().split('\n').length;
  const terminal = new xterm.Terminal({ cols: columns, rows, convertEol: true, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(output.trimEnd(), resolve));
  const lines = Array.from({ length: rows }, (_, row) => drawLine(runsOf(terminal, row, columns), row));
  const [width, height] = [2 * EDGE + columns * CELL, 2 * EDGE + rows * LINE].map(Math.ceil);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>`,
    `<g font-family="${FONT}" font-size="${FONT_SIZE}" fill="${INK}">`,
    ...lines.filter((line) => line !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Stretches of a row that look alike, without those that show nothing. */
function runsOf(terminal: xterm.Terminal, row: number, columns: number): readonly Run[] {
  const line = terminal.buffer.active.getLine(row);
  const runs: Run[] = [];
  for (let column = 0; column < columns; column += 1) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const text = cell.getChars() || ' ';
    const style = styleOf(cell);
    const last = runs.at(-1);
    if (last?.style === style) runs.splice(-1, 1, { ...last, text: `${last.text}${text}` });
    else runs.push({ column, text, style });
  }
  return runs.filter(({ text }) => text.trim() !== '');
}

function styleOf(cell: xterm.IBufferCell): string {
  const color = cell.isFgPalette() ? COLORS[cell.getFgColor() % 8 || cell.getFgColor()] : undefined;
  return [
    color === undefined ? '' : ` fill="${color}"`,
    cell.isBold() ? ' font-weight="bold"' : '',
    cell.isDim() ? ' opacity="0.7"' : '',
  ].join('');
}

/** One row; each stretch between wider gaps has a place of its own, so that columns stay columns in any font. */
function drawLine(runs: readonly Run[], row: number): string {
  const y = EDGE + row * LINE + FONT_SIZE;
  const spans = runs.flatMap(({ column, text, style }) =>
    [...text.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: shown, index }) => {
      const x = (EDGE + (column + index) * CELL).toFixed(1);
      return `<tspan x="${x}" textLength="${(shown.length * CELL).toFixed(1)}"${style}>${escaped(shown)}</tspan>`;
    }),
  );
  return spans.length === 0 ? '' : `<text y="${y}">${spans.join('')}</text>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
