export const SIDES = ['inbound', 'outbound'] as const;

export type Side = (typeof SIDES)[number];
