export const SIDES = ['inbound', 'outbound'] as const;

export type Side = (typeof SIDES)[number];

export const VERDICTS = ['outbound-led', 'balanced', 'inbound-led'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What turns the verdict: something in the reader's hands, or a fact of the market that is worth checking. */
export const FLIP_KINDS = ['lever', 'fact'] as const;

export type FlipKind = (typeof FLIP_KINDS)[number];

/** What counts as a lead: cost and rate of a channel must both speak of the same. */
export const LEAD_GRADES = ['contact', 'enquiry', 'meeting', 'mixed'] as const;

export type LeadGrade = (typeof LEAD_GRADES)[number];

/** What is put into marketing: time and money, either of them, or only a part, as no channel can use the rest. */
export const EFFORTS = ['both', 'time', 'money', 'part'] as const;

export type Effort = (typeof EFFORTS)[number];

/** Into whose hands the work of a channel goes: of those who write and teach, of those who call and sell, or of anybody. */
export const HANDS = ['makers', 'sellers', 'anybody'] as const;

export type Hands = (typeof HANDS)[number];

/**
 * Why money parts otherwise than advised: what goes on has it first, or the reader's own limits; hours are short, as told or
 * as guessed; a side can't begin, its channels need a minimum, or can use no more.
 */
export const SPENT_OTHERWISE = ['keeps', 'limits', 'hours', 'guess', 'start', 'least', 'use'] as const;

export type SpentOtherwise = (typeof SPENT_OTHERWISE)[number];

/** What rules a channel out: the law, its time against the deadline, that it does not fit, or neither money nor hands. */
export const OUT_CAUSES = ['law', 'time', 'fit', 'means'] as const;

export type OutCause = (typeof OUT_CAUSES)[number];

/** Ways to contact somebody, of each of which the law speaks for itself. */
export const CONTACT_WAYS = ['call', 'email', 'text', 'post', 'social'] as const;

export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The ways of which `contactRules` speaks, whatever the channels are. */
export const RULED_WAYS = ['call', 'email'] as const satisfies readonly ContactWay[];

/** Whom one contacts: the law protects companies less. */
export const CONTACTED = ['business', 'consumer'] as const;

export type Contacted = (typeof CONTACTED)[number];

/** What a law says to a first contact, from the mildest to the strictest; what is not known is strict but forbids nothing. */
export const LAW_RULES = ['allowed', 'with-conditions', 'not-known', 'with-consent'] as const;

export type LawRule = (typeof LAW_RULES)[number];

/** Strength, 0..1, from which a veto counts: at this or more the channel is out. */
export const VETO_THRESHOLD = 0.5;

/** How far a source can be trusted, best first. */
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** The grades, and the word for a statement that no source stands behind. */
export const EVIDENCE_GRADES = [...GRADES, 'judgement'] as const;

export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** The best grade among a statement's sources; a statement without sources is a judgement. */
export function bestGrade(
  { sources = [] }: { readonly sources?: readonly string[] | undefined },
  grades: ReadonlyMap<string, EvidenceGrade>,
): EvidenceGrade {
  const cited = sources.map((id) => grades.get(id));
  return EVIDENCE_GRADES.find((grade) => cited.includes(grade)) ?? 'judgement';
}
