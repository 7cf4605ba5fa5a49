import type { Root, RootContent } from 'mdast';
import type { Lesson, Part, Step } from './lesson.ts';
import { parseMarkdown, renderMarkdown, textOf } from './markdown.ts';
import { ContentError } from './problem.ts';
import { readCode, type BlockContext } from './read-block.ts';
import { nothingKnown } from './references.ts';
import { courseSchema, frontMatterSchema, type Course } from './schema.ts';
import { readYaml, type Place } from './yaml.ts';

/** Far more than a lesson needs; a pack comes from strangers, and deep nesting takes time that grows with the square. */
const LONGEST = 100_000;
/** How deep lists and quotations may go. */
const DEEPEST = 20;

/**
 * Reads one lesson file. `id` is the file's name without its ending; `file` is named in errors; `context` has the track, which is the topic
 * of its questions, and the claims and misconceptions that it may name.
 * Throws a ContentError with file, line and field for anything that is not as the format says. Runs no code from the file.
 */
export function readLesson(
  id: string,
  text: string,
  file: string,
  context: BlockContext = { topic: 'lesson', known: nothingKnown },
): Lesson {
  if (text.length > LONGEST) throw new ContentError({ file, line: 1 }, `a lesson has at most ${LONGEST} characters`);
  const { yaml, body, lineBefore } = splitFrontMatter(text, file);
  const front = readYaml(yaml, frontMatterSchema, { file, lineBefore: 1 });
  const root = parseMarkdown(body);
  for (const node of root.children) refuseInside(node, { file, lineBefore });
  const sections = splitSections(root, { file, lineBefore });
  const ids = new Set<string>();
  const steps = sections.steps.map(({ title, nodes }, index): Step => {
    const parts = readParts(nodes, { file, lineBefore }, ids, context);
    return { id: stepId(sections.steps, index), title, parts };
  });
  if (steps.length === 0)
    throw new ContentError({ file, line: lineBefore + 1 }, 'a lesson needs at least one "##" section');
  // The start itself is replicated: what is delayed is what comes after it.
  const slow = front.replication === undefined ? [] : [`replication ${front.replication}`];
  const account = [...(front.account ?? []), ...slow];
  const { title, summary, minutes, objectives } = front;
  const blocks = steps.flatMap(({ parts }) => parts.filter((part) => 'id' in part));
  const hash = fingerprint(JSON.stringify([account, blocks]));
  return {
    id,
    title,
    summary,
    minutes,
    objectives,
    account,
    hash,
    intro: renderMarkdown(sections.intro),
    steps,
    calls: null,
  };
}

/** Reads `course.yaml`. Throws a ContentError. */
export function readCourse(text: string, file: string): Course {
  return readYaml(text, courseSchema, { file, lineBefore: 0 });
}

/** The YAML between the first two lines of "---", and what follows. */
export function splitFrontMatter(text: string, file: string): { yaml: string; body: string; lineBefore: number } {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (match === null)
    throw new ContentError({ file, line: 1 }, 'a lesson begins with its front matter between two lines of "---"');
  const [whole, yaml = ''] = match;
  return { yaml, body: text.slice(whole.length), lineBefore: whole.split('\n').length - 1 };
}

interface Section {
  readonly title: string;
  readonly nodes: RootContent[];
}

function splitSections(
  root: Root,
  place: Place,
): { readonly intro: readonly RootContent[]; readonly steps: readonly Section[] } {
  const intro: RootContent[] = [];
  const steps: Section[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 1) {
      throw new ContentError(
        { file: place.file, line: lineOf(node, place) },
        'the title stands in the front matter; steps are "##"',
      );
    }
    if (node.type === 'heading' && node.depth === 2) {
      steps.push({ title: textOf(node), nodes: [] });
    } else {
      (steps.at(-1)?.nodes ?? intro).push(node);
    }
  }
  const stray = intro.find((node) => node.type === 'code');
  if (stray !== undefined)
    throw new ContentError({ file: place.file, line: lineOf(stray, place) }, 'blocks belong under a "##" step');
  return { intro, steps };
}

/** A block inside a list or a quotation would be shown with its answers instead of being asked. */
function refuseInside(node: RootContent, place: Place, depth = 0): void {
  const refuse = (expected: string): never => {
    throw new ContentError({ file: place.file, line: lineOf(node, place) }, expected);
  };
  if (depth > DEEPEST) refuse(`lists and quotations go at most ${DEEPEST} deep`);
  if (depth > 0 && node.type === 'code' && node.lang === 'yaml' && node.meta)
    refuse('a block stands at the left margin, not inside a list or a quotation');
  if ('children' in node) for (const child of node.children) refuseInside(child, place, depth + 1);
}

function readParts(
  nodes: readonly RootContent[],
  place: Place,
  ids: Set<string>,
  context: BlockContext,
): readonly Part[] {
  const parts: Part[] = [];
  let prose: RootContent[] = [];
  const flush = (): void => {
    if (prose.length > 0) parts.push({ kind: 'prose', html: renderMarkdown(prose) });
    prose = [];
  };
  for (const node of nodes) {
    const part =
      node.type === 'code' ? readCode(node, { file: place.file, lineBefore: lineOf(node, place) }, context) : null;
    if (part === null) {
      prose.push(node);
      continue;
    }
    if ('id' in part) {
      if (ids.has(part.id)) {
        throw new ContentError(
          { file: place.file, line: lineOf(node, place), field: 'id' },
          `"${part.id}" is taken by an earlier block`,
        );
      }
      ids.add(part.id);
    }
    flush();
    parts.push(part);
  }
  flush();
  return parts;
}

const lineOf = (node: RootContent, place: Place): number => place.lineBefore + (node.position?.start.line ?? 1);
const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/** The slug of a step's title; with the number of the step where the title has no Latin letter or an earlier step has the same. */
function stepId(steps: readonly Section[], index: number): string {
  const id = slug(steps[index]?.title ?? '');
  const taken = steps.slice(0, index).some(({ title }) => slug(title) === id);
  return id === '' ? `step-${index + 1}` : taken ? `${id}-${index + 1}` : id;
}

/** FNV-1a over the text, twice with different offsets: enough to notice an edit. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x1b873593]
    .map((offset) => {
      let hash = offset;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
