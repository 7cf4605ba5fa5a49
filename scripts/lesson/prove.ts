import type { Catalog } from '../../src/catalog/index.ts';
import type { Lesson, PredictBlock, QuestionBlock } from '../../src/course/index.ts';
import { decisionOn } from '../../src/grader/index.ts';
import type { Verdict, World } from '../../src/iam/index.ts';
import { prepareLesson, replay } from '../../src/session/build.ts';
import { lessonStart } from '../../src/session/index.ts';
import { finding, type Finding } from './finding.ts';
import { tryAnswers } from './prove-question.ts';
import { proveTask, type TaskProof } from './prove-task.ts';
import { AT, createScene, type Scene } from './scene.ts';
import { unknownActionsOfPrediction } from './unknown-actions.ts';

export interface Proof {
  readonly lesson: Lesson;
  readonly findings: readonly Finding[];
  /** What was tried, task by task. */
  readonly tasks: readonly TaskProof[];
  readonly proved: boolean;
}

/** Exit codes that only a command with a mistake in it gives: of the shell, of a missing command, of the CLI's usage. */
const BROKEN_COMMAND = new Set([2, 127, 252, 253]);

/**
 * Proves a lesson: at the start no task passes, every solution passes (after every solution of the task before it), every mistake fails on
 * the check that it names and is recognised in the page; of what one change makes of a solution, all that allows too much or takes away is
 * rejected and all that means the same is accepted; every check is needed; every action is one of AWS; every prediction can be asked, every
 * question marks its answers as its author means it, every command shown in the prose can be typed.
 */
export async function proveLesson(source: Lesson, catalog: Catalog): Promise<Proof> {
  const lesson = await prepareLesson(source, catalog);
  const scene = await createScene(lesson, catalog);
  const start = await lessonStart(lesson, AT, lesson.id, catalog);
  const [opensFirst] = lesson.steps.flatMap(({ parts }) => parts.filter((part) => 'id' in part));
  let worlds: readonly World[] = [start];
  const findings: Finding[] = [];
  const tasks: TaskProof[] = [];
  for (const step of lesson.steps) {
    for (const part of step.parts) {
      if (part.kind === 'predict') {
        findings.push(...worlds.map((world) => provePrediction(part, world)));
        findings.push(...(await unknownActionsOfPrediction(part, catalog)));
      }
      if (part.kind === 'question') findings.push(proveQuestionBlock(part));
      if (part.kind === 'commands') findings.push(await proveCommands(scene, step.id, part.text, worlds[0] ?? start));
      if (part.kind !== 'task') continue;
      const passage = await proveTask(part, scene, worlds, part === opensFirst);
      findings.push(...passage.findings);
      tasks.push(passage.proof);
      worlds = passage.worlds;
    }
  }
  return { lesson, findings, tasks, proved: findings.every(({ proved }) => proved) };
}

function provePrediction(block: PredictBlock, world: World): Finding {
  const verdict: Verdict | null = decisionOn(world, block.ask)?.verdict ?? null;
  const detail = verdict === null ? `there is no user ${block.ask.who} at this point` : `the key is ${verdict}`;
  const name = `${block.ask.who} ${block.ask.action}`;
  return finding({ block: block.id, what: 'predict', name, proved: verdict !== null, detail, path: ['ask'] });
}

function proveQuestionBlock({ id, question }: QuestionBlock): Finding {
  const { tried, problems } = tryAnswers(question, {});
  const proved = problems.length === 0;
  const detail = proved ? `${tried} answers marked as they should be` : problems.join('; ');
  return finding({ block: id, what: 'question', name: question.kind, proved, detail });
}

async function proveCommands({ catalog }: Scene, step: string, text: string, world: World): Promise<Finding> {
  const { commands } = await replay(world, [text], { at: AT, seed: step, from: 1, catalog });
  const broken = commands.find(({ exitCode }) => BROKEN_COMMAND.has(exitCode));
  const detail =
    broken === undefined ? 'can be typed' : `${broken.line} ends with ${broken.exitCode}: ${broken.stderr.trim()}`;
  const name = text.split('\n')[0] ?? '';
  return finding({ block: step, what: 'commands', name, proved: broken === undefined, detail });
}
