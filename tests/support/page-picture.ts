import { colorVariables } from '../../src/report/html/palette.ts';
import { PLAN_STYLE } from '../../src/report/html/plan-style.ts';
import { RANGES_STYLE } from '../../src/report/html/ranges-chart.ts';
import { SCREEN_STYLE } from '../../src/report/html/screen-style.ts';

/** Of the page's style only what draws: rules that begin with "svg". */
const DRAWING = `${SCREEN_STYLE}${PLAN_STYLE}${RANGES_STYLE}`
  .split('\n')
  .filter((line) => line.startsWith('svg '))
  .join('');

const HIDDEN = '<svg aria-hidden="true" ';

/** One drawing of a page as a picture of its own, on white and as wide as is asked. */
export function pagePicture(page: string, id: string, width: number): string {
  const start = page.indexOf(`<svg role="img" aria-labelledby="${id}-title`);
  if (start < 0) throw new Error(`no drawing ${id}`);
  const drawing = page.slice(start, endOf(page, start));
  const [, height = '0'] = / height="(\d+)"/.exec(drawing) ?? [];
  const margin = 12;
  const [outer, tall] = [width + 2 * margin, Number(height) + 2 * margin];
  const font = "font:13px/1 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
  const style = `<style>svg{${colorVariables('light')};${font}}${DRAWING}</style>`;
  const [, title = id] = /<title[^>]*>([^<]*)</.exec(drawing) ?? [];
  // The whole has the title; what is in it needs none of its own.
  const inner = drawing
    .replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<svg (role="img" aria-labelledby="[^"]*" )?/g, HIDDEN);
  return `<svg role="img" xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${tall}" viewBox="0 0 ${outer} ${tall}"><title>${title}</title>${style}<rect width="100%" height="100%" fill="#ffffff"/>${HIDDEN}x="${margin}" y="${margin}" width="${width}" height="${height}" overflow="visible">${inner}</svg></svg>\n`;
}

/** Where the drawing that begins at a place ends, as drawings may hold others. */
function endOf(page: string, start: number): number {
  let depth = 0;
  for (const { 0: tag, index } of page.slice(start).matchAll(/<svg\b|<\/svg>/g)) {
    depth += tag === '</svg>' ? -1 : 1;
    if (depth === 0) return start + index + tag.length;
  }
  throw new Error('a drawing does not end');
}
