import { describe, expect, it } from 'vitest';
import { lawOn, withContactRules } from '../../src/advice/contact-law.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { ContactLaw } from '../../src/model/contact-law.ts';
import { CONTACT_WAYS, type ContactWay, type LawRule } from '../../src/model/terms.ts';

/** A rule for companies and one for consumers, whatever the way; "?" where it is uncertain. */
type Told = readonly [business: LawRule | `${LawRule}?`, consumer: LawRule | `${LawRule}?`];
const place = (lead: string, [business, consumer]: Told, calls?: Told): ContactLaw['places']['us'] => {
  const law = (told: Told[number]) => ({
    ...{ rule: told.replace('?', '') as LawRule, note: `${told}.` },
    ...(told.endsWith('?') ? { uncertain: true as const } : {}),
    judgement: true as const,
  });
  const way = ([one, other]: Told) => ({ business: law(one), consumer: law(other) });
  return {
    lead,
    ways: Object.fromEntries(
      CONTACT_WAYS.map((each) => [each, way(each === 'call' && calls !== undefined ? calls : [business, consumer])]),
    ) as ContactLaw['places']['us']['ways'],
  };
};
const contactLaw = {
  checked: 'November 2026',
  words: {
    ...{ uncertain: 'Check it.', consumers: 'And consumers:', disclaimer: 'No advice.' },
    ...{ unasked: 'Look it up.', unlessKnown: 'Do not email them.' },
  },
  places: {
    us: place('In US,', ['allowed', 'with-conditions']),
    ca: place('In CA,', ['with-conditions', 'with-consent']),
    uk: place('In UK,', ['with-consent?', 'with-consent?']),
    eu: place('In EU,', ['with-consent', 'with-consent'], ['with-conditions', 'with-consent']),
    au: place('In AU,', ['allowed?', 'allowed?']),
    nz: place('In NZ,', ['not-known', 'not-known']),
    in: place('In IN,', ['with-conditions', 'allowed']),
    other: place('There,', ['with-conditions?', 'with-conditions?']),
  },
} as ContactLaw;

const ANSWERS: Answers = { goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6 };
const law = (way: ContactWay, answers: Partial<Answers>) => lawOn(way, { ...ANSWERS, ...answers }, { contactLaw });
const B2B = { businessModel: 'b2b' } as const;
const B2C = { businessModel: 'b2c' } as const;

describe('lawOn', () => {
  it.each<[ContactWay, Partial<Answers>, object]>([
    [
      'call',
      { ...B2B, contactPlaces: ['us'] },
      { rule: 'allowed', isCertain: true, place: 'us', says: 'In US, allowed.', level: 'open' },
    ],
    [
      'call',
      { ...B2B, contactPlaces: ['us', 'ca'] },
      { rule: 'with-conditions', isCertain: true, place: 'ca', says: 'In CA, with-conditions.', level: 'limited' },
    ],
    [
      'call',
      { ...B2C, contactPlaces: ['us', 'ca'] },
      { rule: 'with-consent', isCertain: true, place: 'ca', says: 'In CA, with-consent.', level: 'strict' },
    ],
    [
      'call',
      { ...B2B, contactPlaces: ['uk'] },
      {
        rule: 'with-consent',
        isCertain: false,
        place: 'uk',
        says: 'In UK, with-consent?. Check it.',
        level: 'limited',
      },
    ],
    [
      'call',
      { ...B2B, contactPlaces: ['au'] },
      { rule: 'allowed', isCertain: false, place: 'au', says: 'In AU, allowed?. Check it.', level: 'open' },
    ],
    [
      'call',
      { ...B2B, contactPlaces: ['nz'] },
      { rule: 'not-known', isCertain: true, place: 'nz', says: 'In NZ, not-known.', level: 'limited' },
    ],
    [
      'email',
      { ...B2C, contactPlaces: ['in'] },
      { rule: 'allowed', isCertain: true, place: 'in', says: 'In IN, allowed.', level: 'open' },
    ],
    [
      'email',
      { ...B2C, contactPlaces: ['au'] },
      { rule: 'allowed', isCertain: false, place: 'au', says: 'In AU, allowed?. Check it.', level: 'strict' },
    ],
    [
      'email',
      { ...B2C, contactPlaces: ['us'] },
      { rule: 'with-conditions', isCertain: true, place: 'us', says: 'In US, with-conditions.', level: 'strict' },
    ],
    [
      'text',
      { ...B2C, contactPlaces: ['us'] },
      { rule: 'with-conditions', isCertain: true, place: 'us', says: 'In US, with-conditions.', level: 'limited' },
    ],
  ])('is that of the place where it is strictest: %s, %j', (way, answers, expected) => {
    expect(law(way, answers)).toEqual(expected);
  });

  it.each<[string, Partial<Answers>, string, string]>([
    ['companies', { contactPlaces: ['us'] }, 'In US, allowed. And consumers: In US, with-conditions.', 'open'],
    ['consumers', { contactPlaces: ['in'] }, 'In IN, allowed. And consumers: In IN, with-conditions.', 'open'],
    ['both alike', { contactPlaces: ['nz'] }, 'In NZ, not-known.', 'limited'],
  ])(
    'is where both are meant that of those with the milder one, and then that of the others: %s',
    (_, answers, says, level) => {
      expect(law('call', answers)).toMatchObject({ says, level });
      expect(law('call', { ...answers, businessModel: 'both' })).toMatchObject({ says, level });
    },
  );

  it.each<[NonNullable<Answers['contactPlaces']>, string]>([
    [['other', 'ca'], 'other'],
    [['ca', 'other'], 'other'],
    [['uk', 'eu'], 'eu'],
    [['eu', 'uk'], 'eu'],
    [['uk', 'nz'], 'uk'],
  ])(
    'takes what is uncertain for stricter than the same for certain, and for milder than a ban: %j',
    (places, decides) => {
      expect(law('email', { ...B2B, contactPlaces: places })?.place).toBe(decides);
    },
  );

  const unasked = (says: string, level: string) => ({
    ...{ rule: 'not-known', isCertain: false, place: null },
    says,
    level,
  });
  it.each<[ContactWay, Partial<Answers>, object | undefined]>([
    ['email', B2C, unasked('Do not email them.', 'strict')],
    ['email', B2B, unasked('Look it up.', 'limited')],
    ['email', {}, unasked('Look it up.', 'limited')],
    ['call', B2C, unasked('Look it up.', 'limited')],
    ['social', B2C, unasked('Look it up.', 'limited')],
    ['post', B2C, undefined],
    ['call', { contactPlaces: [] }, unasked('Look it up.', 'limited')],
  ])('is to be looked up while nobody says where people are: %s, %j', (way, answers, expected) => {
    expect(law(way, answers)).toEqual(expected);
  });

  it('gives way to the rules themselves for calls and email, and is none without a law', () => {
    const told = { contactRules: 'open', contactPlaces: ['eu'] } as const;
    expect(CONTACT_WAYS.filter((way) => law(way, told) === undefined)).toEqual(['call', 'email']);
    expect(CONTACT_WAYS.map((way) => lawOn(way, { ...ANSWERS, contactPlaces: ['eu'] }, {}))).toEqual(
      CONTACT_WAYS.map(() => undefined),
    );
  });
});

describe('the rules that follow from where people are', () => {
  it.each<[Partial<Answers>, string]>([
    [{ ...B2B, contactPlaces: ['us'] }, 'open'],
    [{ ...B2B, contactPlaces: ['eu'] }, 'limited'],
    [{ ...B2C, contactPlaces: ['eu'] }, 'strict'],
    [{ ...B2C, contactPlaces: ['us'] }, 'limited'],
    [{ ...B2B, contactPlaces: ['us', 'eu'] }, 'limited'],
  ])('are those of the milder of calls and email: %j', (answers, rules) => {
    expect(withContactRules({ ...ANSWERS, ...answers }, { contactLaw }).contactRules).toBe(rules);
  });
});
