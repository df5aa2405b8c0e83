import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/index.ts';
import type { Advice } from '../../../src/model/advice.ts';
import { cite, noteList } from '../../../src/report/html/notes.ts';
import { numberNotes } from '../../../src/report/words/notes.ts';
import { dataset } from '../../support/shipped-advice.ts';

const advice = advise({ goals: ['event-turnout'], monthlyBudget: 500, timelineMonths: 2 }, dataset);
const source = { publisher: 'HubSpot', year: 2015, grade: 'B', url: 'https://example.org/' } as const;
const sources: Advice['sources'] = [
  { ...source, id: 'posts', title: 'Number of posts' },
  { ...source, id: 'cost', title: 'Cost of a lead', year: null, note: 'Read at Elsewhere.' },
  { ...source, id: 'visits', title: 'Number of visits' },
];
const text = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('numberNotes', () => {
  const notes = numberNotes({ sources }, [['cost'], ['posts', 'cost'], ['nowhere']]);

  it('numbers sources in the order in which they are cited, each once', () => {
    expect(notes.numbered.map(({ id }) => id)).toEqual(['cost', 'posts']);
  });

  it('cites with links to the notes, the lower number first', () => {
    expect(cite(notes, ['posts', 'cost']).markup).toBe(
      '<sup><a href="#note-1" aria-label="note 1">1</a><a href="#note-2" aria-label="note 2">2</a></sup>',
    );
    expect(cite(notes, []).markup).toBe('');
  });
});

describe('noteList', () => {
  const notes = numberNotes({ sources }, [['cost']]);
  const list = noteList({ ...advice, sources }, notes).markup;

  it('gives each note its grade, title, year, publisher and what to know before trusting it', () => {
    expect(text(list.slice(0, list.indexOf('</ol>')))).toBe(
      'B Cost of a lead (example.org) . HubSpot. Read at Elsewhere.',
    );
    expect(list).toContain('<li id="note-1">');
  });

  it('keeps sources that nothing on the page cites apart', () => {
    expect(text(list)).toContain(
      '2 more behind the other points B Number of posts, 2015 (example.org) . HubSpot. B Number of visits',
    );
  });

  it('explains every grade, with the points that rest on it', () => {
    const legend = text(list.slice(list.indexOf('<table')));
    expect(legend).toMatch(/A controlled study or econometrics .* E unsourced number .* – our own judgment/);
    for (const { points } of advice.evidence) if (points > 0) expect(legend).toContain(points.toFixed(1));
  });
});
