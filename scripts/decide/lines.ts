/**
 * Reads stdin line by line and prints the answer to each, in order; waits while the reader is slower. An empty line has no answer. Ends quietly when
 * whoever reads has seen enough, as `head` does.
 */
export async function answerLines(answer: (line: string) => string | Promise<string>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  async function print(lines: readonly string[]): Promise<void> {
    const answers: string[] = [];
    for (const line of lines) if (line.trim() !== '') answers.push(`${await answer(line)}\n`);
    if (answers.length === 0 || process.stdout.write(answers.join(''))) return;
    await new Promise((done) => process.stdout.once('drain', done));
  }
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    await print(lines);
  }
  await print([rest]);
}
