import { Transform } from 'node:stream';
import { parseJSONRPCMessage } from '@modelcontextprotocol/server';
import { isObject } from '../document/json-scan.ts';

/** What JSON-RPC calls what cannot be read, and what is no request. */
const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;

const NEWLINE = 0x0a;
const MARKS = /^[\uFEFF\s]+/;

/**
 * Lets the lines through that are messages, without a byte-order mark, and answers the others: the SDK passes over what
 * is no message, so that whoever sent it waits for ever. A line that is longer than `limit` goes through as it is.
 */
export function onlyMessages(limit: number, answer: (text: string) => void): Transform {
  let begun: Buffer[] = [];
  const take = (line: Buffer): string => {
    const text = line.toString('utf8').replace(MARKS, '').trimEnd();
    const wrong = text === '' ? undefined : faultOf(text);
    if (wrong !== undefined) answer(`${JSON.stringify({ jsonrpc: '2.0', ...wrong })}\n`);
    return text === '' || wrong !== undefined ? '' : `${text}\n`;
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        this.push(take(Buffer.concat([...begun, chunk.subarray(from, end)])));
        begun = [];
        from = end + 1;
      }
      begun.push(chunk.subarray(from));
      if (begun.reduce((size, { length }) => size + length, 0) > limit) {
        this.push(Buffer.concat(begun));
        begun = [];
      }
      done();
    },
    flush(done) {
      this.push(take(Buffer.concat(begun)));
      done();
    },
  });
}

interface ErrorAnswer {
  readonly id: string | number | null;
  readonly error: { readonly code: number; readonly message: string };
}

/** The answer to a line that is no message; undefined for a message, and for what is never answered. */
function faultOf(text: string): ErrorAnswer | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusal(null, PARSE_ERROR, 'Parse error: send one JSON-RPC message in JSON on each line');
  }
  if (isMessage(value) || isNeverAnswered(value)) return undefined;
  const id = isObject(value) && isId(value['id']) ? value['id'] : null;
  return refusal(id, INVALID_REQUEST, `Invalid request: ${faultIn(value)}`);
}

const refusal = (id: ErrorAnswer['id'], code: number, message: string): ErrorAnswer => ({
  id,
  error: { code, message },
});

function isMessage(value: unknown): boolean {
  try {
    return parseJSONRPCMessage(value) !== undefined;
  } catch {
    return false;
  }
}

/** Answers that are wrong themselves, and notifications, whose sender expects nothing. */
const isNeverAnswered = (value: unknown): boolean =>
  isObject(value) &&
  ('result' in value ||
    'error' in value ||
    (value['jsonrpc'] === '2.0' && typeof value['method'] === 'string' && !('id' in value)));

const isId = (id: unknown): id is string | number => typeof id === 'string' || Number.isSafeInteger(id);

function faultIn(value: unknown): string {
  if (Array.isArray(value)) return 'send one message on each line, not a list of them';
  if (!isObject(value)) return 'a message is a JSON object';
  if (value['jsonrpc'] !== '2.0') return '"jsonrpc" must be "2.0"';
  if (typeof value['method'] !== 'string') return '"method" must be text';
  if (!isId(value['id'])) return '"id" must be text or a whole number';
  return '"params" must be an object, and nothing may stand beside "jsonrpc", "id", "method" and "params"';
}
