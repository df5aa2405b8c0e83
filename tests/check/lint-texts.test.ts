import { describe, expect, it } from 'vitest';
import { lintTexts } from '../../src/check/lint-texts.ts';
import { edited, locate, shipped } from './broken-dataset.ts';

type Edit = Parameters<typeof edited>[0];

const reason = shipped.content.rules[0]?.because ?? '';
const step = shipped.content.channels[0]?.steps?.[0]?.text ?? '';
const CASES: readonly (readonly [string, Edit, readonly string[]])[] = [
  [
    'a reason that two rules give, but for capitals and the full stop',
    ({ rules }) => Object.assign(rules[1] ?? {}, { because: ` ${reason.toUpperCase().replace(/\.$/, '')}` }),
    ['warning repeated-reason rules.rules.1.because'],
  ],
  [
    'a reason that a rule and a weight rule give',
    ({ weights }) => Object.assign(weights[2] ?? {}, { because: reason }),
    ['warning repeated-reason rules.weights.2.because'],
  ],
  [
    'a reason that a channel takes from a rule',
    ({ channels }) => Object.assign(channels[3]?.fit[1] ?? {}, { because: reason }),
    ['warning repeated-reason channels.channels.3.fit.1.because'],
  ],
  [
    'a reason that a rule gives in other words',
    ({ rules }) => Object.assign(rules[2] ?? {}, { variants: [{ when: { audience: 'niche' }, because: reason }] }),
    ['warning repeated-reason rules.rules.2.variants.0.because'],
  ],
  [
    'a first step of two channels',
    ({ channels }) => Object.assign(channels[1]?.steps?.[0] ?? {}, { text: step }),
    ['warning repeated-first-step channels.channels.1.steps.0.text'],
  ],
  [
    'a headline without a share',
    ({ headlines }) => Object.assign(headlines, { balanced: 'Do both, {inbound} % of one.' }),
    ['error headline-without-share wording.headlines.balanced'],
  ],
  ['a veto with the words of another', ({ channels }) => repeatVeto(channels), []],
  ['the shipped texts', () => {}, []],
];

describe('lintTexts', () => {
  it.each(CASES)('%s', (_, edit, expected) => {
    const findings = lintTexts(edited(edit), locate);
    expect(findings.map(({ severity, code, where }) => `${severity} ${code} ${where}`)).toEqual(expected);
  });
});

function repeatVeto(channels: Parameters<Edit>[0]['channels']): void {
  const why = channels[0]?.vetoes[0]?.why;
  Object.assign(channels[1]?.vetoes[0] ?? {}, { why });
}
