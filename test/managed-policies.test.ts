import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCatalog } from '../src/catalog/build.ts';
import { decide, parsePolicyDocument, type AppliedPolicy } from '../src/iam/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}public/data/managed`;

interface Published {
  readonly arn: string;
  readonly document: string;
}

const published = (file: string): Published => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Published;

const documents = (): readonly Published[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .map(published)
    .filter(({ document }) => document !== undefined);

beforeAll(async () => {
  if (!existsSync(folder)) await buildCatalog(root);
});

describe('the policies that AWS manages', () => {
  test('all parse, statement by statement as they are written', () => {
    const all = documents();
    expect(all.length).toBeGreaterThanOrEqual(1594);
    const wrong = all.flatMap(({ arn, document }) => {
      const result = parsePolicyDocument(document);
      if (!result.ok) return [`${arn}: ${result.error.message} at ${result.error.line}:${result.error.column}`];
      const { Statement: written } = JSON.parse(document) as {
        Statement: Record<string, unknown> | Record<string, unknown>[];
      };
      const expected = [written].flat();
      const same = result.value.statements.every(({ effect, action, resource, condition, sid }, index) => {
        const statement = expected[index] ?? {};
        const values = (name: string): readonly unknown[] => [statement[name]].flat();
        return (
          statement['Effect'] === effect &&
          (statement['Sid'] ?? null) === sid &&
          'Condition' in statement === (condition !== null) &&
          JSON.stringify(values(action.name)) === JSON.stringify(action.patterns.map(({ value }) => value)) &&
          resource !== null &&
          JSON.stringify(values(resource.name)) === JSON.stringify(resource.patterns.map(({ value }) => value))
        );
      });
      return same && expected.length === result.value.statements.length
        ? []
        : [`${arn}: read differently than written`];
    });
    expect(wrong).toEqual([]);
  });

  /** What the descriptions of these policies promise. Source: the AWS Managed Policy Reference Guide. */
  test.each([
    ['AmazonS3ReadOnlyAccess', 's3:GetObject', 'arn:aws:s3:::app-logs/2026.txt', 'allowed'],
    ['AmazonS3ReadOnlyAccess', 's3:PutObject', 'arn:aws:s3:::app-logs/2026.txt', 'implicitDeny'],
    ['AmazonS3FullAccess', 's3:DeleteBucket', 'arn:aws:s3:::app-logs', 'allowed'],
    ['AmazonEC2ReadOnlyAccess', 'ec2:DescribeInstances', '*', 'allowed'],
    ['AmazonEC2ReadOnlyAccess', 'ec2:RunInstances', '*', 'implicitDeny'],
    ['PowerUserAccess', 'lambda:CreateFunction', 'arn:aws:lambda:us-east-1:123456789012:function:f', 'allowed'],
    ['PowerUserAccess', 'iam:CreateUser', 'arn:aws:iam::123456789012:user/dana', 'implicitDeny'],
    ['AdministratorAccess', 'iam:CreateUser', 'arn:aws:iam::123456789012:user/dana', 'allowed'],
    ['AWSDenyAll', 's3:GetObject', 'arn:aws:s3:::app-logs/2026.txt', 'explicitDeny'],
    ['IAMReadOnlyAccess', 'iam:ListUsers', 'arn:aws:iam::123456789012:user/', 'allowed'],
  ])('%s and %s on %s: %s', (name, action, resource, verdict) => {
    const { arn, document } = published(`${name}.json`);
    const result = parsePolicyDocument(document);
    if (!result.ok) throw new Error(result.error.message);
    const policy: AppliedPolicy = {
      name,
      arn,
      via: { entity: 'user', name: 'dana', placement: 'managed' },
      document: result.value,
    };
    expect(decide({ principal: 'arn:aws:iam::123456789012:user/dana', action, resource }, { identity: [policy] })).toBe(
      verdict,
    );
  });
});
