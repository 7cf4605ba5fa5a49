import { describe, expect, it } from 'vitest';
import { applied, contextOf, onBucket, policyText, type StatementText } from '../../../test/support/builders.ts';
import type { AppliedPolicy, Policies, Request } from '../evaluation/decision.ts';
import { blocksOf, SILENT, speechOf, waysOf, type Speech } from './clauses.ts';

const DANA = 'arn:aws:iam::123456789012:user/dana';
const SESSION = 'arn:aws:sts::123456789012:assumed-role/Ops/dana';
const OBJECT = 'arn:aws:s3:::app-logs/2026.txt';
const read: StatementText = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const noRead: StatementText = { ...read, Effect: 'Deny' };

const request = (more: Partial<Request> = {}): Request => ({
  principal: DANA,
  action: 's3:GetObject',
  resource: OBJECT,
  resourceAccount: '123456789012',
  ...more,
});
const says = (...statements: readonly StatementText[]): readonly AppliedPolicy[] => [
  applied(policyText(...statements)),
];
const bucket = (...statements: readonly StatementText[]): readonly AppliedPolicy[] => [
  onBucket(policyText(...statements)),
];

const speech = (policies: Partial<Policies>, more?: Partial<Request>): Speech =>
  speechOf(request(more), { identity: [], ...policies });
const ids = ({ voices }: Speech): readonly string[] => voices.map(({ id }) => id);
const speaking = ({ voices }: Speech): readonly string[] =>
  voices.filter(({ allows }) => allows.length > 0).map(({ id }) => id);
const ways = (policies: Partial<Policies>, more?: Partial<Request>): readonly (readonly string[])[] => {
  const made = speech(policies, more);
  return waysOf(made, speaking(made));
};

describe('the ways to an Allow', () => {
  it('is one, of the identity, where nothing else has a say', () => {
    expect(ways({ identity: says(read) })).toEqual([['identity']]);
    expect(ids(speech({ identity: says(read) }))).toEqual(['identity']);
    expect(ways({ identity: says({ ...read, Action: 's3:PutObject' }) })).toEqual([]);
    expect(ways({ identity: says({ ...read, Action: 'S3:GETOBJECT' }) })).toEqual([['identity']]);
  });

  it('takes the boundary and the session where there are such', () => {
    expect(ways({ identity: says(read), boundary: says(read) })).toEqual([['identity', 'boundary']]);
    expect(ways({ identity: says(read), boundary: says({ ...read, Action: 's3:Put*' }) })).toEqual([]);
    expect(ways({ identity: says(read), session: says(read) }, { principal: SESSION })).toEqual([
      ['identity', 'session'],
    ]);
    expect(
      ways({ identity: says(read), session: says({ ...read, Action: 's3:Put*' }) }, { principal: SESSION }),
    ).toEqual([]);
  });

  it('takes every level of the control policies, and the endpoint', () => {
    expect(ways({ identity: says(read), scps: [says(read), says(read)] })).toEqual([['scp 0', 'scp 1', 'identity']]);
    expect(ways({ identity: says(read), scps: [says(read), []] })).toEqual([]);
    const everybody = { ...read, Principal: '*' } as const;
    expect(ways({ identity: says(read), rcps: [bucket(everybody)] })).toEqual([['rcp 0', 'identity']]);
    expect(ways({ identity: says(read), endpoint: bucket(everybody) })).toEqual([['endpoint', 'identity']]);
    expect(ways({ identity: says(read), endpoint: bucket({ ...read, Principal: { AWS: '999988887777' } }) })).toEqual(
      [],
    );
    expect(ways({ identity: says(read), rcps: [bucket({ ...read, Principal: { AWS: '999988887777' } })] })).toEqual([]);
  });

  it('is a second one where the resource names the user, past identity and boundary', () => {
    const resource = bucket({ ...read, Principal: { AWS: DANA } });
    expect(ways({ identity: says(read), resource })).toEqual([['identity'], ['self']]);
    expect(ways({ identity: says(read), boundary: says(read), resource })).toEqual([
      ['identity', 'boundary'],
      ['self'],
    ]);
    expect(ids(speech({ resource }))).toEqual(['identity', 'self', 'role', 'account']);
  });

  it('does not come from a resource that names the account alone, unless it is another’s', () => {
    const resource = bucket({ ...read, Principal: { AWS: '123456789012' } });
    expect(ways({ identity: says(read), resource })).toEqual([['identity']]);
    expect(ways({ resource })).toEqual([]);
    const elsewhere = { resourceAccount: '999988887777' };
    expect(ways({ identity: says(read), resource }, elsewhere)).toEqual([['identity', 'account']]);
    expect(ways({ identity: says(read) }, elsewhere)).toEqual([]);
    const both = bucket({ ...read, Principal: { AWS: '123456789012' } }, { ...read, Principal: { AWS: DANA } });
    expect(ways({ identity: says(read), resource: both }, elsewhere)).toEqual([
      ['identity', 'self'],
      ['identity', 'account'],
    ]);
  });

  it('comes from a resource that names the role, past the identity alone', () => {
    const resource = bucket({ ...read, Principal: { AWS: 'arn:aws:iam::123456789012:role/Ops' } });
    const more = { principal: SESSION, context: contextOf({}) };
    expect(ways({ resource }, more)).toEqual([['role']]);
    expect(ways({ resource, boundary: says(read) }, more)).toEqual([['boundary', 'role']]);
  });

  it('is open to all where a rule grants, as root does in its own account', () => {
    expect(ways({}, { principal: 'arn:aws:iam::123456789012:root' })).toEqual([[]]);
    const root = { principal: 'arn:aws:iam::123456789012:root', resourceAccount: '999988887777' };
    expect(ways({}, root)).toEqual([]);
  });

  it('leaves a federated user nothing that no resource grants, unless the session has a policy', () => {
    const federated = { principal: 'arn:aws:sts::123456789012:federated-user/dana' };
    expect(ways({ identity: says(read) }, federated)).toEqual([]);
    expect(ways({ identity: says(read), session: says(read) }, federated)).toEqual([['identity', 'session']]);
    expect(ways({ identity: says(read) }, { principal: SESSION })).toEqual([['identity']]);
  });
});

describe('the denies', () => {
  const denies = (policies: Partial<Policies>, more?: Partial<Request>): number => speech(policies, more).denies.length;

  it('are those of every type, of the statements that concern the action', () => {
    const everybody = { ...noRead, Principal: '*' } as const;
    expect(
      denies({
        identity: says(noRead, { ...noRead, Action: 's3:PutObject' }, read),
        boundary: says(noRead),
        session: says(noRead),
        scps: [says(noRead), says(noRead)],
        rcps: [bucket(everybody)],
        endpoint: bucket(everybody),
        resource: bucket(everybody),
      }),
    ).toBe(8);
  });

  it('of a resource reach only those whom they name', () => {
    expect(denies({ resource: bucket({ ...noRead, Principal: { AWS: DANA } }) })).toBe(1);
    expect(denies({ resource: bucket({ ...noRead, Principal: { AWS: '123456789012' } }) })).toBe(1);
    const erin = { AWS: 'arn:aws:iam::123456789012:user/erin' };
    expect(denies({ resource: bucket({ ...noRead, Principal: erin }) })).toBe(0);
    expect(denies({ rcps: [bucket({ ...noRead, Principal: erin })] })).toBe(0);
    expect(denies({ endpoint: bucket({ ...noRead, Principal: erin }) })).toBe(0);
  });

  it('with NotPrincipal reach everybody who has a boundary', () => {
    const resource = bucket({ ...noRead, NotPrincipal: { AWS: DANA } });
    expect(denies({ resource })).toBe(0);
    expect(denies({ resource, boundary: says(read) })).toBe(1);
  });

  it('of a bucket leave its policy to the owner’s root user', () => {
    const resource = bucket({ Effect: 'Deny', Action: 's3:*', Resource: '*', Principal: '*' });
    const root = { principal: 'arn:aws:iam::123456789012:root' };
    expect(denies({ resource }, { ...root, action: 's3:PutBucketPolicy' })).toBe(0);
    expect(denies({ resource }, { ...root, action: 's3:GetObject' })).toBe(1);
    expect(denies({ resource }, { action: 's3:PutBucketPolicy' })).toBe(1);
  });
});

it('a voice tells its type', () => {
  const made = speech({
    identity: says(read),
    boundary: says(read),
    session: says(read),
    scps: [says(read)],
    rcps: [bucket({ ...read, Principal: '*' })],
    endpoint: bucket({ ...read, Principal: '*' }),
    resource: bucket({ ...read, Principal: '*' }),
  });
  expect(made.voices.map(({ id, type, allows }) => `${id} ${type} ${allows.length}`)).toEqual([
    'rcp 0 rcp 1',
    'scp 0 scp 1',
    'endpoint endpoint 1',
    'identity identity 1',
    'boundary boundary 1',
    'session session 1',
    'self resource 1',
    'role resource 0',
    'account resource 0',
  ]);
});

it('a side that is not there allows nothing', () => {
  expect(SILENT.allowedBy(new Set(['identity']))).toBe(false);
  expect(SILENT).toMatchObject({ voices: [], denies: [] });
});

const named = (sets: readonly (readonly string[])[]): readonly string[] =>
  sets.map((set) => set.toSorted().join(' ')).toSorted();

describe('what keeps everything from being allowed', () => {
  it('is the silence of one voice of each way', () => {
    expect(blocksOf([['identity', 'boundary']])).toEqual([['identity'], ['boundary']]);
    expect(blocksOf([['identity'], ['self']])).toEqual([['identity', 'self']]);
    expect(blocksOf([['self'], ['identity', 'boundary']])).toEqual([
      ['self', 'identity'],
      ['self', 'boundary'],
    ]);
    expect(
      blocksOf([
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ).toEqual([['a', 'c'], ['b']]);
  });

  it('is nothing at all where there is no way, and is not possible where one needs nothing', () => {
    expect(blocksOf([])).toEqual([[]]);
    expect(blocksOf([[]])).toEqual([]);
  });

  it('and the ways themselves have nothing to spare, in whatever order the voices come', () => {
    const either: Speech = {
      voices: [],
      denies: [],
      allowedBy: (has) => has.has('c') || (has.has('a') && has.has('b')),
    };
    expect(named(waysOf(either, ['a', 'b', 'c']))).toEqual(['a b', 'c']);
    expect(named(waysOf(either, ['c', 'b', 'a']))).toEqual(['a b', 'c']);
    expect(waysOf(either, ['b'])).toEqual([]);
    const deep: Speech = {
      ...either,
      allowedBy: (has) => has.has('c') || (has.has('a') && has.has('b') && has.has('d')),
    };
    expect(named(waysOf(deep, ['a', 'b', 'c', 'd']))).toEqual(['a b d', 'c']);
  });
});
