import { formatSigned } from '../format-number.ts';

/** Points to a tenth with their sign, the minus as a printer sets it. */
export const signed = (points: number, decimals = 1): string => formatSigned(points, decimals).replace('-', '−');
