import { describe, expect, it } from 'vitest';
import type { Law } from '../../src/advice/contact-law.ts';
import type { Out } from '../../src/advice/judged-channel.ts';
import { outByVeto, outForTime, unfitFor, withLaw } from '../../src/advice/why-out.ts';
import type { Channel } from '../../src/model/channel.ts';

const INSTEAD = { channel: 'blog', text: 'Do that.' };
type Veto = Channel['vetoes'][number];
const veto = (when: Veto['when']): Veto => ({ when, why: 'So it is.', instead: INSTEAD, judgement: true });

describe('outByVeto', () => {
  it.each<[Veto['when'], string, string[]]>([
    [{ contactRules: 'strict' }, 'law', ['contactRules']],
    [{ timelineMonths: { falls: [1, 2] } }, 'time', ['timelineMonths']],
    [{ audience: 'broad' }, 'fit', ['audience']],
    [{ contactRules: 'strict', timelineMonths: { falls: [1, 2] } }, 'law', ['contactRules', 'timelineMonths']],
    [{ audience: 'broad', timelineMonths: { falls: [1, 2] } }, 'time', ['audience', 'timelineMonths']],
  ])('takes a veto where %o for a matter of %s', (when, cause, answers) => {
    const out = outByVeto(veto(when));
    expect({ ...out, answers: [...out.answers].sort() }).toEqual({
      cause,
      answers,
      why: 'So it is.',
      instead: INSTEAD,
    });
  });

  it('is a matter of time, by the deadline, where first leads come too late', () => {
    expect(outForTime('Too late.')).toEqual({ cause: 'time', answers: ['timelineMonths'], why: 'Too late.' });
  });
});

describe('withLaw', () => {
  const law = (level: Law['level']) => ({ level, says: 'The law says so.' }) as Law;
  const ruled: Out = { cause: 'law', answers: ['contactRules'], why: 'Rules.', instead: INSTEAD };
  const late = outForTime('Too late.');
  const answers = ['contactPlaces', 'businessModel'];

  it.each<[Law['level'], Out[], Out[]]>([
    ['strict', [], [{ cause: 'law', answers, why: 'The law says so.' }]],
    ['strict', [late], [{ cause: 'law', answers, why: 'The law says so.' }, late]],
    ['strict', [ruled, late], [{ ...ruled, answers, why: 'The law says so.' }, late]],
    ['limited', [], []],
    ['limited', [ruled], [{ ...ruled, answers, why: 'The law says so.' }]],
    ['open', [late], [late]],
  ])('says what the law is that is %s: %#', (level, holding, told) => {
    expect(withLaw(law(level), holding)).toEqual(told);
  });
});

describe('unfitFor', () => {
  const effect = (because: string, points: number) => ({
    because,
    when: { audience: 'broad' } as const,
    effect: points,
  });

  it('is what speaks most against a channel that does not fit', () => {
    const effects = [effect('a little', -1), effect('most', -3), effect('for it', 2)];
    const most = { cause: 'fit', answers: ['audience'], why: 'most' };
    expect([unfitFor(effects, -2), unfitFor(effects, 0)]).toEqual([most, most]);
    expect(unfitFor(effects, 0.1)).toBeUndefined();
  });

  it('is nothing where nothing speaks against it', () => {
    expect([unfitFor([], 0), unfitFor([effect('for it', 2)], 0), unfitFor([effect('none', 0)], 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
