import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { escapeControls, stripControls } from '../../problem/printable.ts';
import type { Context, DatasetOption } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { onlyMessages } from '../../shell/only-messages.ts';
import { MAX_ANSWERS_BYTES } from '../../shell/read-text.ts';
import { cannotWriteTo, writeNote } from '../../shell/write.ts';

import { createServer } from './server.ts';

const HINT = `Waiting for a program that speaks the Model Context Protocol; ctrl-C ends it.
Let your assistant start it: {"mcpServers":{"mix-advisor":{"command":"mix-advisor","args":["mcp"]}}}
`;

/** Serves tools and resources on the given streams until the input ends; returns the exit code. */
export async function serve(context: Context, options: DatasetOption): Promise<number> {
  const { stdin, stdout, stderr } = context;
  let failure: Error | undefined;
  stdout.once('error', (error) => {
    failure = error;
  });
  const dataset = await datasetFor(context, options);
  const out = printing(stdout);
  const messages = stdin.pipe(onlyMessages(MAX_ANSWERS_BYTES, (text) => out.write(text)));
  const transport = new StdioServerTransport(messages, out, { maxBufferSize: MAX_ANSWERS_BYTES });
  if (stdin.isTTY) await writeNote(context, HINT);
  const onerror = ({ message }: Error) => stderr.write(`mix-advisor mcp: ${stripControls(oneLine(message))}\n`);
  await new Promise<void>((ended) => {
    serveStdio(() => createServer(dataset), { transport, onerror });
    const close = transport.onclose;
    transport.onclose = () => {
      close?.();
      ended();
    };
  });
  if (failure !== undefined) throw cannotWriteTo(failure);
  if (stdin.readableEnded) return 0;
  stdin.unpipe(messages);
  stdin.destroy();
  return TOO_LONG;
}

/** What a terminal would obey stands as \u001b in JSON of the same value; every message that waits adds a listener. */
function printing(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  stream.setMaxListeners(0);
  return new Proxy(stream, {
    get: (target, name) => {
      if (name === 'write') return (text: string, ...rest: []) => target.write(escapeControls(text), ...rest);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The exit code after a message that was longer than is read; what follows it cannot be understood. */
const TOO_LONG = 2;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200);
