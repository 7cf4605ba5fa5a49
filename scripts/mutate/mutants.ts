import ts from 'typescript';
import { mutators, type Edit } from './mutators.ts';

/** A source file with one small mistake in it. */
export interface Mutant {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The line on which the mistake begins, without its indentation. */
  readonly written: string;
  readonly before: string;
  readonly after: string;
  /** The file as a whole. */
  readonly text: string;
}

/** Types do nothing at run time, imports name files, and what is thrown tells of mistakes of our own. */
const isLeftOut = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isThrowStatement(node) ||
  (ts.isDefaultClause(node) && node.getText().includes('assertNever'));

/** Every mutant of one file, in the order of the text. */
export function mutantsOf(path: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) return;
    for (const mutator of mutators)
      edits.push(...mutator(node, (each) => each.getText(source)).filter((edit) => edit !== null));
    ts.forEachChild(node, visit);
  };
  visit(source);
  const lines = text.split('\n');
  return edits.map(({ start, end, text: after }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    return {
      path,
      line: line + 1,
      written: (lines[line] ?? '').trim(),
      before: text.slice(start, end),
      after,
      text: text.slice(0, start) + after + text.slice(end),
    };
  });
}
