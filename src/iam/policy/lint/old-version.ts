import { parseJson } from '../json.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: without `Version` the language is that of 2008, in which `${aws:username}` is text. reference_policies_elements_version.html */
export const oldVersion = defineRule({
  id: 'old-version',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Missing version',
  check({ document: { text, version, statements } }) {
    if (version === '2012-10-17') return [];
    const parsed = parseJson(text);
    if (!('node' in parsed) || parsed.node.kind !== 'object') return [];
    const { node } = parsed;
    const written = node.entries.find(({ key }) => key === 'Version');
    const hasVariables = statements.some(({ range }) => text.slice(range.start, range.end).includes('${'));
    const values = { written: written === undefined ? 'no' : 'yes', variables: hasVariables ? 'yes' : 'no' };
    if (written !== undefined) {
      const { range } = written.value;
      return [hit(range, values, { range, text: '"2012-10-17"' })];
    }
    const opening = { start: node.range.start, end: node.range.start + 1 };
    return [hit(opening, values, { range: opening, text: '{\n  "Version": "2012-10-17",' })];
  },
});
