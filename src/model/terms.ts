export const SIDES = ['inbound', 'outbound'] as const;

export type Side = (typeof SIDES)[number];

export const VERDICTS = ['outbound-led', 'balanced', 'inbound-led'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Strength, 0..1, from which a veto counts: at this or more the channel is out. */
export const VETO_THRESHOLD = 0.5;
