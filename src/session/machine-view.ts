import { attemptOf, currentBlock } from './lesson-machine.ts';
import type { State } from './state.ts';
import type { MachineView } from './view.ts';

/** The machine of a lesson as its author may see it; null where there is no lesson. */
export function machineView({ lesson, told }: State): MachineView | null {
  if (lesson === null) return null;
  const { context, value } = lesson;
  const block = currentBlock(context);
  const attempt = block === null ? null : attemptOf(context, block.id);
  return {
    flow: nameOf(value.flow),
    help: nameOf(value.help),
    told,
    generation: context.generation,
    comparisons: context.awaited?.open.length ?? 0,
    block: block === null ? null : { id: block.id, kind: block.kind, number: context.at + 1 },
    blocks: context.blocks.length,
    checks: (attempt?.report?.results ?? []).map(({ id, kind, verdict, reasons }) => ({
      id,
      kind,
      verdict,
      reasons: reasons.map((reason) => reason.id),
    })),
    unjudged: attempt?.unjudged ?? null,
  };
}

/** `working`, or `solved.unaided` for a state within a state. */
const nameOf = (value: string | object): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([state, within]) => `${state}.${String(within)}`)
        .join(' ');
