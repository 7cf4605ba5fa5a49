import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allow, policyText } from '../../../test/support/builders.ts';
import { runs } from '../../../test/support/runs.ts';
import { parsePolicyDocument, parseResourcePolicy } from './parse.ts';
import { policySize } from './size.ts';
import { policyRefusals, validatePolicyDocument } from './validate.ts';

describe('the refusal of a document', () => {
  test('has the words of AWS, our own, and the place', () => {
    const text =
      '{\n  "Version": "2012-10-17",\n  "Statement": {\n    "Effect": "allow",\n    "Action": "s3:*",\n    "Resource": "*"\n  }\n}';
    expect(validatePolicyDocument(text, 'identity')).toEqual({
      code: 'MalformedPolicyDocument',
      message: 'The policy failed legacy parsing',
      rule: 'effectCase',
      detail: 'Effect must be "Allow" or "Deny"',
      range: { start: text.indexOf('"allow"'), end: text.indexOf('"allow"') + 7 },
      line: 4,
      column: 15,
    });
  });

  test('does not exist for a document that AWS takes', () => {
    expect(validatePolicyDocument(allow('s3:*'), 'identity')).toBeNull();
  });

  test('takes all that is wrong in the order in which AWS looks, and then in that of the text', () => {
    const text = policyText(
      { Effect: 'Allow', Action: 'ListBucket', Resource: ['logs', '*', 'more logs'] },
      { Sid: 'a-b', Effect: 'Allow', Resource: '*' },
    ).replace('2012-10-17', '2008-10-17');
    expect(policyRefusals(text, 'identity').map(({ message, line }) => `${line}: ${message}`)).toEqual([
      '2: Policy document must be version 2012-10-17 or greater.',
      '14: Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
      '13: Policy statement must contain actions.',
      '8: Resource logs must be in ARN format or "*".',
      '10: Resource more logs must be in ARN format or "*".',
      '6: Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ]);
  });

  test('of a bucket policy does not look for its own bucket and for principals where these are not known', () => {
    const text = policyText({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:user/nobody' },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::any/*',
    });
    expect(validatePolicyDocument(text, 'bucket')).toBeNull();
    expect(validatePolicyDocument(text, 'bucket', { bucket: 'any' })).toBeNull();
    expect(validatePolicyDocument(text, 'bucket', { bucket: 'any', isPrincipal: () => false })?.message).toBe(
      'Invalid principal in policy',
    );
    expect(validatePolicyDocument(text.replace(':::any/*', ':::'), 'bucket')?.message).toBe(
      'Policy has invalid resource',
    );
  });

  test('tells a group what to name instead', () => {
    const text = policyText({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:group/Developers' },
      Action: 's3:*',
      Resource: 'arn:aws:s3:::app-logs/*',
    });
    expect(validatePolicyDocument(text, 'bucket')).toMatchObject({
      code: 'MalformedPolicy',
      message: 'Invalid principal in policy',
      detail: 'A group cannot be a principal: name its users, or a role',
    });
  });

  test('is there for any text that does not parse, and what is taken parses', () => {
    const value = fc.constantFrom(
      '"Allow"',
      '"Deny"',
      '"*"',
      '[]',
      '{}',
      '["s3:*"]',
      '[{}]',
      'null',
      '1',
      '{"AWS":"*"}',
    );
    const name = fc.constantFrom('Sid', 'Effect', 'Action', 'Resource', 'NotAction', 'Condition', 'Principal', 'Extra');
    const statement = fc
      .array(fc.tuple(name, value), { maxLength: 6 })
      .map((entries) => `{${entries.map(([key, text]) => `"${key}":${text}`).join(',')}}`);
    const text = fc.oneof(
      statement.map((one) => `{"Version":"2012-10-17","Statement":[${one}]}`),
      fc.json(),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (any) => {
        for (const [kind, parse] of [
          ['identity', parsePolicyDocument],
          ['bucket', parseResourcePolicy],
        ] as const) {
          const refusal = validatePolicyDocument(any, kind);
          if (refusal === null) expect(parse(any).ok).toBe(true);
          else expect(refusal.range.end).toBeLessThanOrEqual(any.length);
          if (!parse(any).ok) expect(refusal).not.toBeNull();
        }
      }),
      runs(),
    );
  });
});

test('the size of a document leaves whitespace out', () => {
  expect(policySize('{\n  "Version" :\t"2012-10-17"\r\n}')).toBe('{"Version":"2012-10-17"}'.length);
});
