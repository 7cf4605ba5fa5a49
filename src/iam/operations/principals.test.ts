import { describe, expect, test } from 'vitest';
import { ACCOUNT, AT, Sandbox, asUser, onBucket } from '../../../test/support/builders.ts';
import { deployRole, trusting, withDeployRole } from '../../../test/support/roles.ts';
import { explainFor } from '../account/request.ts';
import { resolveCaller } from '../account/principal.ts';
import type { World } from '../world.ts';

const arn = (name: string): string => `arn:aws:iam::${ACCOUNT}:user/${name}`;
/** Laid out by hand, to see that the rest of the text stays. */
const text = (principals: string): string => `{ "Version": "2012-10-17",
  "Statement": [ { "Sid": "Read", "Effect": "Allow", "Principal": { "AWS": ${principals} },
    "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" } ] }`;

/** An account of dana and erik, whose bucket `b` names principals, and whose bucket `c` has no policy. */
function account(principals: string): Sandbox {
  const { world } = new Sandbox().user('dana', 'erik');
  const bucket = (name: string, policy: string | null) =>
    [
      name,
      { name, creationDate: AT, objects: new Map(), policy: policy === null ? null : onBucket(policy, name).document },
    ] as const;
  const buckets = new Map([bucket('b', text(principals)), bucket('c', null)]);
  return new Sandbox({ ...world, services: { ...world.services, s3: { buckets } } });
}
const policyOf = ({ world }: Sandbox): string | undefined => world.services.s3.buckets.get('b')?.policy?.text;

function mayRead(world: World, name: string): boolean {
  const principal = resolveCaller(world, asUser(name));
  if (!principal.ok) throw new Error(`No user ${name}`);
  const ask = { action: 's3:GetObject', resource: 'arn:aws:s3:::b/x' };
  return explainFor(world, principal.value, ask).verdict === 'allowed';
}

// Source: id_users_rename.html and reference_policies_elements_principal.html.
describe('a bucket policy that names a user as principal', () => {
  test('names the new ARN after a rename or a move, and grants the same', () => {
    const sandbox = account(`["${arn('dana')}", "${arn('erik')}"]`);
    sandbox.output('UpdateUser', { UserName: 'dana', NewUserName: 'diana', NewPath: '/eng/' });
    expect(policyOf(sandbox)).toBe(text(`["${arn('eng/diana')}", "${arn('erik')}"]`));
    expect([mayRead(sandbox.world, 'diana'), mayRead(sandbox.world, 'erik')]).toEqual([true, true]);
  });

  test('names the id after the user is deleted, and a new user of that name is another', () => {
    const sandbox = account(`"${arn('dana')}"`);
    const id = sandbox.world.account.users.get('dana')?.id;
    expect(mayRead(sandbox.world, 'dana')).toBe(true);
    sandbox.output('DeleteUser', { UserName: 'dana' });
    expect(policyOf(sandbox)).toBe(text(`"${id}"`));
    sandbox.user('dana');
    expect(mayRead(sandbox.world, 'dana')).toBe(false);
  });

  test('shows in the change of the account', () => {
    const { diff } = account(`"${arn('dana')}"`).call('DeleteUser', { UserName: 'dana' });
    expect(diff.removed.map(({ kind }) => kind)).toEqual(['user', 'bucket-policy']);
    expect(diff.added.map(({ kind }) => kind)).toEqual(['bucket-policy']);
  });

  test('stays as it is when it names others, and so does a bucket without a policy', () => {
    const sandbox = account(`"${arn('erik')}"`);
    const before = sandbox.world.services;
    sandbox.output('UpdateUser', { UserName: 'dana', NewUserName: 'diana' });
    sandbox.output('DeleteUser', { UserName: 'diana' });
    expect(sandbox.world.services).toBe(before);
  });
});

describe('a trust policy that names a user as principal', () => {
  const trusted = (sandbox: Sandbox): unknown => JSON.parse(deployRole(sandbox).trust.text).Statement[0].Principal;
  const role = (): Sandbox =>
    withDeployRole({ AssumeRolePolicyDocument: trusting({ AWS: arn('dana') }) }, new Sandbox().user('dana', 'erik'));

  test('names the new ARN after a rename, and the id after the user is deleted', () => {
    const sandbox = role();
    sandbox.output('UpdateUser', { UserName: 'dana', NewUserName: 'diana' });
    expect(trusted(sandbox)).toEqual({ AWS: arn('diana') });
    const id = sandbox.world.account.users.get('diana')?.id;
    sandbox.output('DeleteUser', { UserName: 'diana' });
    expect(trusted(sandbox)).toEqual({ AWS: id });
  });

  test('stays as it is, the very same role, when it names others', () => {
    const sandbox = role();
    const before = deployRole(sandbox);
    sandbox.output('DeleteUser', { UserName: 'erik' });
    expect(deployRole(sandbox)).toBe(before);
  });
});
