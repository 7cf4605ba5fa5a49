import type { PrincipalElement, Statement } from '../document.ts';
import { eachStatement, type Hit } from './rule.ts';

/** Checks what stands in `Principal` or `NotPrincipal`, one by one. */
export const eachPrincipal = (
  check: (one: PrincipalElement['values'][number], statement: Statement, element: PrincipalElement) => readonly Hit[],
) =>
  eachStatement((statement) => {
    const { principal } = statement;
    return principal === null ? [] : principal.values.flatMap((one) => check(one, statement, principal));
  });
