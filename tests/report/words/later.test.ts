import { describe, expect, it } from 'vitest';
import type { Advice } from '../../../src/model/advice.ts';
import { laterLines } from '../../../src/report/words/later.ts';

const later = [
  ['SEO', 5],
  ['Blog', 4],
  ['Search ads (PPC)', 1],
].map(([name, typical]) => ({ name, figures: { firstLeadsMonths: { typical } } })) as unknown as Advice['later'];

describe('what pays only after the deadline, in words', () => {
  it('names each with when it usually pays', () => {
    expect(laterLines({ later })).toEqual([
      'Worth starting too, but it pays after your deadline: SEO (first results after about 5 months), blog (about 4 months), search ads (about 1 month).',
    ]);
    expect(laterLines({ later: [] })).toEqual([]);
  });

  it('counts the others where it is to be short', () => {
    expect(laterLines({ later }, 1)).toEqual([
      'Worth starting too, but it pays after your deadline: SEO (first results after about 5 months) and 2 more.',
    ]);
  });
});
