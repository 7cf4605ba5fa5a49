import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADMINISTRATOR_KEY, keyOfProfile } from './answering.ts';
import type { GoldenScript } from '../../test/support/goldens.ts';

/** What a line printed. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** A real shell in a folder of its own, where `aws` is the real CLI. */
export interface Terminal {
  submit(line: string): Promise<Printed>;
  close(): Promise<void>;
}

/** Opens bash with the files and profiles of a script. The folder is made where TMPDIR says. */
export async function openTerminal(aws: string, url: string, script: GoldenScript): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), 'goldens-'));
  const at = (name: string): string => join(folder, name);
  for (const name of ['bin', 'here', 'home/.aws']) await mkdir(at(name), { recursive: true });
  await symlink(aws, at('bin/aws'));
  for (const [name, text] of Object.entries(script.files)) await writeFile(at(`here/${name}`), text);
  const keys = {
    default: ADMINISTRATOR_KEY,
    ...Object.fromEntries(script.profiles.map((one) => [one, keyOfProfile(one)])),
  };
  await writeFile(
    at('home/.aws/credentials'),
    sections(keys, (key) => `aws_access_key_id = ${key}\naws_secret_access_key = secret`),
  );
  const named = Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [name === 'default' ? name : `profile ${name}`, key]),
  );
  await writeFile(
    at('home/.aws/config'),
    sections(named, () => ''),
  );

  const bash = spawn('bash', ['--norc', '--noprofile', '-i'], {
    cwd: at('here'),
    env: {
      PATH: `${at('bin')}:/usr/bin:/bin`,
      HOME: at('home'),
      LANG: 'C.UTF-8',
      AWS_ENDPOINT_URL: url,
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_PAGER: '',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  });
  bash.stderr.resume();
  return {
    async submit(line) {
      await writeFile(at('line'), line);
      const run = `eval "$(cat "${at('line')}")" > "${at('out')}" 2> "${at('err')}" < /dev/null; echo "<$?>"\n`;
      const exitCode = await exitCodeOf(bash, run);
      return { stdout: await readFile(at('out'), 'utf8'), stderr: await readFile(at('err'), 'utf8'), exitCode };
    },
    async close() {
      bash.stdin.end('exit\n');
      await rm(folder, { recursive: true });
    },
  };
}

const sections = (keys: Readonly<Record<string, string>>, lines: (key: string) => string): string =>
  Object.entries(keys)
    .map(([name, key]) => `[${name}]\n${lines(key)}\n`)
    .join('\n');

/** Sends a line and waits for the exit code that is printed after it. */
function exitCodeOf(bash: ChildProcessWithoutNullStreams, run: string): Promise<number> {
  return new Promise((done, failed) => {
    let text = '';
    const gone = (): void => failed(new Error('The shell is gone'));
    const onData = (chunk: Buffer): void => {
      text += chunk.toString();
      const code = /<(\d+)>\n/.exec(text)?.[1];
      if (code === undefined) return;
      bash.stdout.off('data', onData);
      bash.off('exit', gone);
      done(Number(code));
    };
    bash.stdout.on('data', onData);
    bash.once('exit', gone);
    bash.stdin.write(run);
  });
}
