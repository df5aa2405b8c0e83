import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { launchBrowser } from './browser.ts';

const WIDTH = 900;
/** Where a picture keeps what it was taken of. */
const KEY = 'Source';
const HEAD_LENGTH = 33;

/** What can be seen of a page down to the end of one of its sections, and what it looks like. */
function shownOf(page: string, section: string): string {
  const start = page.indexOf(`<section class="${section}"`);
  const end = page.indexOf('</section>', start);
  if (start < 0 || end < 0) throw new Error(`no section ${section}`);
  return page.slice(0, end);
}

const digestOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/** Whether a picture was taken of this page as it is now. */
export const isPictureOf = (picture: Buffer, page: string, section: string): boolean =>
  isNoted(picture, shownOf(page, section));

/** Whether a picture says in itself that it was taken of this. */
export const isNoted = (picture: Buffer, source: string): boolean =>
  picture.includes(Buffer.from(`tEXt${KEY}\0${digestOf(source)}`));

/** The picture, saying in itself what it was taken of. */
export function noted(picture: Buffer, source: string): Buffer {
  const note = chunk('tEXt', `${KEY}\0${digestOf(source)}`);
  return Buffer.concat([picture.subarray(0, HEAD_LENGTH), note, picture.subarray(HEAD_LENGTH)]);
}

/** A picture of a page from its top to the end of one of its sections, which says in itself what it was taken of. */
export async function takePicture(page: string, section: string): Promise<Buffer> {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage({ viewport: { width: WIDTH, height: WIDTH }, colorScheme: 'light' });
    await tab.setContent(page);
    const box = await tab.locator(`section.${section}`).boundingBox();
    if (box === null) throw new Error(`no section ${section}`);
    const height = Math.ceil(box.y + box.height);
    const taken = await tab.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: WIDTH, height } });
    return noted(taken, shownOf(page, section));
  } finally {
    await browser.close();
  }
}

/** A part of a PNG: its length, its name, what it holds, and their checksum. */
function chunk(name: string, text: string): Buffer {
  const named = Buffer.from(name + text, 'latin1');
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(text.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
