import { describe, expect, it } from 'vitest';
import { behindIt, nameSource } from '../../../src/report/words/evidence.ts';
import { dataset } from '../../support/shipped-advice.ts';

describe('a source in words', () => {
  it.each([
    [
      { publisher: 'Google', reportedBy: 'CrankedSEO', note: 'Its own advice.' },
      'Google, as reported by CrankedSEO. Its own advice.',
    ],
    [{ publisher: 'Google', reportedBy: 'CrankedSEO' }, 'Google, as reported by CrankedSEO.'],
    [{ publisher: 'Ahrefs', note: 'Ahrefs sells SEO tools.' }, 'Ahrefs sells SEO tools.'],
    [
      { publisher: 'Ahrefs', reportedBy: 'Antz', note: 'Ahrefs sells tools.' },
      'Ahrefs, as reported by Antz. Ahrefs sells tools.',
    ],
    [{ publisher: 'A journal', note: 'A test.' }, 'A journal. A test.'],
  ])('says whose figures %j are', (source, words) => {
    expect(behindIt(source)).toBe(words);
  });

  it('says in lists who reports it', () => {
    expect(nameSource({ publisher: 'Google', year: 2017, reportedBy: 'CrankedSEO' })).toBe(
      'Google, 2017, as reported by CrankedSEO',
    );
    expect(nameSource({ publisher: 'Foxtrx', year: null })).toBe('Foxtrx, no date');
  });

  it('names in the data, for every one read elsewhere, where that was', () => {
    const { sources } = dataset;
    expect(sources.filter(({ reportedBy }) => reportedBy !== undefined).length).toBeGreaterThan(40);
    expect(
      sources.filter(({ note = '' }) => /\bread at\b/i.test(note) && !/Stanford/.test(note)).map(({ id }) => id),
    ).toEqual([]);
  });
});
