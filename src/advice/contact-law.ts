import { ANSWER_KEYS, type AnswerKey, type Answers } from '../model/answers.ts';
import type { ContactLaw } from '../model/contact-law.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Contacted, type ContactWay, LAW_RULES, type LawRule, RULED_WAYS } from '../model/terms.ts';

type Data = Pick<Dataset, 'contactLaw'>;
type Place = keyof ContactLaw['places'];
type Level = NonNullable<Answers['contactRules']>;

/** What the law says to one way of contact with one kind of people, in the place where it is strictest. */
interface Ruling {
  readonly place: Place;
  readonly whom: Contacted;
  readonly rule: LawRule;
  readonly isCertain: boolean;
  readonly note: string;
}

/** What the law means for somebody who contacts strangers in one way. */
export interface Law {
  readonly rule: LawRule;
  readonly isCertain: boolean;
  /** The place that decided; null where no place is named. */
  readonly place: Place | null;
  /** In one or two sentences, without the disclaimer. */
  readonly says: string;
  /** The same in the words of the answer on the rules. */
  readonly level: Level;
}

const LEVELS: readonly Level[] = ['open', 'limited', 'strict'];

/** From the mildest up; what is uncertain is stricter than the same for certain, but forbids nothing. */
const strictness = ({ rule, isCertain }: Ruling): number =>
  2 * LAW_RULES.indexOf(rule) + Number((rule === 'with-consent') === isCertain);

/** Consumers are emailed only where the law is known to allow it; anything else is out only where it surely is. */
function levelOf({ rule, isCertain, whom }: Ruling, way: ContactWay): Level {
  if (way === 'email' && whom === 'consumer') return rule === 'allowed' && isCertain ? 'open' : 'strict';
  if (rule === 'with-consent') return isCertain ? 'strict' : 'limited';
  return rule === 'allowed' ? 'open' : 'limited';
}

const contactedIn = ({ businessModel }: Answers): readonly Contacted[] =>
  businessModel === 'b2b' ? ['business'] : businessModel === 'b2c' ? ['consumer'] : ['business', 'consumer'];

/** The rulings on companies and on consumers, as far as both are meant, the milder first: one of them can be contacted so. */
function rulingsOn(way: ContactWay, answers: Answers, { places }: ContactLaw): readonly Ruling[] {
  // A line of a batch may also say "unknown" or null.
  const contactPlaces = Array.isArray(answers.contactPlaces) ? (answers.contactPlaces as readonly Place[]) : [];
  if (contactPlaces.length === 0) return [];
  return contactedIn(answers)
    .flatMap((whom) =>
      contactPlaces
        .map((place): Ruling => {
          const { rule, note, uncertain } = places[place].ways[way][whom];
          return { place, whom, rule, isCertain: uncertain !== true, note };
        })
        .sort((one, other) => strictness(other) - strictness(one))
        .slice(0, 1),
    )
    .sort((one, other) => strictness(one) - strictness(other));
}

/** What the law says to a way of contact; undefined where nobody told where people are, or told the rules themselves. */
export function lawOn(way: ContactWay, answers: Answers, { contactLaw }: Data): Law | undefined {
  if (contactLaw === undefined || (isRuled(way) && answers.contactRules !== undefined)) return undefined;
  const [ruling, other] = rulingsOn(way, answers, contactLaw);
  if (ruling === undefined) return unasked(way, answers, contactLaw);
  const { words, places } = contactLaw;
  const sentences = ({ place, note, isCertain }: Ruling) => [
    `${places[place].lead} ${note}`,
    ...(isCertain ? [] : [words.uncertain]),
  ];
  const differs = other !== undefined && other.rule !== ruling.rule;
  return {
    rule: ruling.rule,
    isCertain: ruling.isCertain,
    place: ruling.place,
    says: [...sentences(ruling), ...(differs ? [words.consumers, ...sentences(other)] : [])].join(' '),
    level: levelOf(ruling, way),
  };
}

/** The answer on the rules speaks of calls and email. */
const isRuled = (way: ContactWay): boolean => RULED_WAYS.some((ruled) => ruled === way);

/** Without a word on where people are, consumers are not emailed, and for others the law is to be looked up. */
function unasked(way: ContactWay, { businessModel }: Answers, { words }: ContactLaw): Law | undefined {
  if (way === 'post') return undefined;
  const isOut = way === 'email' && businessModel === 'b2c';
  return {
    rule: 'not-known',
    isCertain: false,
    place: null,
    says: isOut ? words.unlessKnown : words.unasked,
    level: isOut ? 'strict' : 'limited',
  };
}

/**
 * The answers with the rules that follow from where people are, where only that is told: those of the milder of calls and
 * email, as one lawful way to a stranger is enough for reaching out.
 */
export function withContactRules(answers: Answers, { contactLaw }: Data): Answers {
  const { contactRules: told, contactPlaces } = answers;
  if (contactLaw === undefined || told !== undefined || contactPlaces === undefined) return answers;
  const levels = RULED_WAYS.flatMap((way) =>
    rulingsOn(way, answers, contactLaw)
      .slice(0, 1)
      .map((ruling) => levelOf(ruling, way)),
  );
  const contactRules = LEVELS.find((level) => levels.includes(level));
  return contactRules === undefined ? answers : { ...answers, contactRules };
}

/** What is asked in the place of an answer that follows from another: where people are, and not what the law says. */
export const askedFor = (key: AnswerKey, { contactLaw }: Data): AnswerKey =>
  key === 'contactRules' && contactLaw !== undefined ? 'contactPlaces' : key;

/** The questions that are asked with a dataset: of two of which one follows from the other, only one. */
export const askedWith = ({ contactLaw }: Data): readonly AnswerKey[] =>
  ANSWER_KEYS.filter((key) => key !== (contactLaw === undefined ? 'contactPlaces' : 'contactRules'));
