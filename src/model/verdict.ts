export const VERDICTS = ['outbound-led', 'balanced', 'inbound-led'] as const;

export type Verdict = (typeof VERDICTS)[number];
