import type { Located, Statement } from '../document.ts';
import { ABSENT, eachStatement, type Hit, type LintSubject } from './rule.ts';

/** Checks what stands in `Resource` or `NotResource`, text by text. */
export const eachResource = (
  check: (resource: Located<string>, statement: Statement, subject: LintSubject) => readonly Hit[],
) =>
  eachStatement((statement, subject) =>
    (statement.resource ?? ABSENT).patterns.flatMap((resource) => check(resource, statement, subject)),
  );
