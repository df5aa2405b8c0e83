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
  /** Whether lines were read in a legacy encoding. */
  readonly isLegacy: () => boolean;
}

/** What is not UTF-8 is read by this, from the first line with a sign other than ASCII on. */
type Decode = (bytes: Uint8Array) => string;

/** The line end of CSV (RFC 4180); all other text that is written ends its lines with a line feed, and all are read. */
export const CSV_LINE_END = '\r\n';

const LINE_FEED = 10;
const TOO_LONG: UnreadableLine = { unreadable: 'too-long' };
const NOT_UTF_8: UnreadableLine = { unreadable: 'not-utf-8' };

export function splitLines(decodeLegacy?: Decode): LineSplitter {
  const decodeLines = lineDecoder(decodeLegacy);
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
      return end < 0 ? [] : decodeLines.decode(bytes.subarray(end + 1));
    }
    const lines = decodeLines.decode(held.length === 0 ? bytes : Buffer.concat([...held, bytes]));
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
    isLegacy: decodeLines.isLegacy,
  };
}

/**
 * Decodes lines separated by line feeds, in one go unless one of them is broken. A text is UTF-8 once a line has shown
 * so by a sign other than ASCII; if a line that is no UTF-8 comes first, all are in the legacy encoding.
 */
function lineDecoder(decodeLegacy: Decode | undefined) {
  let isUtf8 = decodeLegacy === undefined;
  let isLegacy = false;
  const decodeLine = (bytes: Uint8Array): Line => {
    if (bytes.length > MAX_LINE_BYTES) return TOO_LONG;
    if (isLegacy && decodeLegacy !== undefined) return decodeLegacy(bytes);
    try {
      const line = decoder.decode(bytes);
      isUtf8 ||= line.length < bytes.length;
      return line;
    } catch {
      if (isUtf8 || decodeLegacy === undefined) return NOT_UTF_8;
      isLegacy = true;
      return decodeLegacy(bytes);
    }
  };
  const decode = (bytes: Uint8Array): readonly Line[] => {
    if (bytes.length <= MAX_LINE_BYTES && !isLegacy) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
      if (!text.includes('\uFFFD')) {
        isUtf8 ||= text.length < bytes.length;
        return text.split('\n');
      }
    }
    const lines: Line[] = [];
    for (let start = 0; start <= bytes.length; ) {
      const found = bytes.indexOf(LINE_FEED, start);
      const end = found < 0 ? bytes.length : found;
      lines.push(decodeLine(bytes.subarray(start, end)));
      start = end + 1;
    }
    return lines;
  };
  return { decode, isLegacy: () => isLegacy };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Spreadsheets and Windows shells put a mark before the first line. */
const withoutByteOrderMark = ([first, ...rest]: readonly Line[]): readonly Line[] =>
  first === undefined
    ? []
    : [typeof first === 'string' && first.startsWith('\uFEFF') ? first.slice(1) : first, ...rest];
