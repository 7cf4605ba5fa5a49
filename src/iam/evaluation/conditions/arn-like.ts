import { compilePieces, type Pieces } from '../glob.ts';
import { defineOperator } from './operator.ts';

const PARTS = 6;

/**
 * AWS: an ARN is cut at its first five colons and each of the six parts is matched on its own, so that no wildcard reaches over one of
 * these colons. reference_policies_elements_condition_operators.html
 */
export const arnLike = defineOperator({
  name: 'ArnLike',
  variables: true,
  wildcards: true,
  compile(pieces) {
    const wanted = cutPieces(pieces).map(compilePieces);
    if (wanted.length < PARTS) return () => false;
    return (found) => {
      const parts = cut(found);
      return parts.length === PARTS && wanted.every((matches, index) => matches(parts[index] ?? ''));
    };
  },
});

function cut(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length <= PARTS ? parts : [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')];
}

function cutPieces(pieces: Pieces): readonly Pieces[] {
  const parts: Pieces[number][][] = [[]];
  for (const piece of pieces) {
    if (typeof piece !== 'string') parts.at(-1)?.push(piece);
    else {
      for (const [index, text] of piece.split(':').entries()) {
        if (index > 0 && parts.length < PARTS) parts.push([text]);
        else parts.at(-1)?.push(index > 0 ? `:${text}` : text);
      }
    }
  }
  return parts;
}
