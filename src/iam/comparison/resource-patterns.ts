import type { CompiledStatement } from '../evaluation/compile.ts';

type Patterns = NonNullable<CompiledStatement['resource']>['patterns'];

/** The resource patterns of a statement, whether it is about them or about all else. AWS: a trust policy has none, since it is about its own role. */
export const resourcePatterns = ({ resource }: CompiledStatement): Patterns => resource?.patterns ?? [];
