/** Colours of the page; a test holds the contrast of text at 4.5 to 1 and of bars at 3 to 1. */
export const PALETTE = {
  light: {
    paper: '#ffffff',
    panel: '#f5f6f8',
    ink: '#1b2430',
    soft: '#4d5967',
    line: '#d8dde4',
    inbound: '#1f5fa8',
    outbound: '#b5473c',
    onside: '#ffffff',
  },
  dark: {
    paper: '#12161c',
    panel: '#1b212a',
    ink: '#e7ebf0',
    soft: '#a9b4c1',
    line: '#38424f',
    inbound: '#82b4ee',
    outbound: '#f09d91',
    onside: '#12161c',
  },
} as const;

/** The colours of one scheme as CSS variables. */
export const colourVariables = (scheme: keyof typeof PALETTE): string =>
  Object.entries(PALETTE[scheme])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
