/** Text on one line, without characters that a terminal obeys and marks that reorder what stands there. */
export const PLAIN = /^[^\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\u{E0000}-\u{E007F}]*$/u;
