/**
 * Keeps the style sheets of libraries that load with a lazy chunk. Astro takes a sheet that no page names in its head for an orphan and
 * deletes it; named as an asset of its chunk it stays, and Vite loads it with the chunk. Without this Monaco is there and unstyled.
 */
export function keepLazyStyles() {
  return {
    name: 'keep-lazy-styles',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.moduleIds.some((id) => id.includes('/node_modules/monaco-editor/')))
          continue;
        for (const file of chunk.viteMetadata?.importedCss ?? []) chunk.viteMetadata.importedAssets.add(file);
      }
    },
  };
}

/** Islands that open an account, by file name: they load it at once. */
const WORKBENCHES = /[\\/]components[\\/](?:lesson[\\/]LessonApp|sandbox[\\/]SandboxApp)[.]tsx$/;
const ISLANDS = /[\\/]components[\\/].*[.]tsx$/;

/** The islands and scripts of pages that load a module at once; with `lazily` those too that load it some time. */
function pagesOf(id, graph, lazily = false) {
  const seen = new Set([id]);
  for (const at of seen) {
    const { importers = [], dynamicImporters = [] } = graph.getModuleInfo(at) ?? {};
    for (const importer of lazily ? [...importers, ...dynamicImporters] : importers) seen.add(importer);
  }
  return [...seen].filter((one) => graph.getModuleInfo(one)?.isEntry === true);
}

const group = (name, belongs) => ({
  test: /[\\/]src[\\/].*[.]tsx?$/,
  name(id, graph) {
    const pages = pagesOf(id, graph);
    return pages.some((page) => WORKBENCHES.test(page)) && belongs(pages, () => pagesOf(id, graph, true)) ? name : null;
  },
});

/**
 * Chunks for what a workbench loads at once. Left to itself the bundler makes one of every set of lazy parts that share a module, and many
 * small files compress worse than one. What a page without an island loads as well comes first, then what another island does: a group takes
 * along what its modules import, unless a group before it has that.
 */
export const workbenchGroups = [
  // What every lazy import calls.
  { name: 'preload', test: /vite[\\/]preload-helper/ },
  group('small', (pages) => pages.some((page) => !ISLANDS.test(page))),
  group('islands', (pages) => pages.some((page) => !WORKBENCHES.test(page))),
  // What other islands load later: the account, when they ask it something. Apart from the workbench, whose style sheet no page of theirs has.
  group('account', (_pages, later) => later().some((page) => !WORKBENCHES.test(page))),
  group('workbench', (pages) => pages.length > 1),
];
