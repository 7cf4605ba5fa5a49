import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A small house with the same rooms: doors and a file behind each door, so that every plant below has something to import. */
const HOUSE: Readonly<Record<string, string>> = {
  'tsconfig.json': '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "Bundler", "jsx": "react-jsx" } }',
  'src/iam/index.ts': 'export { inner } from "./inner.ts"; export interface Decision { verdict: string }',
  'src/iam/inner.ts': 'export const inner = 1;',
  'src/catalog/index.ts': 'export const catalog = 1;',
  'src/catalog/build.ts': 'import { readFileSync } from "node:fs"; export const build = readFileSync;',
  'src/services/index.ts': 'export const services = 1;',
  'src/cli/index.ts': 'export const cli = 1;',
  'src/grader/index.ts': 'export const grader = 1; export interface Report { passed: boolean }',
  'src/grader/schema.ts': 'import { z } from "zod"; export const schema = z;',
  'src/course/index.ts': 'export const course = 1; export interface Lesson { id: string }',
  'src/session/index.ts': 'export { createActor } from "xstate"; export const session = 1;',
  'src/session/progress.ts': 'export const progress = 1;',
  'src/strings/index.ts': 'export const strings = 1;',
  'src/components/map/Map.tsx': 'export const Map = () => <p />;',
  'src/pages/page.ts': 'export const page = 1;',
  'test/support/world.ts': 'export const world = 1;',
};

const LEGAL: Readonly<Record<string, string>> = {
  'src/cli/run.ts':
    'import { inner } from "../iam/index.ts"; import { catalog } from "../catalog/index.ts"; export const run = [inner, catalog];',
  'src/course/read.ts':
    'import { schema } from "../grader/schema.ts"; import { parse } from "yaml"; export const read = [schema, parse];',
  'src/strings/en.ts': 'import type { Decision } from "../iam/index.ts"; export const en = (d: Decision) => d.verdict;',
  'src/components/map/Lit.tsx':
    'import { useState } from "react"; import { strings } from "../../strings/index.ts"; import { session } from "../../session/index.ts";' +
    'import { type Decision } from "../../iam/index.ts"; import type { Lesson } from "../../course/index.ts";' +
    'export const Lit = ({ d, l }: { d: Decision; l: Lesson }) => <p>{[useState, strings, session, d, l].length}</p>;',
  'src/iam/inner.test.ts':
    'import { expect } from "vitest"; import { world } from "../../test/support/world.ts"; expect(world).toBe(1);',
  'scripts/tool.ts':
    'import { readFileSync } from "node:fs"; import { build } from "../src/catalog/build.ts"; export const tool = [readFileSync, build];',
};

/** file, what stands in it, and the rule that must catch it (none for the far end of another plant) */
const PLANTED: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['src/iam/up.ts', 'import { cli } from "../cli/index.ts"; export const up = cli;', 'iam-imports'],
  ['src/iam/disk.ts', 'import { readFileSync } from "node:fs"; export const disk = readFileSync;', 'iam-imports'],
  ['src/iam/library.ts', 'import { z } from "zod"; export const library = z;', 'iam-imports'],
  ['src/iam/up-type.ts', 'import type { Report } from "../grader/index.ts"; export type Up = Report;', 'iam-imports'],
  ['src/catalog/up.ts', 'import { inner } from "../iam/index.ts"; export const up = inner;', 'catalog-imports'],
  ['src/session/cut.ts', 'import { build } from "../catalog/build.ts"; export const cut = build;', 'node-only'],
  ['src/services/up.ts', 'import { cli } from "../cli/index.ts"; export const up = cli;', 'services-imports'],
  ['src/cli/up.ts', 'import { session } from "../session/index.ts"; export const up = session;', 'cli-imports'],
  ['src/grader/up.ts', 'import { cli } from "../cli/index.ts"; export const up = cli;', 'grader-imports'],
  ['src/course/up.ts', 'import { session } from "../session/index.ts"; export const up = session;', 'course-imports'],
  [
    'src/session/course.ts',
    'import { course } from "../course/index.ts"; export const c = course;',
    'session-types-only',
  ],
  ['src/session/view.ts', 'import { useState } from "react"; export const view = useState;', 'session-imports'],
  [
    'src/strings/value.ts',
    'import { inner } from "../iam/index.ts"; export const value = inner;',
    'strings-types-only',
  ],
  [
    'src/components/a.tsx',
    'import { inner } from "../iam/index.ts"; export const A = () => <p>{inner}</p>;',
    'components-types-only',
  ],
  ['src/components/b.tsx', 'import { createActor } from "xstate"; export const B = createActor;', 'components-imports'],
  [
    'src/components/c.tsx',
    'import { page } from "../pages/page.ts"; export const C = () => <p>{page}</p>;',
    'components-imports',
  ],
  ['src/cli/back-door.ts', 'import { inner } from "../iam/inner.ts"; export const x = inner;', 'iam-door'],
  [
    'src/components/back-door.tsx',
    'import type { createActor } from "../session/machine.ts"; export type X = typeof createActor;',
    'session-door',
  ],
  ['src/session/machine.ts', 'export { createActor } from "xstate";', ''],
  ['src/iam/cycle-a.ts', 'import { b } from "./cycle-b.ts"; export const a = (): unknown => b;', 'no-cycles'],
  ['src/iam/cycle-b.ts', 'import { a } from "./cycle-a.ts"; export const b = (): unknown => a;', ''],
  [
    'scripts/paint.ts',
    'import { Map } from "../src/components/map/Map.tsx"; export const paint = Map;',
    'scripts-run-without-a-page',
  ],
  [
    'src/session/support.ts',
    'import { world } from "../../test/support/world.ts"; export const s = world;',
    'session-imports',
  ],
  ['src/iam/typo.ts', 'import { x } from "./nowhere.ts"; export const y = x;', 'resolvable'],
];

const ASTRO_LEGAL =
  '---\nimport { inner } from "../iam/index.ts";\nimport { build } from "../catalog/build.ts";\nimport { Map } from "../components/map/Map.tsx";\n---\n<p>{inner}{build}<Map /></p>\n';

const ASTRO_PLANTED: readonly (readonly [file: string, source: string])[] = [
  ['src/pages/back-door.astro', '---\nimport { inner } from "../iam/inner.ts";\n---\n<p>{inner}</p>\n'],
  [
    'src/pages/script.astro',
    '<p>x</p>\n<script>\nimport { inner } from "../iam/inner.ts";\ndocument.title = String(inner);\n</script>\n',
  ],
  ['src/pages/library.astro', '---\nimport { createActor } from "xstate";\n---\n<p>{createActor}</p>\n'],
  ['src/layouts/support.astro', '---\nimport { world } from "../../test/support/world.ts";\n---\n<p>{world}</p>\n'],
  ['src/components/core.astro', '---\nimport { inner } from "../iam/index.ts";\n---\n<p>{inner}</p>\n'],
];

let house = '';

const put = (file: string, source: string): void => {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), source);
};

const runNode = (program: string, args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === '') throw new Error(stderr);
  return stdout;
};

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'iam-dojo-house-'));
  for (const [file, source] of Object.entries({ ...HOUSE, ...LEGAL })) put(file, source);
  for (const [file, source] of [...PLANTED, ...ASTRO_PLANTED]) put(file, source);
  put('src/pages/legal.astro', ASTRO_LEGAL);
  for (const config of ['.dependency-cruiser.cjs', '.oxlintrc.json', 'package.json'])
    copyFileSync(join(ROOT, config), join(house, config));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

describe('the guard of .ts and .tsx', () => {
  interface Cruise {
    readonly summary: {
      readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    };
  }
  let caught: readonly string[] = [];

  beforeAll(() => {
    const out = runNode('dependency-cruiser/bin/dependency-cruiser.mjs', [
      '--config=.dependency-cruiser.cjs',
      '--output-type=json',
      'src',
      'scripts',
      'test',
    ]);
    const { summary } = JSON.parse(out) as Cruise;
    caught = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
  }, 30_000);

  it.each(PLANTED.filter(([, , rule]) => rule !== ''))('sees what %s imports', (file, _source, rule) => {
    expect(caught).toContain(`${file}: ${rule}`);
  });

  it('lets legal imports pass', () => {
    const planted = new Set(PLANTED.map(([file]) => file));
    expect(caught.filter((line) => !planted.has(line.slice(0, line.indexOf(':'))))).toEqual([]);
  });
});

describe('the guard of .astro', () => {
  interface Lint {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string; readonly help: string }[];
  }
  let caught: readonly { readonly file: string; readonly help: string }[] = [];

  beforeAll(() => {
    const out = runNode('oxlint/bin/oxlint', [
      '--format',
      'json',
      ...ASTRO_PLANTED.map(([file]) => file),
      'src/pages/legal.astro',
    ]);
    const { diagnostics } = JSON.parse(out) as Lint;
    caught = diagnostics
      .filter(({ code }) => code.includes('no-restricted-imports'))
      .map(({ filename, help }) => ({ file: filename.replaceAll('\\', '/'), help }));
  }, 30_000);

  it.each(ASTRO_PLANTED)('sees what %s imports and says what to do', (file) => {
    const found = caught.find((one) => one.file === file);
    expect(found?.help).toMatch(/Enter a room|import this library|move what it needs|A component imports/);
  });

  it('lets legal imports pass', () => {
    expect(caught.filter(({ file }) => file === 'src/pages/legal.astro')).toEqual([]);
  });
});

describe('scripts inside .astro files', () => {
  // oxlint does not tell front matter, which runs at build time and may enter any room, from a script that ships.
  it('import components, strings and styles only', () => {
    const pages = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.astro'),
    );
    const wrong = pages.flatMap((file) =>
      [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
        .flatMap(([, code = '']) => [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)])
        .map(([, address = '']) => address)
        .filter((address) => !/^\.\.?\/(?:.*\/)?(?:components|strings|styles|session)\/|^\.\/[^/]+$/.test(address))
        .map(
          (address) => `src/${relative('.', file)}: a script that ships imports ${address}; move it into a component`,
        ),
    );
    expect(wrong).toEqual([]);
  });
});
