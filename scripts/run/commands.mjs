// The commands that do one thing: build, serve, or run a script.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem, root, run } from './process.mjs';
import { setUp } from './setup.mjs';

export const PROGRAMS = {
  astro: 'node_modules/astro/bin/astro.mjs',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  sizeLimit: 'node_modules/size-limit/bin.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

const quiet = '--disable-warning=ExperimentalWarning';

/** The words Node needs to run one of our TypeScript scripts. */
export const typescript = (name) => [quiet, join(root, 'scripts', `${name}.ts`)];

/** Cuts the reference data into public/data/; fast when it is up to date. */
async function cutCatalog(tools) {
  const { code, output } = await run(tools.node, typescript('catalog'), { env: tools.env, capture: true });
  if (code !== 0) throw new Problem(`${output}\nCutting the reference data failed (scripts/catalog.ts).`);
}

const siteTools = async () => {
  const tools = await setUp();
  await cutCatalog(tools);
  return tools;
};

/** Takes `--name value` and `--name=value` out of the words. */
function options(words, names) {
  const found = {};
  for (let at = 0; at < words.length; at += 1) {
    const [flag = '', inline] = words[at].split(/=(.*)/s);
    const name = flag.replace(/^--/, '');
    const value = inline ?? words[at + 1];
    if (!flag.startsWith('--') || !names.includes(name) || value === undefined) {
      throw new Problem(
        `"${words[at]}" is not understood. There are: ${names.map((known) => `--${known} …`).join(', ')}.`,
      );
    }
    found[name] = value;
    if (inline === undefined) at += 1;
  }
  return found;
}

function portOf(text = '4321') {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Problem(`--port ${text}: a port is a number from 1 to 65535.`);
  return port;
}

const isFree = (port) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, 'localhost', () => server.close(() => done(true)));
  });

async function wantFree(port, command) {
  if (await isFree(port)) return;
  throw new Problem(
    `Port ${port} is in use. Stop what runs there, or choose another: npm ${command} -- --port ${port + 1}`,
  );
}

const baseOf = (text = process.env.SITE_BASE ?? '/') => {
  // A Unix shell on Windows turns a lone leading slash into a path of the disk.
  if (/^[a-z]:/i.test(text))
    throw new Problem(`--base ${text}: write it without the leading slash, like --base iam-dojo/`);
  const name = text.replace(/^\/+|\/+$/g, '');
  return name === '' ? '/' : `/${name}/`;
};

const reaches = async (url) => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

/** Builds the site and serves what was built. */
export async function start(words) {
  const given = options(words, ['port', 'base']);
  const port = portOf(given.port);
  const base = baseOf(given.base);
  await wantFree(port, 'start');
  const tools = await siteTools();
  const env = { ...tools.env, SITE_BASE: base };
  console.log('Building the site …');
  const built = await run(tools.node, [PROGRAMS.astro, 'build'], { env, capture: true });
  if (built.code !== 0) throw new Problem(`${built.output}\nThe site could not be built.`);

  const url = `http://localhost:${port}${base}`;
  const server = run(tools.node, [PROGRAMS.astro, 'preview', '--ignore-lock', '--port', String(port)], {
    env,
    capture: true,
  });
  const ended = server.then(() => 'ended');
  let state = 'starting';
  while (state === 'starting') {
    if (await reaches(url)) state = 'ready';
    else state = await Promise.race([ended, pause(100, 'starting')]);
  }
  if (state === 'ready') console.log(`IAM Dojo is served at ${url} (stop with Ctrl-C)`);
  const { code, output } = await server;
  if (code > 0 && code < 128) throw new Problem(`${output}\nThe server ended.`);
  return 0;
}

export async function dev(words) {
  const given = options(words, ['port', 'base']);
  const port = portOf(given.port);
  await wantFree(port, 'run dev');
  const { node, env } = await siteTools();
  const site = { ...env, SITE_BASE: baseOf(given.base) };
  return (await run(node, [PROGRAMS.astro, 'dev', '--port', String(port)], { env: site })).code;
}

export async function build(words) {
  const given = options(words, ['base']);
  const { node, env } = await siteTools();
  return (await run(node, [PROGRAMS.astro, 'build'], { env: { ...env, SITE_BASE: baseOf(given.base) } })).code;
}

export async function catalog(words) {
  const { node, env } = await setUp();
  return (await run(node, [...typescript('catalog'), ...words], { env })).code;
}

/** A script that speaks for itself: we add nothing to what it prints. */
export async function script(name, words) {
  const { node, env } = await siteTools();
  return (await run(node, [...typescript(name), ...words], { env })).code;
}

export async function format(words) {
  const { node, env } = await setUp();
  return (
    await run(node, [PROGRAMS.prettier, '--write', '--log-level=warn', ...(words.length > 0 ? words : ['.'])], { env })
  ).code;
}

export async function size() {
  const { node, env } = await setUp();
  return (await run(node, [PROGRAMS.sizeLimit], { env })).code;
}
