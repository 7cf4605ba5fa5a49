import { fileURLToPath } from 'node:url';
import { createCatalog } from '../src/catalog/index.ts';
import { readFromDisk } from '../src/catalog/node.ts';
import { answer } from './compare/answer.ts';

// Whoever reads may have seen enough: `npm run --silent compare < suite.jsonl | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** What is loaded for one line stays for the next. */
const catalog = createCatalog(readFromDisk(fileURLToPath(new URL('../public/data', import.meta.url))));

let rest = '';
for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = (rest + String(chunk)).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) await print(line);
}
await print(rest);

/** Answers a line, and waits while the reader is slower. An empty line has no answer. */
async function print(line: string): Promise<void> {
  if (line.trim() === '') return;
  const text = `${await answer(line, catalog)}\n`;
  if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done));
}
