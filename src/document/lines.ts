/** The longest line that is read. */
export const MAX_LINE_BYTES = 1024 * 1024;

/** A line that cannot be read as text. */
export interface UnreadableLine {
  readonly unreadable: 'too-long' | 'not-utf-8';
}
export type Line = string | UnreadableLine;

/** Cuts bytes into lines; holds no more than one line of the longest length. */
export interface LineSplitter {
  /** The lines that these bytes complete, without their line feeds. */
  readonly push: (bytes: Uint8Array) => readonly Line[];
  /** The last line, if it has no line feed. */
  readonly end: () => readonly Line[];
}

const LINE_FEED = 10;
const TOO_LONG: UnreadableLine = { unreadable: 'too-long' };
const NOT_UTF_8: UnreadableLine = { unreadable: 'not-utf-8' };

export function splitLines(): LineSplitter {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let isSkipping = false;
  let isFirst = true;

  /** Keeps the beginning of a line; tells at once when it grows too long, since its end may never come. */
  const hold = (bytes: Uint8Array): readonly Line[] => {
    if (bytes.length === 0 || isSkipping) return [];
    held.push(bytes);
    heldBytes += bytes.length;
    if (heldBytes <= MAX_LINE_BYTES) return [];
    release();
    isFirst = false;
    isSkipping = true;
    return [TOO_LONG];
  };
  const release = () => {
    held = [];
    heldBytes = 0;
  };
  /** Lines from whole lines, the first of which may have begun in what is held or have been told of already. */
  const complete = (bytes: Uint8Array): readonly Line[] => {
    if (isSkipping) {
      isSkipping = false;
      const end = bytes.indexOf(LINE_FEED);
      return end < 0 ? [] : decodeLines(bytes.subarray(end + 1));
    }
    const lines = decodeLines(held.length === 0 ? bytes : Buffer.concat([...held, bytes]));
    release();
    const read = isFirst ? withoutByteOrderMark(lines) : lines;
    isFirst = false;
    return read;
  };
  return {
    push: (bytes) => {
      const end = bytes.lastIndexOf(LINE_FEED);
      const lines = end < 0 ? [] : complete(bytes.subarray(0, end));
      const tooLong = hold(bytes.subarray(end + 1));
      return tooLong.length === 0 ? lines : [...lines, ...tooLong];
    },
    end: () => (heldBytes > 0 ? complete(new Uint8Array()) : []),
  };
}

/** Lines separated by line feeds; decoded in one go unless one of them is broken. */
function decodeLines(bytes: Uint8Array): readonly Line[] {
  if (bytes.length <= MAX_LINE_BYTES) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    if (!text.includes('\uFFFD')) return text.split('\n');
  }
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    lines.push(decodeLine(bytes.subarray(start, end)));
    start = end + 1;
  }
  return lines;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeLine(bytes: Uint8Array): Line {
  if (bytes.length > MAX_LINE_BYTES) return TOO_LONG;
  try {
    return decoder.decode(bytes);
  } catch {
    return NOT_UTF_8;
  }
}

/** Spreadsheets and Windows shells put a mark before the first line. */
const withoutByteOrderMark = ([first, ...rest]: readonly Line[]): readonly Line[] =>
  first === undefined
    ? []
    : [typeof first === 'string' && first.startsWith('\uFEFF') ? first.slice(1) : first, ...rest];
