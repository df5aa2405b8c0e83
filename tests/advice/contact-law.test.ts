import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedWith, lawOn, withContactRules } from '../../src/advice/contact-law.ts';
import { advise, nextQuestion, score } from '../../src/index.ts';
import { ANSWER_KEYS, ANSWERS, type AnswerKey, type Answers, type AnswersInput } from '../../src/model/answers.ts';
import { CONTACT_WAYS } from '../../src/model/terms.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset } from '../support/shipped-advice.ts';

const { contactLaw: _, ...withoutLaw } = dataset;
const PLACES = ANSWERS.contactPlaces.choices;
const MODELS = ANSWERS.businessModel.choices;
const LEVELS = ANSWERS.contactRules.choices;

/** Somebody whose hands, money and time rule nothing out, so that only the law can. */
const FREE = {
  goals: ['lead-generation'],
  monthlyBudget: 10_000,
  timelineMonths: 12,
  customerValue: 20_000,
  salesCapacity: 'strong',
  contentCapacity: 'strong',
  audience: 'named-accounts',
} as const satisfies AnswersInput;

const lawfulFor = (answers: AnswersInput): Record<string, string> => {
  const { vetoed } = advise(answers, dataset);
  return Object.fromEntries(vetoed.filter(({ cause }) => cause === 'law').map(({ id, why }) => [id, why]));
};

describe('what the law lets one do, by where people are', () => {
  it.each([
    ['us', 'b2b', []],
    ['us', 'b2c', []],
    ['ca', 'b2b', []],
    ['ca', 'b2c', ['cold-email']],
    ['uk', 'b2b', []],
    ['uk', 'b2c', ['cold-email']],
    ['uk', 'both', []],
    ['eu', 'b2b', ['cold-email']],
    ['eu', 'b2c', ['cold-calls', 'cold-email']],
    ['eu', 'both', ['cold-email']],
    ['au', 'b2c', ['cold-email']],
    ['nz', 'b2c', ['cold-email']],
    ['in', 'b2c', []],
    ['other', 'b2b', []],
    ['other', 'b2c', ['cold-email']],
  ] as const)('in %s, %s: rules out %j', (place, businessModel, out) => {
    expect(Object.keys(lawfulFor({ ...FREE, businessModel, contactPlaces: [place] })).sort()).toEqual(out);
  });

  it('never rules out mail', () => {
    for (const businessModel of MODELS)
      expect(lawfulFor({ ...FREE, businessModel, contactPlaces: PLACES })).not.toHaveProperty('direct-mail');
  });

  it('says of a channel that is out what the law is, and where', () => {
    expect(lawfulFor({ ...FREE, businessModel: 'b2b', contactPlaces: ['us', 'eu'] })).toEqual({
      'cold-email':
        'In the EU, most countries want companies to agree before you email them; France, Ireland and Finland are easier. Check the country.',
    });
  });

  it('does not email consumers while nobody says where they are', () => {
    const { 'cold-email': why } = lawfulFor({ ...FREE, businessModel: 'b2c' });
    expect(why).toMatch(/^Most countries want consumers to agree before you email them\./);
    expect(lawfulFor({ ...FREE, businessModel: 'b2b' })).toEqual({});
    expect(lawfulFor({ ...FREE, businessModel: 'b2c', contactRules: 'open' })).toEqual({});
  });

  it('says in one line what it means for a channel that is advised, and that it is no legal advice', () => {
    const lawOf = (answers: AnswersInput) =>
      advise({ ...FREE, ...answers }, dataset).channels.find(({ id }) => id === 'cold-calls')?.law;
    expect(lawOf({ ...FREE, businessModel: 'both', contactPlaces: ['eu'] })).toEqual({
      rule: 'with-conditions',
      isCertain: true,
      place: 'eu',
      says: "In the EU, most countries let you call a company if you have a real reason in its own business; Austria and Poland want consent. Check the country. With consumers it differs. In the EU, most large countries want people to agree before you call them; Italy has a do-not-call list instead. This isn't legal advice.",
    });
    expect(lawOf({ ...FREE, businessModel: 'b2b' })?.says).toBe(
      "You didn't say where these people are, so check the law there before you start. This isn't legal advice.",
    );
    expect(lawOf({ ...FREE, businessModel: 'b2b', contactRules: 'limited' })).toBeNull();
  });

  it('says what to check where it is not sure, and rules nothing out for it', () => {
    const law = lawOn('text', { ...FREE, businessModel: 'b2b', contactPlaces: ['us'] } as Answers, dataset);
    expect([law?.rule, law?.isCertain, law?.level]).toEqual(['with-consent', false, 'limited']);
    expect(law?.says).toMatch(/We aren't sure of this one: check it before you start\.$/);
  });
});

describe('the law and the answer on the rules', () => {
  it.each([
    ['b2b', ['open', 'limited', 'limited', 'limited', 'limited', 'open', 'open', 'limited']],
    ['b2c', ['open', 'limited', 'limited', 'strict', 'limited', 'open', 'open', 'limited']],
    ['both', ['open', 'limited', 'limited', 'limited', 'limited', 'open', 'open', 'limited']],
  ] as const)('%s: the score reads the milder of calls and email', (businessModel, levels) => {
    const rulesIn = (place: (typeof PLACES)[number]) =>
      withContactRules({ ...FREE, businessModel, contactPlaces: [place] }, dataset).contactRules;
    expect(PLACES.map(rulesIn)).toEqual(levels);
    PLACES.forEach((place, at) => {
      const told = { ...FREE, businessModel };
      expect(score({ ...told, contactPlaces: [place] }, dataset)).toEqual(
        score({ ...told, contactRules: levels[at] }, dataset),
      );
    });
  });

  it('lets the rules themselves win for calls and email, and not for anything else', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.subarray([...PLACES], { minLength: 1 }), (answers, contactPlaces) => {
        const ruled = { ...answers, contactRules: answers.contactRules ?? 'limited' };
        const both = { ...ruled, contactPlaces };
        expect(score(both as AnswersInput, dataset)).toEqual(score(ruled as AnswersInput, dataset));
        expect(lawOn('call', both, dataset)).toBeUndefined();
        expect(lawOn('email', both, dataset)).toBeUndefined();
        expect(lawOn('post', both, dataset)).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });

  it('changes nothing with a dataset that has no law', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.subarray([...PLACES], { minLength: 1 }), (answers, contactPlaces) => {
        const { contactPlaces: _told, ...others } = answers;
        const [with_, without] = [{ ...others, contactPlaces }, others].map((each) => {
          const { channels, vetoed, score: scored } = advise(each as AnswersInput, withoutLaw);
          return { channels, vetoed, scored };
        });
        expect(with_).toEqual(without);
      }),
      { numRuns: 15 },
    );
  });

  it('asks where people are instead of what the law says, unless the dataset has no law', () => {
    const {
      contactPlaces: _told,
      contactRules: _rules,
      ...known
    } = {
      ...FREE,
      businessModel: 'b2c',
      place: 'national',
      salesCycle: 'weeks',
      searchDemand: 'some',
      brandRecognition: 'some',
      ownedAudience: 'some',
      trustSensitivity: 'medium',
      hoursPerWeek: 10,
      contactPlaces: undefined,
      contactRules: undefined,
    } as const;
    expect(nextQuestion(known, dataset)?.key).toBe('contactPlaces');
    expect(nextQuestion(known, withoutLaw)?.key).toBe('contactRules');
    expect(nextQuestion({ ...known, contactPlaces: ['us'] }, dataset)).toBeUndefined();
    expect(nextQuestion({ ...known, contactPlaces: 'unknown' }, dataset)).toBeUndefined();
    const { waiting, questions } = advise({ ...known, contactPlaces: 'unknown' } as AnswersInput, dataset);
    expect([...waiting, ...questions].map(({ answer }) => answer)).toEqual(['contactPlaces', 'contactPlaces']);
  });
});

describe('askedWith', () => {
  it('asks everything, but of where people are and what the rules are only the one from which the other follows', () => {
    const withoutOne = (key: AnswerKey) => ANSWER_KEYS.filter((each) => each !== key);
    expect(askedWith(dataset)).toEqual(withoutOne('contactRules'));
    expect(askedWith({})).toEqual(withoutOne('contactPlaces'));
  });
});

describe('one more place', () => {
  it('never allows more', () => {
    const strictnessOf = (answers: Answers) => [
      ...CONTACT_WAYS.map((way) => LEVELS.indexOf(lawOn(way, answers, dataset)?.level ?? 'open')),
      LEVELS.indexOf(withContactRules(answers, dataset).contactRules ?? 'open'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...MODELS, undefined),
        fc.subarray([...PLACES], { minLength: 1 }),
        fc.constantFrom(...PLACES),
        (model, contactPlaces, more) => {
          const answers = { ...FREE, ...(model === undefined ? {} : { businessModel: model }), contactPlaces };
          const wider = { ...answers, contactPlaces: [...new Set([...contactPlaces, more])] };
          const [before, after] = [strictnessOf(answers), strictnessOf(wider)];
          expect(after.every((level, at) => level >= (before[at] as number))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('rules out no fewer channels', () => {
    fc.assert(
      fc.property(
        arbitraryAnswers,
        fc.subarray([...PLACES], { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...PLACES),
        ({ contactRules: _rules, ...answers }, contactPlaces, more) => {
          const before = Object.keys(lawfulFor({ ...answers, contactPlaces } as AnswersInput));
          const wider = [...new Set([...contactPlaces, more])];
          expect(Object.keys(lawfulFor({ ...answers, contactPlaces: wider } as AnswersInput))).toEqual(
            expect.arrayContaining(before),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('withContactRules', () => {
  const ANSWERS: Answers = { goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6 };
  it('adds the rules that follow from where people are, and only where nobody told them', () => {
    const us: Answers = { ...ANSWERS, contactPlaces: ['us'] };
    expect(withContactRules(us, dataset)).toEqual({ ...us, contactRules: expect.stringMatching(/open|limited/) });
    const asTheyAre: readonly Answers[] = [ANSWERS, { ...us, contactRules: 'strict' }, { ...us, contactPlaces: [] }];
    for (const answers of asTheyAre) expect(withContactRules(answers, dataset)).toBe(answers);
    expect(withContactRules(us, {})).toBe(us);
  });
});
