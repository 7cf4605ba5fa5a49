import { describe, expect, it } from 'vitest';
import { AT, S3_READ_ONLY, Sandbox, allow, deny, policyText } from '../../../test/support/builders.ts';
import { facts } from '../../../test/support/facts.ts';
import { sampleServices } from '../../services/index.ts';
import { createWorld } from '../account/create.ts';
import type { World } from '../world.ts';
import { compareEach, comparePrincipals, type Closing, type EachOptions, type SharedChanges } from './each.ts';

const scene = (): Sandbox =>
  new Sandbox(createWorld({ at: AT, services: sampleServices(AT) }))
    .user('alice', 'bob', 'carol')
    .group('Developers')
    .member('alice', 'Developers')
    .member('bob', 'Developers')
    .attached('Group', 'Developers', S3_READ_ONLY);
const before = scene().world;

function all(after: World, options: EachOptions = {}) {
  const steps = compareEach(before, after, { catalog: facts, ...options });
  const found: SharedChanges[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { found, closing: step.value satisfies Closing };
    if (step.value !== null) found.push(step.value);
  }
}

const short = ({ names, gained, lost }: SharedChanges): readonly unknown[] => [
  names,
  gained.map(({ action, resource }) => `${action} ${resource}`),
  lost.map(({ action }) => action.split(':')[0]),
];

describe('what each principal gained and lost', () => {
  it('is nothing between a world and itself', () => {
    expect(all(before)).toEqual({ found: [], closing: { proof: 'exact', bounds: [], left: 0 } });
  });

  it('is told once for those who have the same policies, and of each service', () => {
    const grants = policyText(
      { Effect: 'Allow', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::app-logs/*' },
      { Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*' },
    );
    const { found } = all(scene().inline('group', 'Developers', 'More', grants).world);
    const [one, ...others] = found.map(short);
    expect(others).toEqual([]);
    expect(one?.[0]).toEqual(['alice', 'bob']);
    expect(one?.[1]).toHaveLength(2);
    expect(one?.[1]).toContainEqual(expect.stringContaining('s3:DeleteObject arn:aws:s3:::app-logs/'));
    expect(one?.[1]).toContainEqual(expect.stringContaining('iam:CreateUser'));
  });

  it('counts what a Deny takes away', () => {
    const { found } = all(scene().inline('user', 'bob', 'Stop', deny('s3:GetObject')).world);
    expect(found.map(short)).toEqual([[['bob'], [], ['s3']]]);
  });

  it('is told of each one where a policy speaks of who asks', () => {
    const own = policyText({
      Effect: 'Allow',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::app-logs/${aws:username}/*',
    });
    const { found } = all(scene().inline('group', 'Developers', 'Own', own).world);
    expect(found.map(({ names }) => names)).toEqual([['alice'], ['bob']]);
    expect(found[1]?.gained[0]?.resource).toContain('app-logs/bob/');
  });

  it('is told of who is new', () => {
    const { found } = all(scene().user('dana').member('dana', 'Developers').world);
    expect(found.map(({ names, gained }) => [names, gained[0]?.before])).toEqual([[['dana'], null]]);
  });

  it('is bounded where more sets of policies changed than are compared', () => {
    const after = scene()
      .inline('user', 'alice', 'More', allow('s3:PutObject'))
      .inline('user', 'bob', 'More', allow('s3:DeleteObject')).world;
    const { found, closing } = all(after, { sets: 1 });
    expect(found.map(({ names }) => names)).toEqual([['alice']]);
    expect(closing).toEqual({ proof: 'bounded', bounds: [], left: 1 });
  });
});

describe('two principals of one account', () => {
  const compared = (world: World, one: string, other: string) => {
    const found = comparePrincipals(world, one, other, { catalog: facts });
    return found && [found.gained.map(({ action }) => action), found.lost.map(({ action }) => action), found.proof];
  };

  it('differ in what only one of them may', () => {
    const world = scene().inline('user', 'bob', 'More', allow('s3:PutObject')).world;
    expect(compared(world, 'alice', 'bob')).toEqual([['s3:PutObject'], [], 'exact']);
    expect(compared(world, 'bob', 'alice')).toEqual([[], ['s3:PutObject'], 'exact']);
  });

  it('do not differ when the groups are the same', () => {
    expect(compared(before, 'alice', 'bob')).toEqual([[], [], 'exact']);
  });

  it('may be a user and a role', () => {
    const world = scene().role('auditor', allow('iam:ListUsers')).world;
    expect(compared(world, 'carol', 'role:auditor')).toEqual([['iam:ListUsers'], [], 'exact']);
  });

  it('have to be there', () => {
    expect(compared(before, 'alice', 'zoe')).toBeNull();
  });
});
