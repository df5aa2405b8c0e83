import type { Handover } from './handover.ts';
import type { Format } from './reporter.ts';
import type { Style } from './text/style.ts';

/** A document in one format, as text that ends in one newline. */
type Report<Document> = (document: Document, handover: Handover) => string;

/** What draws a document in each format, loaded only for that format. */
type Reports<Document> = {
  readonly [F in Format]: () => Promise<
    F extends 'table' ? (document: Document, style: Style) => string : Report<Document>
  >;
};

/** Gives the report of a format; `styled` says how to draw where the format is the terminal's. */
export const inFormat =
  <Document>({ table, ...others }: Reports<Document>) =>
  async (format: Format, styled: () => Promise<Style>): Promise<Report<Document>> => {
    if (format !== 'table') return others[format]();
    const [text, style] = await Promise.all([table(), styled()]);
    return (document) => text(document, style);
  };
