/** Which built files a page loads before it is interactive, and what they may weigh; .size-limit.mjs hands the list to size-limit. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { families } from '../src/services/families.ts';

interface Budget {
  readonly name: string;
  readonly path: readonly string[];
  readonly limit: string;
  readonly gzip: true;
}

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** A workshop on the projector; all of them load the same. */
const PROJECTED = 'workshop/sixty-minutes/project/';

/** Chunks that astro.config.mjs names: what they hold is not ours. */
const LIBRARIES = /^(?:react|xstate)\./;

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);

/** The built file behind a page's address, whatever base the site was built for. */
const inDist = (address: string): string => {
  const parts = address.split(/[?#]/)[0]?.split('/').filter(Boolean) ?? [];
  const file = parts.map((_, at) => join(DIST, ...parts.slice(at))).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`size: a page asks for ${address}, and dist/ has no such file.`);
  return file;
};

/** The scripts a script imports statically, as files. */
const staticImports = (file: string): string[] =>
  all(
    readFileSync(file, 'utf8'),
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*${},\s]+?from\s*)?["']([^"'()]+\.js)["']/g,
  ).map((address) => join(dirname(file), address));

function withImports(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...staticImports(file));
  }
  return [...found];
}

function pageOf(path: string): { readonly html: string; readonly scripts: string[]; readonly styles: string[] } {
  const html = join(DIST, path, 'index.html');
  if (!existsSync(html)) throw new Error(`size: dist/${path}index.html is missing. Build first: npm run build`);
  const text = readFileSync(html, 'utf8');
  const entries = [
    ...all(text, /<script[^>]*\ssrc="([^"]+)"/g),
    ...all(text, /\s(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g),
    ...all(text, /<link[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g),
  ];
  return {
    html,
    scripts: withImports(entries.map(inDist)),
    styles: all(text, /<link[^>]*\shref="([^"]+\.css)"/g).map(inDist),
  };
}

/** Built files that load later, by the name of their module. */
function lazy(...names: readonly string[]): string[] {
  const found = names.flatMap((name) => globSync(`_astro/${name}`, { cwd: DIST }).map((file) => join(DIST, file)));
  if (found.length < names.length) throw new Error(`size: dist/ lacks one of ${names.join(', ')}.`);
  return found;
}

/** What a family may weigh that brings a policy language, the simulator, the lint or the comparison with it. */
const FAMILY_LIMITS: Readonly<Record<string, string>> = {
  'iam/managed-policies': '8 kB',
  'iam/account': '8 kB',
  'iam/roles': '12 kB',
  'iam/simulation': '9 kB',
  'sts/temporary-credentials': '11 kB',
  's3/bucket-policies': '8 kB',
  'organizations/policies': '28 kB',
  'accessanalyzer/validation': '26 kB',
  'accessanalyzer/new-access': '38 kB',
};

const isOurs = (file: string): boolean => !LIBRARIES.test(basename(file));

/** What a part that loads late adds to a page: the chunk of its module and what that imports, but for what the page has. */
const added = (name: string, page: readonly string[]): string[] =>
  withImports(lazy(`${name}.*.js`)).filter((file) => !page.includes(file));

/** The budgets for size-limit. Throws when the site is not built or a page to measure is missing. */
export function budgets(): Budget[] {
  const lesson = pageOf('learn/your-first-group/');
  const landing = pageOf('');
  const budget = (name: string, path: readonly string[], limit: string): Budget => ({ name, path, limit, gzip: true });
  const ours = lesson.scripts.filter(isOurs);
  if (ours.length === lesson.scripts.length) {
    throw new Error('size: the lesson loads no chunk named react or xstate; see codeSplitting in astro.config.mjs.');
  }
  // The first line brings what runs lines; what is called for after that comes on top.
  const lines = added('command-line', lesson.scripts);
  const late = (name: string, chunk: string, limit: string): Budget =>
    budget(`late: ${name}`, added(chunk, [...lesson.scripts, ...lines]), limit);
  const access = added('Access', [...lesson.scripts, ...lines]);
  const drill = pageOf('interview/drill/').scripts.filter(isOurs);
  const projector = pageOf(PROJECTED).scripts.filter(isOurs);
  return [
    budget('lesson: script before it is interactive', lesson.scripts, '150 kB'),
    budget('lesson: our own code in that', ours, '65 kB'),
    budget('lesson: page', [lesson.html], '30 kB'),
    budget('lesson: styles', lesson.styles, '20 kB'),
    ...(landing.scripts.length === 0 ? [] : [budget('landing: script', landing.scripts, '20 kB')]),
    budget('landing: page', [landing.html], '20 kB'),
    budget('landing: styles', landing.styles, '20 kB'),
    budget('late: running lines', lines, '33 kB'),
    ...families.map(({ id }) => late(`operations ${id}`, basename(id), FAMILY_LIMITS[id] ?? '6 kB')),
    late('commands of aws s3', 'transfers', '10 kB'),
    late('what a shell reads', 'grammar', '5 kB'),
    late('what a shell expands', 'patterns', '3 kB'),
    late('programs of a shell', 'programs', '14 kB'),
    late('queries', 'query', '8 kB'),
    late('output as text', 'text', '2 kB'),
    late('output as a table', 'table', '4 kB'),
    late('output as YAML', 'yaml', '4 kB'),
    late('shapes of all operations', 'shapes', '26 kB'),
    late('input in one piece', 'whole-input', '24 kB'),
    late('reading YAML', 'yaml-text', '36 kB'),
    late('help of aws', 'manual', '9 kB'),
    late('help of the words', 'word-list', '4 kB'),
    late('completion', 'complete', '10 kB'),
    late('search through the history', 'ReverseSearch', '3 kB'),
    late('keys of the line', 'line-editing', '1 kB'),
    late('Access', 'Access', '12.5 kB'),
    late('Access: its questions', 'access-queries', '4 kB'),
    budget(
      'late: Access: the context of a request',
      added('ContextLines', [...lesson.scripts, ...lines, ...access]),
      '4 kB',
    ),
    late('comparison', 'comparison', '18 kB'),
    late('answers on access', 'questions', '6 kB'),
    late('what was meant', 'meant', '12 kB'),
    late('questions', 'QuestionBlock', '6 kB'),
    budget('drill: our own code', drill, '40 kB'),
    budget('projector: our own code', projector, '20 kB'),
    budget('policies: our own code', lazy('Policies.*.js', 'policy-queries.*.js', 'editor.*.css'), '22 kB'),
    budget('policies: Monaco', lazy('MonacoEditor.*.js', 'MonacoEditor.*.css'), '900 kB'),
  ];
}
