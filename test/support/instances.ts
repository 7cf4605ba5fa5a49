import { withEntry, type Ec2Instance, type World } from '../../src/iam/index.ts';
import { accountAfter } from './account.ts';

export const WEB = 'i-0a1b2c3d4e5f60701';
export const BUILD = 'i-0a1b2c3d4e5f60702';

const instance = (id: string, env: string, state: Ec2Instance['state']): Ec2Instance => ({
  id,
  imageId: 'ami-0c02fb55956c7d316',
  instanceType: env === 'prod' ? 't3.micro' : 't3.large',
  launchTime: '2026-11-01T08:00:00Z',
  state,
  since: '2026-11-01T08:00:00Z',
  tags: new Map([['env', env]]),
});

export const withInstance = (world: World, one: Ec2Instance): World => ({
  ...world,
  services: { ...world.services, ec2: { instances: withEntry(world.services.ec2.instances, one.id, one) } },
});

/** An account with an instance that runs in production and one for builds that is stopped. */
export const instances = (): World =>
  withInstance(
    withInstance(accountAfter([]).world, instance(WEB, 'prod', 'running')),
    instance(BUILD, 'dev', 'stopped'),
  );
