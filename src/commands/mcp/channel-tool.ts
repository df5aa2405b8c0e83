import { judgeChannel } from '../../advice/worth/judge-channel.ts';
import { isObject } from '../../document/json-scan.ts';
import type { Dataset } from '../../model/dataset.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { failed, ok, problem } from '../../problem/problem.ts';
import { channelMarkdown } from '../../report/markdown/channel-markdown.ts';
import { ARGUMENTS, parseArguments } from './advise-tool.ts';
import type { McpTool } from './mcp-tool.ts';

const INPUT = {
  type: 'object',
  properties: {
    channel: { type: 'string', description: 'Such as "google ads".' },
    answers: { type: 'object', description: 'As for advise; customerValue gives a verdict.' },
  },
  required: ['channel', 'answers'],
} as const;

/** `mix-advisor schema channel` prints all of it. */
const OUTPUT = { type: 'object', properties: { channel: { type: 'object' } } } as const;

/** The tool that says whether one channel is worth it. */
export const channelTool = (dataset: Dataset): McpTool => ({
  name: 'judge_channel',
  title: 'Is one channel worth it?',
  description: 'Is one channel worth it: yes, test, not-now or no; what a customer costs, when to stop, and why.',
  input: INPUT,
  output: OUTPUT,
  run: (given) => {
    const { channel, answers } = isObject(given) ? given : {};
    const name = typeof channel === 'string' && channel.trim() !== '' ? channel : undefined;
    const parsed = parseArguments(answers ?? {});
    const noName = problem('missing', ARGUMENTS, 'channel is missing', 'Name the channel, such as "seo".');
    if (name === undefined || !parsed.ok)
      return failed([...(name === undefined ? [noName] : []), ...(parsed.ok ? [] : parsed.problems)]);
    const judged = judgeChannel(dataset, PROGRAM, { given: parsed.value.answers }, name);
    return judged.ok ? ok({ document: judged.value, text: channelMarkdown(judged.value) }) : judged;
  },
});
