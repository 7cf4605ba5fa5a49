import { describe, expect, it } from 'vitest';
import { ACCOUNT, AT, Sandbox, allow, S3_READ_ONLY, withInline } from '../../../test/support/builders.ts';
import { facts } from '../../../test/support/facts.ts';
import { sampleServices } from '../../services/index.ts';
import { createWorld } from '../account/create.ts';
import type { World } from '../world.ts';
import { compare as compareWorlds } from './compare.ts';
import type { Compare, ComparisonOptions } from './comparison.ts';

const compare: Compare = (before, after, options = {}) => compareWorlds(before, after, { catalog: facts, ...options });

/** Who gains what and who loses what, in short. */
function told(after: World, options: ComparisonOptions, from: World): readonly (string | null)[] {
  const { gained, lost } = compare(from, after, options);
  return [gained, lost].map((witness) =>
    witness === null ? null : `${witness.user} ${witness.action} ${witness.resource}`,
  );
}

const fresh = (...users: readonly string[]): Sandbox =>
  new Sandbox(createWorld({ at: AT, services: sampleServices(AT) })).user(...users);

describe('roles', () => {
  const AUDITOR = `arn:aws:iam::${ACCOUNT}:role/Auditor`;
  const withRole = (trusted?: string): Sandbox =>
    fresh('dana', 'erin')
      .role('Auditor', allow('s3:Get*'), trusted)
      .inline('user', 'dana', 'Take', allow('sts:AssumeRole', AUDITOR));

  it('count with what they carry', () => {
    const wider = withRole();
    wider.output('PutRolePolicy', { RoleName: 'Auditor', PolicyName: 'Own', PolicyDocument: allow('s3:*') });
    const { gained, lost, proof } = compare(withRole().world, wider.world);
    const verdicts = [gained?.before?.verdict, gained?.after?.verdict];
    expect([gained?.user, ...verdicts, lost, proof]).toEqual([
      'role:Auditor',
      'implicitDeny',
      'allowed',
      null,
      'exact',
    ]);
    expect(compare(withRole().world, wider.world, { users: ['dana', 'erin'] }).gained).toBeNull();
  });

  it('are assumed by those whom trust and identity policies allow', () => {
    const byErin = withRole(`arn:aws:iam::${ACCOUNT}:user/erin`).world;
    expect(told(withRole().world, {}, byErin)).toEqual([
      `dana sts:AssumeRole ${AUDITOR}`,
      `erin sts:AssumeRole ${AUDITOR}`,
    ]);
  });

  it('that are gone have lost what they could', () => {
    expect(told(fresh('dana', 'erin').world, { users: ['role:Auditor'] }, withRole().world)).toEqual([
      null,
      expect.stringMatching(/^role:Auditor s3:Get/),
    ]);
  });
});

describe('a permissions boundary', () => {
  it('takes away, and what it never allowed is no gain', () => {
    const free = fresh('dana').inline('user', 'dana', 'Own', allow(['s3:*', 'ec2:*']));
    const start = free.world;
    free.output('PutUserPermissionsBoundary', { UserName: 'dana', PermissionsBoundary: S3_READ_ONLY });
    const { gained, lost, proof } = compare(start, free.world);
    expect([gained, lost?.user, lost?.after?.blockedBy, proof]).toEqual([null, 'dana', 'boundary', 'exact']);
    const more = withInline(free.world, 'user', 'dana', 'More', allow('iam:*'));
    expect(compare(free.world, more)).toMatchObject({ gained: null, lost: null, proof: 'exact' });
  });
});
