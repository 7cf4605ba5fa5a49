import type { Catalog } from '../../catalog/index.ts';
import type { World } from '../../iam/index.ts';
import { find } from './desk.ts';
import { reasonOf, type FromDesk, type ToDesk } from './messages.ts';

type CompareMessage = Extract<ToDesk, { kind: 'compare' }>;

/** The desk behind a thread: it keeps the worlds that it was given, and has a catalogue of its own. */
export function serve(
  answer: (message: FromDesk) => void,
  catalogAt: (root: string) => Catalog,
): (message: ToDesk) => void {
  const worlds = new Map<number, World>();
  let catalog: Catalog | null = null;

  const worldOf = (number: number): World => {
    const world = worlds.get(number);
    if (world === undefined) throw new Error(`No world of number ${number} is held here`);
    return world;
  };

  /** Takes the worlds at once: while the reference data is read, they may be dropped. */
  async function compared({ before, after, options }: CompareMessage): ReturnType<typeof find> {
    if (catalog === null) throw new Error('A comparison before the catalogue was opened');
    return find(worldOf(before), worldOf(after), options, catalog);
  }

  return (message) => {
    switch (message.kind) {
      case 'open':
        catalog = catalogAt(message.root);
        break;
      case 'hold':
        worlds.set(message.number, message.world);
        break;
      case 'drop':
        worlds.delete(message.number);
        break;
      case 'compare':
        void compared(message).then(
          (found) => answer({ kind: 'found', id: message.id, found }),
          (error: unknown) => answer({ kind: 'failed', id: message.id, reason: reasonOf(error) }),
        );
    }
  };
}
