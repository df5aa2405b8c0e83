const LONGEST = 80;

/** Code on one line and without backticks, as a document can quote it. */
export const onOneLine = (code) => code.replace(/\s+/g, ' ').replaceAll('`', "'").trim();

const shorten = (code) => {
  const line = onOneLine(code);
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 3)}...`;
};

/** A survivor as docs/mutation-testing.md names it. */
export const survivorLine = ({ file, original, replacement }) =>
  `- \`${file}\`: \`${shorten(original)}\` to \`${shorten(replacement)}\``;

/** The survivors that a document names, their code shortened. */
export const survivorsIn = (document) =>
  [...document.matchAll(/^- `(.*)`: `(.*)` to `(.*)`$/gm)].map(([line, file, original, replacement]) => ({
    line,
    file,
    original,
    replacement,
  }));
