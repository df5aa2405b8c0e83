import type { Dataset } from '../model/dataset.ts';
import type { Verdict } from '../model/terms.ts';

/** What an inbound score of 0..100 recommends. */
export function verdictOf(inbound: number, { thresholds }: Dataset['scoring']): Verdict {
  if (inbound >= thresholds.inboundLed) return 'inbound-led';
  return inbound <= thresholds.outboundLed ? 'outbound-led' : 'balanced';
}
