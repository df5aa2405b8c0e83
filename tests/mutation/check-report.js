/**
 * Reads what Stryker found: prints the score of each room, and fails where docs/mutation-testing.md does not name a
 * mutant that survived, or names one that no longer does.
 */
import { readFileSync } from 'node:fs';
import { survivorLine, survivorsIn } from './survivors.js';

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
      text: survivorLine({ file: name, original, replacement }),
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
const explained = new Set(survivorsIn(readFileSync('docs/mutation-testing.md', 'utf8')).map(({ line }) => line));
const unexplained = [...survivors].filter((text) => !explained.has(text));
const outdated = [...explained].filter((text) => !survivors.has(text) && rooms.has(text.slice(3).split('/')[0]));
for (const text of unexplained) console.log(`survives unexplained: ${text}`);
for (const text of outdated) console.log(`explained, but does not survive: ${text}`);
if (unexplained.length + outdated.length > 0) process.exitCode = 1;
