import fastStringWidth from 'fast-string-width';

const PRINTABLE_ASCII = /^[ -~]*$/;

/** Columns that a text takes on a terminal; printable ASCII takes one each, for which no pattern need be compiled. */
export const textWidth = (text, options) => (PRINTABLE_ASCII.test(text) ? text.length : fastStringWidth(text, options));
