import { jsonText } from '../json.ts';
import type { Comparison } from './comparison.ts';

/** The comparison for scripts: id, name and both statements of each dimension. */
export const comparisonJson = ({ dimensions, closing }: Comparison): string =>
  jsonText({
    schemaVersion: 1,
    dimensions: dimensions.map(({ id, name, inbound, outbound }) => ({
      id,
      name,
      inbound: inbound.text,
      outbound: outbound.text,
    })),
    closing,
  });
