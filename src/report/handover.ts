import type { CalendarDate } from './words/calendar.ts';

/** Who hands a page over, to whom and when, as it was given: no clock is read, so that the bytes stay the same. */
export interface Handover {
  /** What the page is called, such as the name of the client. */
  readonly title?: string;
  /** Who prepared it. */
  readonly by?: string;
  /** The date on the page; months are named from it. */
  readonly date?: CalendarDate;
  readonly logo?: Logo;
}

/** A picture that goes into the page itself. */
export interface Logo {
  /** Such as "image/png". */
  readonly type: string;
  readonly base64: string;
  /** How a document that holds no picture reaches it. */
  readonly path: string;
}

/** What a page is called where nobody says. */
export const TITLE = 'Marketing advice';
