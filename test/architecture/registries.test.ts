import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of units, each with its `registry.ts`, which lists them all; a new kind of unit adds its folder here. */
const UNITS = [
  'src/iam/operations',
  'src/iam/evaluation/conditions',
  'src/iam/policy/lint',
  'src/services/*',
  'src/grader/checks',
  'src/grader/questions',
  'src/cli/words',
  'src/cli/aws/s3',
];

const ROOMS = ['iam', 'catalog', 'services', 'cli', 'course', 'grader', 'session', 'strings', 'components'];

const slashes = (path: string): string => path.replaceAll('\\', '/');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const found = (pattern: string): string[] => globSync(pattern, { cwd: ROOT }).map(slashes).toSorted();

interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * The units of a folder, apart from the parts that they share: what a `define…` call makes; in a folder without such calls, what neither
 * another file beside it imports nor itself reads the registry.
 */
function unitsAmong(sources: readonly Source[]): readonly Source[] {
  const defined = sources.filter(({ text }) => /^(?:export )?const \w+(?:: [^=]+)? = define\w*\(/m.test(text));
  if (defined.length > 0) return defined;
  return sources.filter(
    ({ file, text }) =>
      !text.includes("'./registry.ts'") && !sources.some((other) => other.text.includes(`'./${basename(file)}'`)),
  );
}

/** What to do about a unit that its registry does not list; undefined when it does. */
function forgotten(file: string, unit: string, registry: string): string | undefined {
  const name = basename(file);
  const path = `${dirname(file)}/registry.ts`;
  const imported = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*['"]\\./${name.replaceAll('.', '\\.')}['"]`).exec(
    registry,
  );
  const exported = /export (?:const|function) (\w+)/.exec(unit)?.[1] ?? 'it';
  if (imported === null) {
    return `${file} is in no registry. Add to ${path}: import { ${exported} } from './${name}'; and ${exported} to its list.`;
  }
  const local =
    (imported[1] ?? '')
      .split(',')[0]
      ?.trim()
      .split(/\s+as\s+/)
      .at(-1) ?? '';
  const isListed = new RegExp(`\\b${local}\\b`).test(registry.replace(imported[0], ''));
  return isListed
    ? undefined
    : `${path} imports ${local} from ./${name} and does not list it. Add ${local} to its list.`;
}

describe('registries', () => {
  const folders = UNITS.flatMap((pattern) => found(pattern)).filter((path) => statSync(join(ROOT, path)).isDirectory());

  it.each(folders)('%s lists every unit beside it', (folder) => {
    const units = unitsAmong(
      found(`${folder}/*.ts`)
        .filter((file) => !/(?:^|\/)(?:registry|index)\.ts$|\.test\.ts$/.test(file))
        .map((file) => ({ file, text: read(file) })),
    );
    const registry = `${folder}/registry.ts`;
    expect(
      existsSync(join(ROOT, registry)),
      `${registry} is missing: an \`as const\` list of the units in ${folder}`,
    ).toBe(true);
    const listed = [registry, ...found(`${folder}/families/*.ts`)].map(read).join('\n').replaceAll("'../", "'./");
    const missing = units.flatMap(({ file, text }) => forgotten(file, text, listed) ?? []);
    expect(missing, missing.join('\n')).toEqual([]);
  });

  it('tells units from the parts they share', () => {
    const sources = [
      {
        file: 'a/create-user.ts',
        text: "import { name } from './members.ts';\nexport const createUser = defineOperation({});",
      },
      { file: 'a/members.ts', text: 'export const name = 1;' },
      { file: 'a/sample.ts', text: 'export const sample = 1;' },
    ];
    expect(unitsAmong(sources).map(({ file }) => file)).toEqual(['a/create-user.ts']);
    const plain = [
      { file: 'a/cp.ts', text: "import { uri } from './uri.ts';\nexport const cp: Command = { uri };" },
      { file: 'a/uri.ts', text: 'export const uri = 1;' },
      { file: 'a/command.ts', text: "import { commands } from './registry.ts';" },
    ];
    expect(unitsAmong(plain).map(({ file }) => file)).toEqual(['a/cp.ts']);
  });

  it('names a file that was left out, and the line to add', () => {
    const unit = 'export const createUser = operation({});';
    expect(forgotten('src/iam/operations/create-user.ts', unit, 'export const operations = [] as const;')).toBe(
      "src/iam/operations/create-user.ts is in no registry. Add to src/iam/operations/registry.ts: import { createUser } from './create-user.ts'; and createUser to its list.",
    );
  });

  it('names a file that is imported and not listed', () => {
    const registry = "import { createUser } from './create-user.ts';\nexport const operations = [] as const;";
    expect(forgotten('src/iam/operations/create-user.ts', '', registry)).toBe(
      'src/iam/operations/registry.ts imports createUser from ./create-user.ts and does not list it. Add createUser to its list.',
    );
  });

  it('is content with a file that is listed', () => {
    const registry = "import { createUser } from './create-user.ts';\nexport const operations = [createUser] as const;";
    expect(forgotten('src/iam/operations/create-user.ts', '', registry)).toBeUndefined();
  });
});

describe('rooms', () => {
  it.each(ROOMS)('src/%s opens with a README of at most fifteen lines', (room) => {
    const path = `src/${room}/README.md`;
    expect(
      existsSync(join(ROOT, path)),
      `${path} is missing: what lives here, what it may import, how to add one more`,
    ).toBe(true);
    expect(read(path).trimEnd().split('\n').length, `${path} has more than fifteen lines`).toBeLessThanOrEqual(15);
  });

  it.each(ROOMS.filter((room) => room !== 'components'))('src/%s has its door, index.ts', (room) => {
    expect(existsSync(join(ROOT, `src/${room}/index.ts`)), `src/${room}/index.ts is missing`).toBe(true);
  });
});
