import type { Comparison } from './comparison.ts';
import type { Reporter } from './reporter.ts';

/** One JSON document, indented, ending in one newline. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The comparison for scripts: id, name and both statements of each dimension. */
export const comparisonDocument = ({ dimensions, closing }: Comparison) => ({
  schemaVersion: 1,
  dimensions: dimensions.map(({ id, name, inbound, outbound }) => ({
    id,
    name,
    inbound: inbound.text,
    outbound: outbound.text,
  })),
  closing,
});

/** Documents for scripts. */
export const jsonReporter: Reporter = {
  advice: (advice) => jsonText(advice),
  whatIf: (whatIf) => jsonText(whatIf),
};
