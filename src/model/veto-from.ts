/** Strength, 0..1, from which a veto counts: at this or more the channel is out. */
export const VETO_FROM = 0.5;
