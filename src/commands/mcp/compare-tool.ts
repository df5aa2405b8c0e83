import * as z from 'zod';
import { isObject } from '../../document/json-scan.ts';
import { schemaProblems } from '../../document/schema-problems.ts';
import type { Dataset } from '../../model/dataset.ts';
import { failed, ok } from '../../problem/problem.ts';
import { compareDimensions } from '../../report/comparison.ts';
import { comparisonDocument } from '../../report/json.ts';
import { ARGUMENTS } from './advise-tool.ts';
import type { McpTool } from './mcp-tool.ts';

const outputSchema = z.strictObject({
  schemaVersion: z.literal(1),
  dimensions: z.array(z.strictObject({ id: z.string(), name: z.string(), inbound: z.string(), outbound: z.string() })),
  closing: z.string(),
});

/** The tool that gives the raw comparison, or the dimensions named. */
export function compareTool(dataset: Dataset): McpTool {
  const ids = dataset.dimensions.map(({ id }) => id);
  const inputSchema = z.strictObject({
    dimensions: z.array(z.enum(ids)).max(100).optional().describe('Only these dimensions; all of them when left out.'),
  });
  return {
    name: 'compare',
    title: 'Inbound and outbound side by side',
    description: 'What inbound and outbound marketing are, dimension by dimension. Needs no answers.',
    input: z.toJSONSchema(inputSchema, { io: 'input' }),
    output: z.toJSONSchema(outputSchema),
    run: (given) => {
      const read = asList(given);
      const parsed = inputSchema.safeParse(read);
      if (!parsed.success) return failed(schemaProblems(parsed.error.issues, read, PLACE));
      return ok({ document: comparisonDocument(compareDimensions(dataset, parsed.data.dimensions)) });
    },
  };
}

/** Without what is null, and with a list where names stand in one line. */
function asList(given: unknown): unknown {
  if (!isObject(given)) return given;
  const { dimensions, ...others } = given;
  if (dimensions === null || dimensions === undefined) return others;
  return {
    ...others,
    dimensions: typeof dimensions === 'string' ? dimensions.split(/[\s,;|]+/).filter(Boolean) : dimensions,
  };
}

const PLACE = { locate: () => ARGUMENTS, namesAt: () => ['dimensions'] };
