import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import type { Input } from '../operation.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana').attached('User', 'dana', S3_READ_ONLY);
  for (const [PolicyName, Path] of [
    ['ReadLogs', '/'],
    ['Audit', '/team/'],
  ] as const)
    sandbox.output('CreatePolicy', { PolicyName, Path, PolicyDocument: allow('s3:Get*') });
  return sandbox.attached('User', 'dana', `arn:aws:iam::${ACCOUNT}:policy/team/Audit`);
};
const names = (input: Input): unknown => {
  const shown = account().output('ListPolicies', input)?.['Policies'];
  return Array.isArray(shown) ? shown.map((policy) => Object(policy).PolicyName) : null;
};

describe('ListPolicies', () => {
  test.each<[Input, readonly string[]]>([
    [{}, ['AmazonS3ReadOnlyAccess', 'Audit', 'AWSDenyAll', 'Billing', 'ReadLogs']],
    [{ Scope: 'All' }, ['AmazonS3ReadOnlyAccess', 'Audit', 'AWSDenyAll', 'Billing', 'ReadLogs']],
    [{ Scope: 'AWS' }, ['AmazonS3ReadOnlyAccess', 'AWSDenyAll', 'Billing']],
    [{ Scope: 'Local' }, ['Audit', 'ReadLogs']],
    [{ OnlyAttached: true }, ['AmazonS3ReadOnlyAccess', 'Audit']],
    [{ OnlyAttached: false, Scope: 'Local' }, ['Audit', 'ReadLogs']],
    [{ PathPrefix: '/team/' }, ['Audit']],
    [{ PathPrefix: '/job-function/', Scope: 'AWS' }, ['Billing']],
    [{ PolicyUsageFilter: 'PermissionsBoundary' }, []],
    [{ PolicyUsageFilter: 'PermissionsPolicy', Scope: 'Local' }, ['Audit', 'ReadLogs']],
  ])('with %j names %j', (input, expected) => {
    expect(names(input)).toEqual(expected);
  });

  test('shows each policy without its description, members in the order of the service model', () => {
    const sandbox = new Sandbox();
    sandbox.output('CreatePolicy', { PolicyName: 'p', PolicyDocument: allow('s3:Get*'), Description: 'why' });
    const output = sandbox.output('ListPolicies', { Scope: 'Local' });
    const [policy] = [output?.['Policies']].flat();
    expect(Object.keys(Object(policy))).toEqual(inModelOrder('Policy', policy));
    expect(Object.keys(Object(policy))).not.toContain('Description');
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListPolicies', output));
  });

  test('answers in pages, in which two policies of one name are two', () => {
    const sandbox = new Sandbox();
    sandbox.output('CreatePolicy', { PolicyName: 'AWSDenyAll', PolicyDocument: allow('s3:Get*') });
    const arns: unknown[] = [];
    let marker: unknown;
    do {
      const page = sandbox.output('ListPolicies', {
        MaxItems: 1,
        ...(typeof marker === 'string' ? { Marker: marker } : {}),
      });
      arns.push(...[page?.['Policies']].flat().map((policy) => Object(policy).Arn));
      marker = page?.['Marker'];
    } while (marker !== undefined);
    expect(arns).toHaveLength(4);
    expect(new Set(arns).size).toBe(4);
  });

  test('refuses a scope that is none, in the words of the service', () => {
    expect(new Sandbox().error('ListPolicies', { Scope: 'Mine' })).toEqual({
      code: 'ValidationError',
      message:
        "1 validation error detected: Value at 'scope' failed to satisfy constraint: Member must satisfy enum value set: [All, AWS, Local]",
    });
  });

  test('is authorised on all policies, and a denial names the path', () => {
    const call = {
      operation: 'ListPolicies',
      input: { Scope: 'Local', PathPrefix: '/team/' },
      action: 'iam:ListPolicies',
      resource: `arn:aws:iam::${ACCOUNT}:policy/`,
      printed: 'policy path /team/',
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });

  test('tells permissions and boundaries apart', () => {
    const sandbox = new Sandbox().user('dana').attached('User', 'dana', S3_READ_ONLY);
    for (const PolicyName of ['Bound', 'Free']) {
      sandbox.output('CreatePolicy', { PolicyName, PolicyDocument: allow('s3:*') });
    }
    const PermissionsBoundary = `arn:aws:iam::${ACCOUNT}:policy/Bound`;
    sandbox.output('PutUserPermissionsBoundary', { UserName: 'dana', PermissionsBoundary });
    const listed = (input: Input) =>
      [sandbox.output('ListPolicies', { Scope: 'Local', ...input })?.['Policies']].flat().map((policy) => {
        const { PolicyName, AttachmentCount, PermissionsBoundaryUsageCount } = Object(policy);
        return [PolicyName, AttachmentCount, PermissionsBoundaryUsageCount];
      });
    expect(listed({ PolicyUsageFilter: 'PermissionsBoundary' })).toEqual([['Bound', 0, 1]]);
    expect(listed({ PolicyUsageFilter: 'PermissionsPolicy', OnlyAttached: true })).toEqual([]);
    expect(listed({ OnlyAttached: true })).toEqual([['Bound', 0, 1]]);
    expect(listed({})).toHaveLength(2);
  });
});
