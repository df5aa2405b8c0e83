/**
 * Colors of the page. A step has the same contrast on both sides and in both schemes, so that no side weighs more;
 * text on a side's color stands in step 2 alone. A test holds the contrasts.
 */
export const PALETTE = {
  light: {
    paper: '#ffffff',
    panel: '#f4f6f8',
    ink: '#1a222c',
    soft: '#55616e',
    quiet: '#78848f',
    line: '#d9dee4',
    band: '#c3cad2',
    mark: '#fff2c2',
    'inbound-1': '#014796',
    'inbound-2': '#2c6cc2',
    'inbound-3': '#5393ed',
    'outbound-1': '#7b3402',
    'outbound-2': '#b34f03',
    'outbound-3': '#df7639',
  },
  dark: {
    paper: '#14191f',
    panel: '#1d242c',
    ink: '#e8ecf1',
    soft: '#a7b2bf',
    quiet: '#75818e',
    line: '#353f4a',
    band: '#4d5863',
    mark: '#4a3d0c',
    'inbound-1': '#8cbbfe',
    'inbound-2': '#4b8ce5',
    'inbound-3': '#2565bb',
    'outbound-1': '#ffa271',
    'outbound-2': '#d76e31',
    'outbound-3': '#a94a02',
  },
} as const;

/** The colors of one scheme as CSS variables. */
export const colorVariables = (scheme: keyof typeof PALETTE): string =>
  Object.entries(PALETTE[scheme])
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');
