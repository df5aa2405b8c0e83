import { describe, expect, it } from 'vitest';
import { guidanceOf } from '../../../src/model/guidance.ts';
import { QUESTIONS } from '../../../src/model/questions.ts';
import { parseReply } from '../../../src/shell/interview/ask-number.ts';

const question = QUESTIONS.monthlyBudget;
if (question.kind !== 'number') throw new Error('the budget is a number');
const guidance = guidanceOf('monthlyBudget');
const first = { question, guidance, before: undefined, position: 1, total: 14, mayGoBack: false, mayEnd: false };
const later = { ...first, position: 2, mayGoBack: true, mayEnd: true };

describe('parseReply', () => {
  it.each([
    ['10k', { kind: 'answer', value: 10_000 }],
    ['?', { kind: 'skip' }],
    ['unknown', { kind: 'skip' }],
    ['<', { kind: 'back' }],
    [' ! ', { kind: 'enough' }],
  ])('reads %j', (text, value) => {
    expect(parseReply(text, later)).toEqual({ ok: true, value });
  });

  it.each([
    ['<', 'not-now'],
    ['!', 'not-now'],
    ['', 'not-now'],
    ['1.500', 'unclear-number'],
  ])('refuses %j on the first question', (text, code) => {
    expect(parseReply(text, first)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it.each([
    ['$5,000', 5000],
    // Typed afresh it would be unclear; offered as the answer from before it is not.
    ['$1.125', 1.125],
  ])('keeps %s exactly when it is the answer from before', (text, before) => {
    expect(parseReply(text, { ...later, before })).toEqual({ ok: true, value: { kind: 'answer', value: before } });
  });

  it('keeps not knowing', () => {
    expect(parseReply('unknown', { ...later, before: 'unknown' })).toEqual({ ok: true, value: { kind: 'skip' } });
  });
});
