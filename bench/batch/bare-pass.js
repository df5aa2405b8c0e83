// The floor: every line through JSON.parse and JSON.stringify, lines cut by hand, written in pieces.
import { createReadStream } from 'node:fs';

let rest = '';
let output = '';
const pass = (line) => {
  output += `${JSON.stringify(JSON.parse(line))}\n`;
};

for await (const chunk of createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
  const text = rest + chunk;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    pass(text.slice(start, end));
    start = end + 1;
  }
  rest = text.slice(start);
  await new Promise((resolve) => process.stdout.write(output, resolve));
  output = '';
}
if (rest !== '') pass(rest);
process.stdout.write(output);
