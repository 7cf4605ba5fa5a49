// Who may import whom, for .ts and .tsx (the table is in CONTRIBUTING.md; .oxlintrc.json holds the same for .astro).
// test/architecture/imports.test.ts plants a violation of each kind and wants it caught.

/** room -> the rooms it may use at run time, those it may take types from, its libraries, and what of it never ships. */
const ROOMS = {
  iam: {},
  catalog: { nodeOnly: ['^src/catalog/(build|node)'] },
  services: { rooms: ['iam'] },
  cli: { rooms: ['iam', 'services', 'catalog'], packages: ['yaml'] },
  grader: { rooms: ['iam'], packages: ['zod'] },
  course: {
    rooms: ['grader'],
    packages: ['zod', 'yaml', 'mdast[^/]*', 'hast[^/]*', 'micromark[^/]*'],
    nodeOnly: ['^src/course/node'],
  },
  session: { rooms: ['iam', 'services', 'cli', 'catalog', 'grader'], types: ['course'], packages: ['xstate', 'idb'] },
  strings: { types: ['iam', 'cli', 'grader', 'session'] },
  components: {
    rooms: ['session', 'strings', 'styles'],
    types: ['iam', 'catalog', 'services', 'cli', 'grader', 'course'],
    packages: ['react', 'react-dom', 'monaco-editor', '@dagrejs/dagre', 'uqr'],
  },
};

/** Second doors: what must stay out of the page's load (schemas), runs in Node only, or is lighter than the room. */
const DOORS = [
  'index',
  'iam/authenticator',
  'iam/changes',
  'iam/comparison',
  'iam/condition-keys',
  'iam/exchange',
  'iam/families',
  'iam/lint',
  'iam/sentences',
  'iam/sessions',
  'iam/surroundings',
  'iam/validate',
  'iam/who-can',
  'services/families',
  'grader/schema',
  'grader/grading',
  'cli/comparing',
  'cli/complete',
  'cli/meant',
  'cli/shell',
  'cli/command-line',
  'cli/coverage',
  'grader/questions',
  'course/schema',
  'catalog/build',
  'catalog/node',
  'course/node',
  'session/progress',
  'session/build',
  'session/compare',
  'session/drill',
  'session/exchange',
  'session/questions',
  'session/recall',
  'session/sandbox',
  'session/sentences',
  'session/workshop',
  'strings/changes',
  'strings/editor',
  'strings/explain',
  'strings/exchange',
  'strings/clock',
  'strings/devices',
  'strings/machine',
  'strings/map',
  'strings/debrief',
  'strings/interview',
  'strings/notes',
  'strings/progress',
  'strings/access',
  'strings/access-context',
  'strings/access-who',
  'strings/quiz',
  'strings/recall',
  'strings/reasons',
  'strings/sandbox',
  'strings/workshop',
];

const NODE_ONLY = Object.values(ROOMS).flatMap(({ nodeOnly = [] }) => nodeOnly);
const TEST_FILE = '[.]test[.]tsx?$';
const anyOf = (names) => `(${names.join('|')})`;
const packagePaths = (packages) => `(^|/)node_modules/(@types/)?${anyOf(packages)}/`;

const doorsOf = (room) =>
  DOORS.filter((door) => !door.includes('/') || door.startsWith(`${room}/`)).map((door) => door.split('/').pop());

const roomRules = Object.entries(ROOMS).flatMap(([room, { rooms = [], types = [], packages = [], nodeOnly = [] }]) => {
  const from = { path: `^src/${room}/`, pathNot: [TEST_FILE, ...nodeOnly] };
  const allowed = [`^src/${anyOf([room, ...rooms])}/`, ...(packages.length > 0 ? [packagePaths(packages)] : [])];
  const list = [...rooms, ...types.map((name) => `${name} (types only)`), ...packages].join(', ') || 'itself only';
  const comment = `src/${room} may import: ${list.replaceAll('[^/]*', '-*')}. Move the code to the room that owns it, or take the value as an argument.`;
  return [
    {
      name: `${room}-imports`,
      severity: 'error',
      comment,
      from,
      // A path that leads nowhere is reported once, by `resolvable`.
      to: { couldNotResolve: false, pathNot: [...allowed, ...(types.length > 0 ? [`^src/${anyOf(types)}/`] : [])] },
    },
    ...(types.length > 0
      ? [
          {
            name: `${room}-types-only`,
            severity: 'error',
            comment: `src/${room} takes types only from ${types.join(', ')}: write \`import type\`, or let session hand the value over.`,
            from,
            to: { path: `^src/${anyOf(types)}/`, dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
  ];
});

const doorRules = Object.keys(ROOMS)
  .filter((room) => room !== 'components')
  .map((room) => ({
    name: `${room}-door`,
    severity: 'error',
    comment: `Enter src/${room} through its index.ts: export there what you need, or do the work inside the room.`,
    from: { path: '^(src|scripts|test)/', pathNot: `^src/${room}/` },
    to: { path: `^src/${room}/`, pathNot: `^src/${room}/${anyOf(doorsOf(room))}[.]ts$` },
  }));

module.exports = {
  forbidden: [
    ...roomRules,
    ...doorRules,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'These files import each other. Move what both need to a third file, or pass it as an argument.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pages-draw-nothing-below',
      severity: 'error',
      comment: 'Nothing imports a page or a layout but another page or layout.',
      from: { path: '^(src|scripts)/', pathNot: '^src/(pages|layouts)/' },
      to: { path: '^src/(pages|layouts)/' },
    },
    {
      name: 'scripts-run-without-a-page',
      severity: 'error',
      comment: 'A script runs in plain Node: anything but components and pages.',
      from: { path: '^scripts/' },
      to: { path: '^src/(components|pages|layouts)/' },
    },
    {
      name: 'node-only',
      severity: 'error',
      comment:
        'This file runs in Node alone and must not ship: call it in a script, a test or the front matter of a page.',
      from: { path: '^src/', pathNot: [TEST_FILE, '^src/(pages|layouts)/', ...NODE_ONLY] },
      to: { path: NODE_ONLY },
    },
    {
      name: 'rooms-know-no-scripts',
      severity: 'error',
      comment: 'Code in src ships: move what it needs from scripts or test into a room.',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      comment: 'A test file is imported by nobody: move what is shared to test/support.',
      from: {},
      to: { path: TEST_FILE },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment:
        'This import leads nowhere: a file name without its .ts, a typing mistake, or a package missing in package.json.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:|hast$|mdast$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|public|[.]astro|[.]cache|scripts/node|src/catalog/generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
