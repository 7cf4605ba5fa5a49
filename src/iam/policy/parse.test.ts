import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import type { PolicyDocument } from './document.ts';
import { parsePolicyDocument } from './parse.ts';

const STATEMENT = '"Effect":"Allow","Action":"s3:*","Resource":"*"';

function parsed(text: string): PolicyDocument {
  const result = parsePolicyDocument(text);
  if (!result.ok) throw new Error(`${result.error.message} at ${result.error.line}:${result.error.column}`);
  return result.value;
}

function problemOf(text: string) {
  const result = parsePolicyDocument(text);
  if (result.ok) throw new Error(`${text} parses`);
  return result.error;
}

/** A policy laid out as people write them, with the lines of one statement. */
const laidOut = (...lines: readonly string[]): string =>
  ['{', '  "Version": "2012-10-17",', '  "Statement": [{', ...lines.map((line) => `    ${line}`), '  }]', '}'].join(
    '\n',
  );

describe('a policy document', () => {
  test('is read with its statements in order', () => {
    const document = parsed(
      `{"Version":"2012-10-17","Statement":[{${STATEMENT}},{"Sid":"No","Effect":"Deny","NotAction":["iam:*"],"NotResource":["a","b"]}]}`,
    );
    expect(document.version).toBe('2012-10-17');
    expect(document.statements.map(({ index, sid, effect }) => ({ index, sid, effect }))).toEqual([
      { index: 0, sid: null, effect: 'Allow' },
      { index: 1, sid: 'No', effect: 'Deny' },
    ]);
    expect(
      document.statements.map(({ action, resource }) =>
        [action, resource].map((element) => ({ name: element?.name, negated: element?.negated })),
      ),
    ).toEqual([
      [
        { name: 'Action', negated: false },
        { name: 'Resource', negated: false },
      ],
      [
        { name: 'NotAction', negated: true },
        { name: 'NotResource', negated: true },
      ],
    ]);
  });

  test('means the same with one value and with a list of that value', () => {
    const shapes = [
      '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}',
      '{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["*"]}]}',
    ].map((text) =>
      parsed(text).statements.map(({ effect, action, resource }) => ({
        effect,
        action: action.patterns.map(({ value }) => value),
        resource: resource?.patterns.map(({ value }) => value),
      })),
    );
    expect(shapes[0]).toEqual([{ effect: 'Allow', action: ['s3:*'], resource: ['*'] }]);
    expect(shapes[1]).toEqual(shapes[0]);
  });

  test('is in the language of 2008 when it names no version', () => {
    expect(parsed(`{"Statement":{${STATEMENT}}}`).version).toBe('2008-10-17');
    expect(parsed(`{"Version":"2008-10-17","Statement":{${STATEMENT}}}`).version).toBe('2008-10-17');
  });

  test('takes its elements in any order', () => {
    const document = parsed(
      '{"Statement":{"Resource":"*","Action":"s3:*","Sid":"A","Effect":"Deny"},"Version":"2012-10-17"}',
    );
    expect(document.statements[0]).toMatchObject({ sid: 'A', effect: 'Deny' });
  });

  test('keeps values as written, escapes resolved', () => {
    const [statement] = parsed(
      '{"Statement":{"Effect":"Allow","Action":"S3:Get\\u004fbject","Resource":"arn:aws:s3:::B/*"}}',
    ).statements;
    expect(statement?.action.patterns[0]?.value).toBe('S3:GetObject');
    expect(statement?.resource?.patterns[0]?.value).toBe('arn:aws:s3:::B/*');
  });

  test('keeps the place of everything: each range is the text of its part', () => {
    const statement =
      '{\n  "Sid": "A",\n  "Effect": "Allow",\n  "Action" : ["s3:Get*", "s3:List*"],\n  "NotResource":"*",\n  "Condition": {"Bool": {"aws:SecureTransport": [true, "false"]}} }';
    const text = `{ "Statement": [ ${statement} ] }`;
    const [read] = parsed(text).statements;
    const at = (range: { start: number; end: number } | null | undefined) =>
      range ? text.slice(range.start, range.end) : null;
    expect(at(read?.range)).toBe(statement);
    expect(at(read?.action.range)).toBe('"Action" : ["s3:Get*", "s3:List*"]');
    expect(read?.action.patterns.map(({ range }) => at(range))).toEqual(['"s3:Get*"', '"s3:List*"']);
    expect(at(read?.resource?.range)).toBe('"NotResource":"*"');
    expect(read?.resource?.patterns.map(({ range }) => at(range))).toEqual(['"*"']);
    expect(at(read?.condition)).toBe('"Condition": {"Bool": {"aws:SecureTransport": [true, "false"]}}');
    const [entry] = read?.conditions ?? [];
    expect([entry?.operator, entry?.key, ...(entry?.values ?? [])].map((part) => at(part?.range))).toEqual([
      '"Bool"',
      '"aws:SecureTransport"',
      'true',
      '"false"',
    ]);
    expect(at(entry?.range)).toBe('"aws:SecureTransport": [true, "false"]');
  });
});

describe('what is no policy document', () => {
  test.each([
    ['[]', 'an array for a document', '[]', 'Expected a policy document, which is an object'],
    ['"{}"', 'a string for a document', '"{}"', 'Expected a policy document, which is an object'],
    ['{}', 'no Statement', '{}', 'A policy document needs a Statement'],
    ['{"Statement":[]}', 'no statement in Statement', '[]', 'Statement must hold at least one statement'],
    ['{"Statement":"s3:*"}', 'a string for a statement', '"s3:*"', 'Expected a statement, which is an object'],
    ['{"Statement":[[]]}', 'an array for a statement', '[]', 'Expected a statement, which is an object'],
    [
      `{"Version":"2012-10-18","Statement":{${STATEMENT}}}`,
      'a date that is no version',
      '"2012-10-18"',
      'Version must be "2012-10-17" or "2008-10-17"',
    ],
    [
      `{"Version":2012,"Statement":{${STATEMENT}}}`,
      'a number for a version',
      '2012',
      'Version must be "2012-10-17" or "2008-10-17"',
    ],
    [
      `{"statement":{${STATEMENT}}}`,
      'an element in small letters',
      '"statement"',
      '"statement" is not an element of a policy document',
    ],
    [
      `{"Statement":{${STATEMENT}},"Statement":{${STATEMENT}}}`,
      'two Statements',
      '"Statement"',
      'Statement stands twice',
    ],
    [
      `{"__proto__":1,"Statement":{${STATEMENT}}}`,
      'an element called __proto__',
      '"__proto__"',
      '"__proto__" is not an element of a policy document',
    ],
  ])('%s: %s', (text, _what, place, message) => {
    const problem = problemOf(text);
    expect(problem.message).toBe(message);
    expect(text.slice(problem.range.start, problem.range.end)).toBe(place);
  });

  const whole = (statement: string): string => statement;
  test.each([
    ['{"Action":"s3:*","Resource":"*"}', 'no Effect', whole, 'Effect must be "Allow" or "Deny"'],
    [
      '{"Effect":"allow","Action":"s3:*","Resource":"*"}',
      'an Effect in small letters',
      () => '"allow"',
      'Effect must be "Allow" or "Deny"',
    ],
    [
      '{"Effect":["Allow"],"Action":"s3:*","Resource":"*"}',
      'a list of effects',
      () => '["Allow"]',
      'Effect must be "Allow" or "Deny"',
    ],
    ['{"Effect":"Allow","Resource":"*"}', 'no Action', whole, 'A statement needs Action or NotAction'],
    [
      '{"Effect":"Allow","Action":[],"Resource":"*"}',
      'an empty list of actions',
      () => '[]',
      'Action must not be empty',
    ],
    [
      '{"Effect":"Allow","Action":7,"Resource":"*"}',
      'a number for an action',
      () => '7',
      'Action must be a string or a list of strings',
    ],
    [
      '{"Effect":"Allow","Action":["s3:*",null],"Resource":"*"}',
      'null among the actions',
      () => 'null',
      'Action must be a string or a list of strings',
    ],
    [
      '{"Effect":"Allow","NotAction":[["s3:*"]],"Resource":"*"}',
      'a list among the actions',
      () => '["s3:*"]',
      'NotAction must be a string or a list of strings',
    ],
    [
      '{"Effect":"Allow","Action":"s3:*","NotAction":"iam:*","Resource":"*"}',
      'Action beside NotAction',
      () => '"NotAction"',
      'A statement has Action or NotAction, not both',
    ],
    ['{"Effect":"Allow","Action":"s3:*"}', 'no Resource', whole, 'A statement needs Resource or NotResource'],
    [
      '{"Effect":"Allow","Action":"s3:*","Resource":[]}',
      'an empty list of resources',
      () => '[]',
      'Resource must not be empty',
    ],
    [
      '{"Effect":"Allow","Action":"s3:*","NotResource":true}',
      'a Boolean for a resource',
      () => 'true',
      'NotResource must be a string or a list of strings',
    ],
    [
      '{"Effect":"Allow","Action":"s3:*","NotResource":"a","Resource":"b"}',
      'Resource beside NotResource',
      () => '"NotResource"',
      'A statement has Resource or NotResource, not both',
    ],
    [
      '{"Sid":1,"Effect":"Allow","Action":"s3:*","Resource":"*"}',
      'a number for a Sid',
      () => '1',
      'Sid must be a string',
    ],
    [
      '{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":[]}',
      'a list of conditions',
      () => '[]',
      'Condition must be an object',
    ],
    [
      '{"Effect":"Allow","Action":"s3:*","Action":"iam:*","Resource":"*"}',
      'two Actions',
      () => '"Action"',
      'Action stands twice',
    ],
    [
      '{"Effect":"Allow","Actions":"s3:*","Resource":"*"}',
      'a misspelt element',
      () => '"Actions"',
      '"Actions" is not an element of a statement',
    ],
    [
      '{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}',
      'a Principal in an identity policy',
      () => '"Principal"',
      'Principal has no place in this kind of policy',
    ],
    [
      '{"Effect":"Allow","constructor":1,"Action":"s3:*","Resource":"*"}',
      'an element called constructor',
      () => '"constructor"',
      '"constructor" is not an element of a statement',
    ],
  ])('%s: %s', (statement, _what, place, message) => {
    const text = `{"Version":"2012-10-17","Statement":[{${STATEMENT}},${statement}]}`;
    const problem = problemOf(text);
    expect(problem.message).toBe(message);
    expect(text.slice(problem.range.start, problem.range.end)).toBe(place(statement));
    expect(problem.range.start).toBeGreaterThanOrEqual(text.indexOf(statement, 60));
  });

  test.each([
    [laidOut('"Effect": "allow",', '"Action": "s3:*",', '"Resource": "*"'), 4, 15],
    [laidOut('"Effect": "Allow",', '"Action": "s3:*",', '"Action": "iam:*",', '"Resource": "*"'), 6, 5],
    [laidOut('"Effect": "Allow",', '"Action": "s3:*"'), 3, 17],
    [laidOut('"Effect": "Allow"', '"Action": "s3:*",', '"Resource": "*"'), 5, 5],
    [laidOut('"Effect": "Allow",', '"Action": "s3:*,', '"Resource": "*"'), 5, 15],
    ['{}', 1, 1],
    ['', 1, 1],
    ['{\n', 2, 1],
    ['{\r\n  "Statement": []\r\n}', 2, 16],
  ])('%j is refused at line %i, column %i', (text, line, column) => {
    expect(problemOf(text)).toMatchObject({ line, column });
  });

  test('any text is answered, with a place inside it', () => {
    const values = fc.constantFrom(
      '"Allow"',
      '"Deny"',
      '"*"',
      '[]',
      '{}',
      '["a"]',
      '[{}]',
      'null',
      '1',
      '"2012-10-17"',
    );
    const names = fc.constantFrom(
      'Version',
      'Id',
      'Statement',
      'Sid',
      'Effect',
      'Action',
      'NotAction',
      'Resource',
      'NotResource',
      'Condition',
    );
    const object = fc
      .array(fc.tuple(names, values), { maxLength: 8 })
      .map((entries) => `{${entries.map(([name, value]) => `"${name}":${value}`).join(',')}}`);
    const nearly = object.map((statement) => `{"Statement":${statement}}`);
    fc.assert(
      fc.property(fc.oneof(object, nearly, fc.json(), fc.string({ unit: 'binary' })), (text) => {
        const result = parsePolicyDocument(text);
        if (result.ok) return;
        const { range, line, column } = result.error;
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThanOrEqual(text.length);
        const lines = text.split('\n');
        expect(lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1).toBe(
          range.start,
        );
      }),
      runs(),
    );
  });
});
