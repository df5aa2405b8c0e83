import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { Dataset } from '../../model/dataset.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { stripControls } from '../../problem/printable.ts';
import { failed, formatProblems, type Problem } from '../../problem/problem.ts';
import { ARGUMENTS, adviseTool } from './advise-tool.ts';
import { channelTool } from './channel-tool.ts';
import { compareTool } from './compare-tool.ts';
import type { McpTool, Schema } from './mcp-tool.ts';
import { nextQuestionTool } from './next-question-tool.ts';
import { planTool } from './plan-tool.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';

const INSTRUCTIONS =
  'Advice on inbound and outbound marketing by published rules; neither side is better, they do different jobs. ' +
  'Call next_question to learn what to ask, then advise. Quote reasons and sources as given; do not invent figures.';

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, openWorldHint: false };

/** A server with the tools, resources and prompts of one dataset. */
export function createServer(dataset: Dataset): McpServer {
  const server = new McpServer(PROGRAM, { instructions: INSTRUCTIONS });
  const tools = [adviseTool, planTool, channelTool, compareTool, nextQuestionTool].map((toolOf) => toolOf(dataset));
  for (const tool of tools) {
    const { name, title, description, input, output } = tool;
    server.registerTool(
      name,
      { title, description, inputSchema: listed(input), outputSchema: listed(output), annotations: READ_ONLY },
      (given: unknown) => call(tool, given),
    );
  }
  addResources(server, dataset);
  addPrompts(server);
  return server;
}

function call({ run }: McpTool, given: unknown) {
  const result = isDeeperThan(MAX_DEPTH, given) ? failed([tooDeep]) : run(given);
  if (!result.ok) {
    return {
      isError: true,
      content: [{ type: 'text' as const, text: stripControls(formatProblems(result.problems)) }],
    };
  }
  const { document, text } = result.value;
  const structuredContent = stripControls({ ...document });
  const content = text === undefined ? JSON.stringify(structuredContent) : stripControls(text);
  return { content: [{ type: 'text' as const, text: content }], structuredContent };
}

const MAX_DEPTH = 64;

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner)));

const tooDeep: Problem = {
  code: 'json-depth',
  where: ARGUMENTS,
  what: `nested more than ${MAX_DEPTH} levels deep`,
  mend: 'Flatten them.',
};

/** A schema that is only shown: the tools validate by themselves, in words that an assistant can act on. */
const listed = (schema: Schema): StandardSchemaWithJSON => ({
  '~standard': {
    version: 1,
    vendor: 'mix-advisor',
    validate: (value) => ({ value }),
    jsonSchema: { input: () => bare(schema), output: () => bare(schema) },
  },
});

/** Which draft of JSON Schema it is goes without saying there. */
function bare({ $schema: _, ...schema }: Schema): Record<string, unknown> {
  return schema;
}
