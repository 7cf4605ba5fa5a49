// Which lessons a change touches; the lesson proofs before a commit are theirs.
import { run } from './process.mjs';

const LESSON = /^lessons\/[^/]+\/([a-z0-9-]+)(?:\.[a-z]{2})?\.md$/;
/** Nothing here can change what a proof says: pages and their words, and prose about the project. */
const OUTSIDE =
  /^(?:src\/(?:components|pages|layouts|styles|strings|session)\/|public\/|docs\/|test\/e2e\/|[^/]+\.md$)/;

const lines = async (args) => {
  const { code, stdout } = await run('git', args, { capture: true });
  return code === 0 ? stdout.split('\n').filter(Boolean) : undefined;
};

/** `all`, or the ids of the lessons that changed since the last commit, when nothing else changed that a proof depends on. */
export async function lessonsToProve() {
  const changed = await lines(['diff', '--name-only', 'HEAD', '--']);
  const added = await lines(['ls-files', '--others', '--exclude-standard']);
  if (changed === undefined || added === undefined) return 'all';
  const files = [...changed, ...added].filter((file) => !OUTSIDE.test(file));
  const ids = files.map((file) => LESSON.exec(file)?.[1]);
  return ids.includes(undefined) ? 'all' : [...new Set(ids)];
}
