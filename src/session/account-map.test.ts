import { describe, expect, test } from 'vitest';
import { allow, deny, documentOf, Sandbox } from '../../test/support/builders.ts';
import { administrator, explainFor, resolveCaller, rolePrincipal, type Role, type World } from '../iam/index.ts';
import { accountMap, litPath } from './account-map.ts';
import { settled } from '../services/families.ts';

const BOUNDARY = 'arn:aws:iam::123456789012:policy/DevBoundary';
const READ = { action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'sts:AssumeRole' }],
});

/** Dana and the role Deploy may read; a boundary stands beside them. */
function sandbox(boundary = allow('ec2:*')): Sandbox {
  const made = new Sandbox().user('dana').inline('user', 'dana', 'ReadLogs', allow('s3:GetObject'));
  made.output('CreatePolicy', { PolicyName: 'DevBoundary', PolicyDocument: boundary });
  made.output('CreateRole', { RoleName: 'Deploy', AssumeRolePolicyDocument: TRUST });
  made.output('PutRolePolicy', { RoleName: 'Deploy', PolicyName: 'Ship', PolicyDocument: allow('s3:*') });
  return made;
}

const bounded = (made: Sandbox): World => {
  made.output('PutUserPermissionsBoundary', { UserName: 'dana', PermissionsBoundary: BOUNDARY });
  return made.world;
};

function pathOf(world: World, userName: string) {
  const principal = resolveCaller(world, { kind: 'user', userName });
  if (!principal.ok) throw new Error(principal.error.message);
  return litPath(world, explainFor(world, principal.value, READ));
}

function roleOf({ account }: World, name: string): Role {
  const role = account.roles.get(name);
  if (role === undefined) throw new Error(`No role ${name}`);
  return role;
}

function organized(world: World, document: string): World {
  const policies = new Map([
    ['p-limit', { id: 'p-limit', name: 'NoLogs', description: '', awsManaged: false, document: documentOf(document) }],
  ]);
  const targets = new Map([
    ['r-root', { id: 'r-root', name: 'Root', parent: null, attached: ['p-limit'] }],
    [world.account.id, { id: world.account.id, name: 'dojo', parent: 'r-root', attached: ['p-limit'] }],
  ]);
  const [managementAccountId, createDate] = ['999999999999', world.clock];
  const organization = { kind: 'member', id: 'o-dojo', managementAccountId, createDate, rootId: 'r-root' } as const;
  return { ...world, organization: settled({ ...organization, targets, policies, controls: true }, world.account.id) };
}

describe('the Map', () => {
  test('shows the roles of the account with what they carry, and none of AWS’s own', () => {
    const { roles, policies, edges } = accountMap(sandbox().world);
    expect(roles.map(({ key, name }) => [key, name])).toEqual([['role:Deploy', 'Deploy']]);
    expect(policies.map(({ name, inside }) => [name, inside])).toEqual([
      ['ReadLogs', 'user:dana'],
      ['Ship', 'role:Deploy'],
    ]);
    expect(edges).toContainEqual({ from: 'role:Deploy', to: 'inline:role:Deploy:Ship' });
  });

  test('names a boundary on whom it limits, and never as a policy that is carried', () => {
    const { users, roles, policies } = accountMap(bounded(sandbox()));
    expect([users[0]?.boundary, roles[0]?.boundary]).toEqual(['DevBoundary', null]);
    expect(policies.map(({ name }) => name)).not.toContain('DevBoundary');
  });

  test('tells whether control policies have a say on the account', () => {
    const { world } = sandbox();
    expect([accountMap(world).controlled, accountMap(organized(world, deny('s3:*'))).controlled]).toEqual([
      false,
      true,
    ]);
  });
});

describe('the lit path', () => {
  test('of an allowed request runs to the policy that allows, and nothing blocks', () => {
    const path = pathOf(sandbox().world, 'dana');
    expect(path).toMatchObject({ verdict: 'allowed', blockedBy: null, beyond: [] });
    expect(path?.nodes).toEqual(['user:dana', 'inline:user:dana:ReadLogs']);
  });

  test.each([
    ['explicitDeny', deny('s3:*')],
    ['implicitDeny', allow('s3:PutObject')],
  ])('of an %s by a boundary stays with the user, and names the boundary beside the lines', (verdict, text) => {
    const path = pathOf(bounded(sandbox(text)), 'dana');
    expect(path).toMatchObject({ verdict, blockedBy: 'boundary', nodes: ['user:dana'], edges: [] });
    expect(path?.beyond).toEqual(['DevBoundary']);
  });

  test('of a denial by a control policy names it, whatever the user carries', () => {
    const path = pathOf(organized(sandbox().world, deny('s3:*')), 'dana');
    expect(path).toMatchObject({ blockedBy: 'scp', nodes: ['user:dana'], beyond: ['NoLogs'] });
  });

  test('of a session of a role begins at the role, and names the session policy that denies', () => {
    const { world } = sandbox();
    const session = { sessionName: 'ci', mfa: false };
    const role = roleOf(world, 'Deploy');
    const own = litPath(world, explainFor(world, rolePrincipal(world, role, session), READ));
    expect(own?.nodes).toEqual(['role:Deploy', 'inline:role:Deploy:Ship']);
    const policies = [{ name: 'OnlyEc2', arn: null, document: documentOf(deny('s3:*')) }];
    const limited = litPath(world, explainFor(world, rolePrincipal(world, role, { ...session, policies }), READ));
    expect(limited).toMatchObject({ blockedBy: 'session', nodes: ['role:Deploy'], beyond: ['OnlyEc2'] });
  });

  test('of assuming a role runs to the role whose trust policy decides', () => {
    const made = sandbox();
    made.inline('user', 'dana', 'Assume', allow('sts:AssumeRole'));
    const principal = resolveCaller(made.world, { kind: 'user', userName: 'dana' });
    if (!principal.ok) throw new Error(principal.error.message);
    const ask = { action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/Deploy' };
    const path = litPath(made.world, explainFor(made.world, principal.value, ask));
    expect(path).toMatchObject({ verdict: 'allowed', beyond: [] });
    expect(path?.nodes).toEqual(expect.arrayContaining(['user:dana', 'role:Deploy', 'inline:user:dana:Assume']));
  });

  test('is none for the administrator, who is not on the Map', () => {
    const { world } = sandbox();
    const principal = rolePrincipal(world, roleOf(world, administrator.roleName), { sessionName: 'you', mfa: true });
    expect(litPath(world, explainFor(world, principal, READ))).toBeNull();
  });
});
