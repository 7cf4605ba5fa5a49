// Starting other programs: without a shell, so that paths with spaces and Windows' .cmd files are no trap.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Something the user can mend: its message is shown alone, without a stack. */
export class Problem extends Error {}

/** What we say of ourselves; standard output belongs to the program that runs. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** The environment with this folder first on the path and nothing phoning home. */
export function environment(firstOnPath, extra = {}) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true', ...extra };
  // On Windows the variable may be spelled Path; a second spelling would hide the first.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = [firstOnPath, env[key]].filter(Boolean).join(delimiter);
  return env;
}

const running = new Set();

/** Ends a program and what it started. */
function end(child) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(child.isOwnGroup ? -child.pid : child.pid, 'SIGTERM');
  } catch {
    // It ended by itself in the meantime.
  }
}

let stopping = false;

for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]) {
  process.on(signal, () => {
    stopping = true;
    // A program that shares our terminal got Ctrl-C itself and decides what to do with it (the sandbox clears its line).
    for (const child of running) if (child.isOwnGroup || signal !== 'SIGINT') end(child);
    if (running.size === 0) process.exit(128 + number);
  });
}

export const wasStopped = () => stopping;

/**
 * Runs a program to its end.
 * `capture` keeps what it prints instead of showing it; `limit` (seconds) ends a program that hangs.
 * Gives `{code, output, stdout, seconds}`; a program that could not start has code 127.
 */
export function run(
  command,
  args,
  { cwd = root, env = process.env, capture = false, limit = 0, errorsOnly = false } = {},
) {
  const began = performance.now();
  return new Promise((done) => {
    let output = '';
    let stdout = '';
    let timedOut = false;
    const isOwnGroup = capture && process.platform !== 'win32';
    const stdio = capture
      ? ['ignore', 'pipe', 'pipe']
      : errorsOnly
        ? ['ignore', process.stderr, process.stderr]
        : 'inherit';
    const child = spawn(command, args, { cwd, env, stdio, detached: isOwnGroup });
    child.isOwnGroup = isOwnGroup;
    running.add(child);
    const timer =
      limit > 0
        ? setTimeout(() => {
            timedOut = true;
            end(child);
          }, limit * 1000)
        : undefined;
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      if (timedOut) output += `\nStopped after ${limit} s without an end.\n`;
      done({ code: timedOut ? 124 : code, output, stdout, seconds: (performance.now() - began) / 1000 });
    };
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)));
  });
}
