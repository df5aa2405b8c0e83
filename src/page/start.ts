import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GivenFigures } from '../model/figure-bounds.ts';
import { type Apart, textsTogether } from '../model/texts-apart.ts';
import { one } from './dom.ts';

/** What every page was made with: the answers that were sent, and what a history taught. */
export interface Sent {
  readonly answers?: GivenAnswers;
  readonly learned?: GivenFigures;
}

/** What lies in the page: what it was made with, and the dataset, which is compressed. */
export async function unpack<S extends Sent>(): Promise<{ readonly sent: S; readonly dataset: Dataset }> {
  const bytes = Uint8Array.from(atob(textIn('dataset')), (letter) => letter.charCodeAt(0));
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
  return { sent: JSON.parse(textIn('sent')), dataset: textsTogether(JSON.parse(text) as Apart) as Dataset };
}

const textIn = (id: string): string => one(document, `#${id}`).textContent ?? '';
