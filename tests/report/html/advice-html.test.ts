import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advise, parseAnswers } from '../../../src/index.ts';
import type { Advice } from '../../../src/model/advice.ts';
import { compareDimensions } from '../../../src/report/comparison.ts';
import type { Handover } from '../../../src/report/handover.ts';
import { adviceHtml } from '../../../src/report/html/advice-html.ts';
import { dataset } from '../../support/shipped-advice.ts';

const comparison = compareDimensions(dataset);
const draw = (given: Advice, compared: typeof comparison, handover: Handover = {}) =>
  adviceHtml(given, { comparison: compared, handover });
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
  draw(rewrite(advice, text) as Advice, rewrite(comparison, text) as typeof comparison, { title: text, by: text });
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
    expect(draw(advice, comparison)).toBe(draw(structuredClone(advice), structuredClone(comparison)));
  });

  it('shows in the bar what is spent, and marks what the answers alone would have, in the same figures as the note', () => {
    const kept = { current: 'search ads: 2500 a month, 6 months, 40 leads, 8 customers' };
    const example = JSON.parse(readFileSync('docs/examples/software-for-dentists.json', 'utf8'));
    const pageOf = (answers: object) => {
      const read = parseAnswers(answers);
      return read.ok ? draw(advise(read.value, dataset), comparison) : '';
    };
    const page = pageOf({ ...example, ...kept });
    const [, note] = /Your answers alone would put (\d+)% into being found/.exec(page) ?? [];
    const [, said] = /(\d+)% (?:of your time and money )?into being found and trusted/.exec(page) ?? [];
    expect([note, said].every((percent) => percent !== undefined && percent !== '')).toBe(true);
    expect(note).not.toBe(said);
    expect(page).toContain(`by your answers: ${note}%</text>`);
    expect(page).toContain(`<p class="inbound"><b>${said}%</b>`);
    expect(page).toContain(`<p class="outbound"><b>${100 - Number(said)}%</b>`);
    expect(pageOf(example)).not.toMatch(/Your answers alone|by your answers/);
    expect(pageOf(example)).toContain('<svg class="share"');
  });

  it('holds no script, loads nothing and links to nothing but sources', () => {
    const page = draw(advice, comparison);
    const known = new Set(advice.sources.map(({ url }) => url.replace(/&/g, '&amp;')));
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
    expect(page).not.toMatch(/<script|<img|<link|<iframe|@import|url\((?!#hatch\))|\sstyle=|\son\w+=/i);
    expect(links(page).length).toBeGreaterThan(0);
    expect(links(page).filter((address) => !known.has(address ?? '') && !address?.startsWith('#'))).toEqual([]);
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

  it('gives each name once, and points to names that exist', () => {
    const page = draw(advice, comparison);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = [...page.matchAll(/aria-labelledby="([^"]*)"|href="#([^"]*)"/g)].flatMap(([, names, address]) =>
      (names ?? address ?? '').split(' '),
    );
    expect(pointed.length).toBeGreaterThan(10);
    expect(pointed.filter((name) => !ids.includes(name))).toEqual([]);
  });

  it('puts the answer first, then what to do, the money, why, and how sure; the rest is folded', () => {
    const page = draw(advice, comparison);
    const heads = [...page.matchAll(/<h[12]>([^<]*)/g)].map(([, head = '']) => head.replaceAll('&#39;', "'"));
    expect(heads).toEqual([
      advice.headline,
      'Do this first',
      'Your effort, month by month',
      'Why this split',
      'How sure this is',
      'What you skipped',
      'Check it yourself',
    ]);
    const folds = [...page.matchAll(/<summary><b>([^<]*)/g)].map(([, title]) => title);
    expect(folds).toEqual([
      'Where the split comes from',
      'Left out, and why',
      'Inbound and outbound compared',
      'Your answers',
      'Sources',
    ]);
  });

  it('says at the top whose it is, by whom and when, with the logo in the page itself', () => {
    const logo = { type: 'image/png', base64: 'iVBORw0KGgo=', path: 'logo.png' };
    const date = { year: 2026, month: 12, day: 1 };
    const page = draw(advice, comparison, { title: 'Smile Dental', by: 'North & Co', date, logo });
    const head = page.slice(page.indexOf('<header'), page.indexOf('</header>'));
    expect(head).toBe(
      '<header class="mast"><div class="brand"><img src="data:image/png;base64,iVBORw0KGgo=" alt="">' +
        '<p><b>Smile Dental</b><br>Prepared by North &amp; Co</p></div><p>December 1, 2026</p>',
    );
    expect(page).toContain('<title>Smile Dental</title>');
  });
});
