import type { Needs } from '../../../iam/index.ts';
import { queries, tables, texts, yamls } from '../../parts.ts';
import type { Query } from '../query/query.ts';
import { mergedPages, type Answer } from './answer.ts';
import type { Format } from './format.ts';
import { jsonText } from './json.ts';
import type { Printed, Writer } from './printed.ts';
import { isStructure, type Structure, type Value } from './value.ts';

const printed = (text: string): Printed => ({ text, failed: null });
const isNothing = (value: Value): boolean => isStructure(value) && Object.keys(value).length === 0;

/** What prints a value in a format, without a query; `{needs}` when it has to be loaded first. */
export function writerFor(format: Format): Writer | Needs {
  switch (format) {
    case 'off':
      return () => printed('');
    case 'json':
      return (_, value) => printed(isNothing(value) ? '' : jsonText(value));
    case 'text': {
      const text = texts.find();
      return 'needs' in text ? text : (_, value) => text.textOf(value);
    }
    case 'table': {
      const table = tables.find();
      return 'needs' in table ? table : table.tableOf;
    }
    case 'yaml': {
      const yaml = yamls.find();
      return 'needs' in yaml ? yaml : (_, value) => printed(isNothing(value) ? '' : yaml.yamlOf(value));
    }
    case 'yaml-stream': {
      const yaml = yamls.find();
      return 'needs' in yaml ? yaml : (_, value) => printed(isNothing(value) ? '' : yaml.yamlOf([value]));
    }
  }
}

/** Prints an answer with a writer, through a query where there is one. */
export function printAnswer(answer: Answer, format: Format, writer: Writer, query: Query | null): Printed {
  if (format === 'off') return printed('');
  const write = (value: Value): Printed => {
    const found = query === null ? { kind: 'found' as const, value } : query.search(value);
    switch (found.kind) {
      case 'found':
        return writer(answer.operation, found.value);
      case 'failed':
        return { text: '', failed: found.message };
      case 'limit':
        return { text: '', failed: null, limit: true };
    }
  };
  if (answer.kind === 'whole') return write(answer.output);
  switch (format) {
    case 'json':
    case 'table':
    case 'yaml':
      return write(mergedPages(answer));
    case 'yaml-stream':
      return eachOf(answer.pages, write);
    case 'text': {
      // AWS: text is printed page by page, so that a query meets each page, and the token as one more. aws-cli v2, formatter.py
      const { pages, collects, common, nextToken } = answer;
      const parts = pages.map((page, index): Structure => ({
        ...(index === 0 ? common : {}),
        ...Object.fromEntries(collects.map((member) => [member, page[member] ?? null])),
      }));
      return eachOf([...parts, ...(nextToken === null ? [] : [{ NextToken: { NextToken: nextToken } }])], write);
    }
  }
}

function eachOf(parts: readonly Structure[], write: (part: Structure) => Printed): Printed {
  let text = '';
  for (const part of parts) {
    const one = write(part);
    text += one.text;
    if (one.failed !== null || one.limit === true) return { ...one, text };
  }
  return printed(text);
}

/** The query of `--query`, ready; `{needs}` when it has to be loaded first. */
export function queryOf(text: string) {
  const found = queries.find();
  return 'needs' in found ? found : found.compileQuery(text);
}
