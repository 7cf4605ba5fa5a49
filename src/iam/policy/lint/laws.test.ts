import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findings, lintDocument, mended } from '../../../../test/support/lint-cases/findings.ts';
import { lintCatalog } from '../../../../test/support/lint-cases/catalog.ts';
import { BUCKET, DANA, GROUP, MFA, OBJECTS, statement } from '../../../../test/support/lint-cases/write.ts';
import { policyText, type StatementText } from '../../../../test/support/builders.ts';
import { parseJson } from '../json.ts';
import { lint } from './lint.ts';

const word = fc.oneof(
  fc.constantFrom('*', 's3:*', 's3:Get*', 'iam:Add?', ':', 'x', '', BUCKET, OBJECTS, GROUP, DANA),
  fc.constantFrom('${a}', '${', '${}', "${aws:username, 'x'}", '10.0.0.1/8', '0.0.0.0/0', '2026', 'true', 'arn:::::'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const words = fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 4 }));
const operator = fc.constantFrom(
  'Bool',
  'Null',
  'ForAnyValue:Null',
  'StringEquals',
  'StringNotLike',
  'ForAllValues:StringLikeIfExists',
  'NumericLessThan',
  'DateGreaterThan',
  'IpAddress',
  'NotIpAddress',
  'ArnLike',
);
const key = fc.constantFrom(
  MFA,
  'x',
  's3:prefix',
  'aws:',
  'aws:SourceIp',
  'aws:PrincipalTag/',
  '__proto__',
  'constructor',
);
const principal = fc.oneof(
  fc.constant('*' as const),
  fc.dictionary(fc.constantFrom('AWS', 'Service', 'Federated'), words, { minKeys: 1 }),
);

const members = {
  Sid: fc.constantFrom('', 'A'),
  Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
  Action: words,
  Resource: words,
  Condition: fc.dictionary(operator, fc.dictionary(key, words, { minKeys: 1 })),
};

const ofIdentities = fc.record(members, { requiredKeys: ['Effect', 'Action', 'Resource'] });
const ofResources = fc.record(
  { ...members, Principal: principal },
  { requiredKeys: ['Effect', 'Action', 'Resource', 'Principal'] },
);

/** What is wrong with the findings of a policy. */
function flaws(statements: readonly StatementText[]): readonly string[] {
  const text = policyText(...statements);
  return findings(text).flatMap(({ rule, range, edit }) => {
    const isInside = range.start >= 0 && range.start < range.end && range.end <= text.length;
    const isJson = 'node' in parseJson(mended(text, edit));
    return [...(isInside ? [] : [`${rule} lies outside`]), ...(isJson ? [] : [`${rule} breaks the text`])];
  });
}

describe('whatever a document says', () => {
  test.each([
    ['of an identity', fc.array<StatementText>(ofIdentities, { minLength: 1, maxLength: 2 })],
    ['of a resource', fc.array<StatementText>(ofResources, { minLength: 1, maxLength: 2 })],
  ])('no rule throws over the policy %s, findings lie inside the text, and corrections leave JSON', (_, policies) => {
    fc.assert(
      fc.property(policies, (statements) => {
        expect(flaws(statements)).toEqual([]);
      }),
    );
  });
});

describe('a document that no quota would let through', () => {
  test('ten thousand statements are read to an end, of which the first thousand are judged', () => {
    const document = lintDocument(
      policyText(
        ...Array.from({ length: 10_000 }, (_, at) =>
          statement({ Action: 's3:GetObjects', Resource: `${BUCKET}/${at}` }),
        ),
      ),
    );
    const found = lint({ document, catalog: lintCatalog }).filter(({ rule }) => rule === 'unknown-action');
    expect(found.length).toBe(1000);
  });

  test('one statement with ten thousand patterns is read to an end', () => {
    const patterns = (form: (at: number) => string): string[] => Array.from({ length: 10_000 }, (_, at) => form(at));
    const text = policyText(
      statement({ Action: patterns((at) => `s3:*${at}?`), Resource: patterns((at) => `${BUCKET}-${at}*x?`) }),
    );
    expect(findings(text).some(({ rule }) => rule === 'wildcard-matches-nothing')).toBe(true);
  });

  test('a pattern of a hundred thousand characters is not compared with formats', () => {
    const text = policyText(statement({ Resource: `arn:aws:s3:::${'*a'.repeat(50_000)}` }));
    expect(findings(text).map(({ rule }) => rule)).toEqual(['too-long']);
  });
});
