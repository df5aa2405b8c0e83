/**
 * Colours of the page; a test holds the contrast of text at 4.5 to 1.
 * Inbound is the darker side in both schemes, by enough to tell the sides apart without any colour.
 */
export const PALETTE = {
  light: {
    paper: '#ffffff',
    panel: '#f5f6f8',
    ink: '#1b2430',
    soft: '#4d5967',
    line: '#d8dde4',
    inbound: '#113068',
    outbound: '#c4480f',
    onside: '#ffffff',
  },
  dark: {
    paper: '#12161c',
    panel: '#1b212a',
    ink: '#e7ebf0',
    soft: '#a9b4c1',
    line: '#38424f',
    inbound: '#5590dd',
    outbound: '#ffd8b8',
    onside: '#12161c',
  },
} as const;

/** The colours of one scheme as CSS variables. */
export const colourVariables = (scheme: keyof typeof PALETTE): string =>
  Object.entries(PALETTE[scheme])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
