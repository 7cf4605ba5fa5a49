import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { format } from 'prettier';
import { registry } from '../src/services/index.ts';
import { GOLDENS, readGoldens } from '../test/support/goldens.ts';
import { readArguments, type Asked } from './goldens/arguments.ts';
import { record } from './goldens/record.ts';

const scripts = readGoldens();
const words = readArguments(process.argv.slice(2), [...scripts.keys()]);
if ('refusal' in words) {
  process.stderr.write(`${words.refusal}\n`);
  process.exitCode = 2;
} else {
  await recordAll(words.asked);
}

async function recordAll(asked: Asked): Promise<void> {
  await registry.loadAll();
  const aws = resolve(process.env['INIT_CWD'] ?? '', asked.aws);
  const { stdout } = await promisify(execFile)(aws, ['--version']);
  // `aws-cli/2.38.1 Python/3.14.10 …`
  const cli = stdout.split(' ')[0]?.replace('/', ' ') ?? '';
  for (const theme of asked.themes) {
    const script = scripts.get(theme);
    if (script === undefined) throw new Error(`No script ${theme}`);
    const { script: recorded, remarks } = await record(script, aws, cli);
    const text = await format(JSON.stringify(recorded), { parser: 'json', printWidth: 120 });
    await writeFile(new URL(`${theme}.json`, GOLDENS), text);
    process.stdout.write(`${theme}: ${recorded.goldens.length} lines\n`);
    for (const remark of remarks) process.stdout.write(`· ${remark}\n`);
  }
}
