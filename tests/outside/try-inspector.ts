/**
 * Calls the built MCP server with the protocol's own inspector, which sends numbers as text where a schema allows text.
 * Usage: npm run build && npm run try:inspector. It loads the inspector by npx, and is no part of the tests.
 */
import { execFileSync } from 'node:child_process';

/** The line that still starts on Node 20. */
const INSPECTOR = ['--yes', '--engine-strict=false', '@modelcontextprotocol/inspector@1', '--cli'];
const SERVER = ['node', 'bin/mix-advisor.js', 'mcp'];

const arg = (name: string, value: string): readonly string[] => ['--tool-arg', `${name}=${value}`];
const tool = (name: string, ...args: readonly (readonly string[])[]): readonly string[] => [
  '--method',
  'tools/call',
  '--tool-name',
  name,
  ...args.flat(),
];
const NEEDED = [arg('goals', '["lead-generation"]'), arg('monthlyBudget', '5000'), arg('timelineMonths', '6')];

const CALLS: readonly (readonly string[])[] = [
  ['--method', 'tools/list'],
  tool('advise', ...NEEDED),
  tool('advise', ...NEEDED, arg('detail', 'full'), arg('customerValue', '900')),
  tool('advise', arg('goals', 'leads'), arg('monthlyBudget', '2-3k'), arg('timelineMonths', 'half a year')),
  tool('next_question', ...NEEDED),
  tool('compare', arg('dimensions', '["cost-model"]')),
  ['--method', 'resources/list'],
  ['--method', 'resources/read', '--uri', 'mix-advisor://dataset/channels/1'],
  ['--method', 'prompts/list'],
  ['--method', 'prompts/get', '--prompt-name', 'is-it-worth-it', '--prompt-args', 'channel=SEO'],
];

const failures = CALLS.filter((call) => !isAnswered(call));
process.exitCode = failures.length === 0 ? 0 : 1;

/** Whether a call gets an answer that is no error; prints what it was and how long the answer is. */
function isAnswered(call: readonly string[]): boolean {
  const said = run([...INSPECTOR, ...SERVER, ...call]);
  const isGood = said !== undefined && said.isError !== true;
  const length = JSON.stringify(said ?? '').length.toLocaleString('en-US');
  console.log(`${isGood ? 'good' : 'FAILED'}: ${call.join(' ')}: ${length} characters`);
  return isGood;
}

function run(args: readonly string[]): { readonly isError?: boolean } | undefined {
  try {
    const text = execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
    return JSON.parse(text.slice(text.indexOf('{'))) as { readonly isError?: boolean };
  } catch (error) {
    console.log(String(error).slice(0, 2000));
    return undefined;
  }
}
