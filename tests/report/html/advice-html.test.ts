import { describe, expect, it } from 'vitest';
import { advise, loadDataset } from '../../../src/index.ts';
import type { Advice } from '../../../src/model/advice.ts';
import { compareDimensions } from '../../../src/report/comparison.ts';
import { adviceHtml } from '../../../src/report/html/advice-html.ts';

const dataset = loadDataset();
const comparison = compareDimensions(dataset);
const advice = advise({ goals: ['event-turnout'], monthlyBudget: 0, timelineMonths: 2 }, dataset);

/** The same document with every text replaced, but for the few words that are one of a list. */
const CLOSED =
  /^(inbound|outbound|balanced|firm|depends|too-close-to-call|mixed|contact|enquiry|meeting|judgement|[A-E])$/;
const rewrite = (value: unknown, text: string, key = ''): unknown => {
  if (typeof value === 'string') {
    return ['verdict', 'answer', 'rule', 'id', 'sources'].includes(key) || CLOSED.test(value) ? value : text;
  }
  if (Array.isArray(value)) return value.map((each) => rewrite(each, text, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'answers' || name === 'flips'
        ? each
        : rewrite(each, text, typeof each === 'string' || name === 'sources' ? name : ''),
    ]),
  );
};
const attack = (text: string) =>
  adviceHtml(rewrite(advice, text) as Advice, rewrite(comparison, text) as typeof comparison);
/** The markup alone: what stands between quotes is a value. */
const tags = (page: string) => [...page.replace(/"[^"]*"/g, '""').matchAll(/<[^>]*>/g)].map(([tag]) => tag);
const links = (page: string) => [...page.matchAll(/\b(?:href|src)\s*=\s*"?([^">]*)/gi)].map(([, address]) => address);

/** What a reader sees for a character that is written by its name or number. */
const READS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' };
const asRead = (page: string) => page.replace(/&([^;\s]+);/g, (written, name) => READS[name] ?? written);
/** Long names and the checksum are shown cut, to no fewer than 12 characters. */
const inPlaceOfXs = (page: string, text: string) =>
  page.replace(new RegExp(`x{${Math.min(12, text.length)},}`, 'g'), (xs) => text.slice(0, xs.length));

describe('adviceHtml', () => {
  it('gives the same bytes for the same advice', () => {
    expect(adviceHtml(advice, comparison)).toBe(adviceHtml(structuredClone(advice), structuredClone(comparison)));
  });

  it('holds no script, loads nothing and links to nothing but sources', () => {
    const page = adviceHtml(advice, comparison);
    const known = new Set(advice.sources.map(({ url }) => url.replace(/&/g, '&amp;')));
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
    expect(page).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|\son\w+=/i);
    expect(links(page).length).toBeGreaterThan(0);
    expect(links(page).filter((address) => !known.has(address ?? ''))).toEqual([]);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '`onload=alert(1)`',
    '</title></style><b>&amp;lt;',
    '&lt;b&gt;',
    'a > b',
    'javascript:alert(1)',
  ])('shows %s as it was written', (text) => {
    const [page, harmless] = [attack(text), attack('x'.repeat(text.length))];
    expect(asRead(page)).toContain(text);
    expect(asRead(page)).toBe(inPlaceOfXs(asRead(harmless), text));
    expect(tags(page)).toEqual(tags(harmless));
    expect(page.includes(/[&<>"'`]/.test(text) ? text : `href="${text}`)).toBe(false);
  });

  it('names each picture once and points to names that exist', () => {
    const page = adviceHtml(advice, comparison);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...page.matchAll(/aria-labelledby="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
    expect(named.toSorted()).toEqual(ids.toSorted());
  });
});
