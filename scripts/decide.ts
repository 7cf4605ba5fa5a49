import { answer } from './decide/answer.ts';

// Whoever reads may have seen enough: `npm run --silent decide < suite.jsonl | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

let rest = '';
for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = (rest + String(chunk)).split('\n');
  rest = lines.pop() ?? '';
  await print(lines);
}
await print([rest]);

/** Answers lines in order, and waits while the reader is slower. Empty lines have no answer. */
async function print(lines: readonly string[]): Promise<void> {
  const asked = lines.filter((line) => line.trim() !== '');
  if (asked.length === 0) return;
  const text = asked.map((line) => `${answer(line)}\n`).join('');
  if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done));
}
