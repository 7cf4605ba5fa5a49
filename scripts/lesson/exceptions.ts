import type { ProofException } from '../../src/course/index.ts';
import { finding, type Finding } from './finding.ts';

/** The exceptions of a task, and which of them were needed. */
export interface Exceptions {
  /** Whether the author has a reason for this one. */
  cover(name: string): boolean;
  /** An exception that nothing needs hides the next mistake. */
  unused(block: string): readonly Finding[];
}

export function exceptionsOf(field: 'accepted' | 'rejected', list: readonly ProofException[] = []): Exceptions {
  const used = new Set<number>();
  const patterns = list.map(({ change }) => new RegExp(`^${change.split('*').map(literally).join('.*')}$`, 's'));
  return {
    cover(name) {
      const covering = patterns.flatMap((pattern, index) => (pattern.test(name) ? [index] : []));
      for (const index of covering) used.add(index);
      return covering.length > 0;
    },
    unused: (block) =>
      list.flatMap(({ change }, index) => {
        if (used.has(index)) return [];
        const outcome = field === 'accepted' ? 'passes' : 'fails';
        return [
          finding({
            block,
            what: 'exception',
            name: change,
            proved: false,
            detail: `no change of this name ${outcome} against expectation; leave the line out`,
            path: [field, index, 'change'],
          }),
        ];
      }),
  };
}

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
