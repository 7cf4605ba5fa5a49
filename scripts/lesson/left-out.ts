import { finding } from './finding.ts';
import type { Attempt } from './judge.ts';
import type { Bench } from './prove-variants.ts';
import { trialsOf, type Outcome, type Trials } from './trials.ts';

/** A part of a solution, by the name under which authors find it. */
interface Part {
  readonly name: string;
  readonly commands: readonly string[];
  readonly lacks: string;
}

/**
 * Runs a solution once without each of its commands, and once up to each: every command has to be needed, and some check has to need it.
 */
export async function tryLeftOut(
  { task, judge, scene, accepted }: Bench,
  { opening }: Attempt,
  commands: readonly string[],
  solution: number,
): Promise<Trials> {
  const outcomes: Outcome[] = [];
  for (const { name, commands: part, lacks } of partsOf(commands)) {
    const run = await scene.run(opening, part);
    const failing = judge.firstFailing({ opening, ...run });
    const isAccepted = failing === null && accepted.cover(name);
    const detail =
      `solution ${solution + 1} passes without ${lacks}. Leave that out, add a check that needs it, ` +
      'or add a line to "accepted"';
    const path = ['solutions', solution];
    const problem = finding({ block: task.id, what: 'mutant', name, proved: false, detail, path });
    outcomes.push(
      isAccepted
        ? { kind: 'equivalent', accepted: true, problem: null }
        : { kind: 'mutant', rejectedBy: failing, problem: failing === null ? problem : null },
    );
  }
  return trialsOf(outcomes);
}

const partsOf = (commands: readonly string[]): readonly Part[] => [
  ...commands.map((command, index) => ({
    name: `command-left-out ${shortly(command)}`,
    commands: commands.toSpliced(index, 1),
    lacks: 'this command',
  })),
  // Without any it is the start; without the last alone it is left out above.
  ...commands.slice(1, -1).map((_, index) => ({
    name: `stopped-early after ${index + 1} of ${commands.length}`,
    commands: commands.slice(0, index + 1),
    lacks: 'the commands after that',
  })),
];

/** Runs a solution in the reverse order, where every command goes through in that order too: it has to be accepted. */
export async function tryReversed(
  { task, judge, scene, rejected }: Bench,
  { opening }: Attempt,
  commands: readonly string[],
  solution: number,
): Promise<Trials> {
  if (commands.length < 2) return trialsOf([]);
  const run = await scene.run(opening, commands.toReversed());
  if (run.failed !== null) return trialsOf([]);
  const failing = judge.firstFailing({ opening, ...run });
  const name = `commands-reversed solution ${solution + 1}`;
  const accepted = failing === null || rejected.cover(name);
  const detail = `fails on "${failing}", and every command goes through. Loosen the check, or add a line to "rejected"`;
  const path = ['solutions', solution];
  const problem = finding({ block: task.id, what: 'equivalent', name, proved: false, detail, path });
  return trialsOf([{ kind: 'equivalent', accepted, problem: accepted ? null : problem }]);
}

/** A command without what its documents say. */
const shortly = (command: string): string => command.replaceAll(/\s+/g, ' ').replaceAll(/ '\{.*?\}'/g, ' …');
