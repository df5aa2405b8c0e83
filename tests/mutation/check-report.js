/**
 * Reads what Stryker found: prints the score of each room, and fails where docs/mutation-testing.md does not name a
 * mutant that survived, or names one that no longer does.
 */
import { readFileSync } from 'node:fs';

const LONGEST = 80;
const shorten = (code) => {
  const line = code.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 3)}...`;
};

const { files } = JSON.parse(readFileSync(process.argv[2] ?? 'reports/mutation.json', 'utf8'));
const mutants = Object.entries(files).flatMap(([file, { source, mutants: own }]) => {
  const lines = source.split('\n');
  return own.map(({ location: { start, end }, replacement, status }) => {
    const touched = lines.slice(start.line - 1, end.line);
    touched[touched.length - 1] = touched.at(-1).slice(0, end.column - 1);
    const original = touched.join('\n').slice(start.column - 1);
    const name = file.replace('src/', '');
    return {
      room: name.split('/')[0],
      status,
      text: `- \`${name}\`: \`${shorten(original)}\` to \`${shorten(replacement)}\``,
    };
  });
});
const missed = ({ status }) => status === 'Survived' || status === 'NoCoverage';

const rooms = new Set(mutants.map(({ room }) => room));
for (const room of rooms) {
  const own = mutants.filter((mutant) => mutant.room === room);
  const killed = own.length - own.filter(missed).length;
  console.log(`| ${room} | ${own.length} | ${killed} | ${((100 * killed) / own.length).toFixed(1)} % |`);
}

const survivors = new Set(mutants.filter(missed).map(({ text }) => text));
const explained = new Set(readFileSync('docs/mutation-testing.md', 'utf8').match(/^- `.*`: `.*` to `.*`$/gm));
const unexplained = [...survivors].filter((text) => !explained.has(text));
const outdated = [...explained].filter((text) => !survivors.has(text) && rooms.has(text.slice(3).split('/')[0]));
for (const text of unexplained) console.log(`survives unexplained: ${text}`);
for (const text of outdated) console.log(`explained, but does not survive: ${text}`);
if (unexplained.length + outdated.length > 0) process.exitCode = 1;
