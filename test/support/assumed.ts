import { expect } from 'vitest';
import {
  administrator,
  execute,
  type ApiError,
  type Caller,
  type Execution,
  type Input,
  type World,
} from '../../src/iam/index.ts';
import { registry } from '../../src/services/index.ts';
import { ACCOUNT, AT, Sandbox, allow, asUser, reference } from './builders.ts';
import { trusting, withDeployRole } from './roles.ts';

export const RoleArn = `arn:aws:iam::${ACCOUNT}:role/DeployRole`;
export const input = { RoleArn, RoleSessionName: 'dana' };

let n = 5000;

/** Calls STS. Throws when the call needs data. */
export function sts(world: World, operation: string, given: Input, caller: Caller, at = AT): Execution {
  n += 1;
  const ambient = { at, seed: 'test', n, reference, freeze: true };
  const done = execute(world, { caller, service: 'sts', operation, input: given }, registry, ambient);
  if ('needs' in done) throw new Error(`${operation} needs ${JSON.stringify(done.needs)}`);
  return done;
}

/** Assumes DeployRole, as the administrator unless said otherwise. */
export const assume = (world: World, more: Input = {}, caller: Caller = administrator, at = AT): Execution =>
  sts(world, 'AssumeRole', { ...input, ...more }, caller, at);

/** The caller that the credentials of an answer make. */
export function sessionOf({ result }: Execution): Caller {
  const credentials = result.ok ? Object(result.value?.['Credentials']) : null;
  if (credentials === null) throw new Error('No credentials were given out');
  return { kind: 'session', accessKeyId: String(credentials.AccessKeyId) };
}

/** The refusal to assume DeployRole, which leaves the world as it is. */
export function refusal(world: World, more: Input = {}, caller: Caller = administrator): ApiError {
  const done = assume(world, more, caller);
  if (done.result.ok) throw new Error('The role was assumed');
  expect(done.world).toBe(world);
  return done.result.error;
}

/** An account with DeployRole, which dana may assume as far as its trust policy goes. */
export const account = (trust = trusting()): Sandbox =>
  withDeployRole({ AssumeRolePolicyDocument: trust }, new Sandbox().user('dana')).inline(
    'user',
    'dana',
    'assume',
    allow('sts:*', RoleArn),
  );

export const dana = asUser('dana');

/** What AWS says when dana may not do that with DeployRole. */
export const denied = (action: string, why: string): ApiError => ({
  code: 'AccessDenied',
  message: `User: arn:aws:iam::${ACCOUNT}:user/dana is not authorized to perform: ${action} on resource: ${RoleArn} ${why}`,
});

export const SerialNumber = `arn:aws:iam::${ACCOUNT}:mfa/dana`;
/** Source: the seed of RFC 6238, appendix B, in base 32. */
export const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** The world in which dana has an MFA device. */
export function withDevice(world: World): World {
  const device = { serialNumber: SerialNumber, name: 'dana', path: '/', createDate: AT, seed, tags: new Map() };
  const mfaDevices = new Map([[SerialNumber, { ...device, enabled: { userName: 'dana', at: AT } }]]);
  return { ...world, account: { ...world.account, mfaDevices } };
}
