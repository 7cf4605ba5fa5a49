import { describe, expect, it } from 'vitest';
import {
  applied,
  contextOf,
  documentOf,
  onBucket,
  policyText,
  type StatementText,
} from '../../../test/support/builders.ts';
import { facts } from '../../../test/support/facts.ts';
import { decide } from '../evaluation/decide.ts';
import { principalContext } from '../evaluation/principal-context.ts';
import type { AppliedPolicy, Policies } from '../evaluation/decision.ts';
import type { ComparisonCatalog, PolicyOptions, ServiceFacts } from './comparison.ts';
import { comparePolicies } from './policies.ts';

const DANA = 'arn:aws:iam::123456789012:user/dana';

/** A small service, so that each answer can be read off. */
const acme: ServiceFacts = {
  prefix: 'acme',
  actions: [
    {
      name: 'GetThing',
      levels: ['Read'],
      resources: [{ name: 'thing', required: true }],
      conditionKeys: ['acme:Depth', 'aws:RequestTag/${TagKey}', 'aws:TagKeys'],
    },
    { name: 'PutThing', levels: ['Write'], resources: [{ name: 'thing', required: true }], conditionKeys: [] },
    { name: 'GetBox', levels: ['Read'], resources: [{ name: 'box', required: true }], conditionKeys: [] },
    { name: 'ListThings', levels: ['List'], resources: [], conditionKeys: [] },
  ],
  resources: [
    {
      name: 'thing',
      arn: 'arn:${Partition}:acme:::thing/${ThingName}',
      conditionKeys: ['acme:Colour', 'acme:ResourceTag/tag-key'],
    },
    { name: 'box', arn: 'arn:${Partition}:acme:::box/${BoxName}', conditionKeys: [] },
  ],
  conditionKeys: [
    { key: 'acme:Depth', type: 'Numeric' },
    { key: 'acme:Colour', type: 'String' },
    { key: 'acme:ResourceTag/tag-key', type: 'String' },
  ],
};
const catalog: ComparisonCatalog = { service: (prefix) => (prefix === 'acme' ? acme : null) };

const THING = 'arn:aws:acme:::thing/*';
const get: StatementText = { Effect: 'Allow', Action: 'acme:GetThing', Resource: '*' };
const when = (condition: StatementText['Condition'], statement = get): StatementText => ({
  ...statement,
  Condition: condition ?? {},
});
const policy = (...statements: readonly StatementText[]): readonly AppliedPolicy[] =>
  statements.length === 0 ? [] : [applied(policyText(...statements))];
const identity = (...statements: readonly StatementText[]): Policies => ({ identity: policy(...statements) });

const compare = (before: Policies, after: Policies, options: PolicyOptions = {}) =>
  comparePolicies(before, after, { principal: DANA, catalog, ...options });
const gains = (before: Policies, after: Policies, options?: PolicyOptions): string | null => {
  const { gained } = compare(before, after, options);
  return gained === null ? null : `${gained.action} ${gained.resource}`;
};
const NOTHING = { gained: null, lost: null, proof: 'exact', bounds: [] };

describe('two sets of policies', () => {
  it('that are written alike are the same', () => {
    expect(compare(identity(get), identity({ ...get, Sid: 'Get' }))).toEqual(NOTHING);
    expect(comparePolicies(identity(get), identity(get))).toEqual(NOTHING);
    // Whoever asks, and whatever the variable is then.
    const home = identity({ ...get, Resource: 'arn:aws:acme:::thing/${aws:username}' });
    expect(comparePolicies(home, home, { catalog })).toEqual(NOTHING);
  });

  it('are the same where statements on several resources are cut in two', () => {
    const thing = (name: string): string => `arn:aws:acme:::thing/${name}`;
    const allowed = [thing('b${aws:username}*'), thing('${aws:username}*')];
    const denied = [thing('a'), thing('?${aws:username}')];
    const each = (effect: 'Allow' | 'Deny', list: readonly string[]): readonly StatementText[] =>
      list.map((Resource) => ({ ...get, Effect: effect, Resource }));
    const whole = identity({ ...get, Resource: allowed }, { ...get, Effect: 'Deny', Resource: denied });
    const cut = identity(...each('Allow', allowed), ...each('Deny', denied));
    expect(compare(whole, cut)).toEqual(NOTHING);
    expect(compare(cut, whole)).toEqual(NOTHING);
  });

  it('differ in what one of them allows, in both directions', () => {
    const { gained, lost, proof, bounds } = compare(identity(get), identity({ ...get, Action: 'acme:PutThing' }));
    expect([gained?.action, lost?.action]).toEqual(['acme:PutThing', 'acme:GetThing']);
    expect(gained).toMatchObject({
      principal: DANA,
      resource: 'arn:aws:acme:::thing/example',
      tier: 'documented',
      context: {},
    });
    expect([gained?.before.verdict, gained?.after.verdict]).toEqual(['implicitDeny', 'allowed']);
    expect([lost?.before.verdict, lost?.after.verdict]).toEqual(['allowed', 'implicitDeny']);
    expect([proof, bounds]).toEqual(['exact', []]);
  });

  it('can be asked for one direction alone', () => {
    const [one, other] = [identity(get), identity({ ...get, Action: 'acme:PutThing' })];
    expect(compare(one, other, { looking: 'gained' })).toMatchObject({
      gained: { action: 'acme:PutThing' },
      lost: null,
    });
    expect(compare(one, other, { looking: 'lost' })).toMatchObject({ gained: null, lost: { action: 'acme:GetThing' } });
  });

  it('mean the same for actions that have no resource of that kind', () => {
    expect(
      compare(
        identity({ ...get, Action: 'acme:ListThings' }),
        identity({ ...get, Action: 'acme:ListThings', Resource: ['*', THING] }),
      ),
    ).toEqual(NOTHING);
    expect(gains(identity(), identity({ ...get, Action: 'acme:ListThings', Resource: THING }))).toBeNull();
    expect(gains(identity(), identity({ ...get, Action: 'acme:ListThings' }))).toBe('acme:ListThings *');
    expect(gains(identity(), identity({ ...get, Resource: 'arn:aws:acme:::box/*' }))).toBeNull();
  });

  it('are compared type by type', () => {
    const both = { ...get, Action: 'acme:*' };
    const bounded: Policies = { ...identity(both), boundary: policy(get) };
    expect(gains(bounded, identity(both))).toBe('acme:PutThing arn:aws:acme:::thing/example');
    expect(gains(bounded, { ...identity(both), boundary: policy(both) })).toBe(
      'acme:PutThing arn:aws:acme:::thing/example',
    );
    expect(gains(identity(both), bounded)).toBeNull();
    expect(compare(bounded, identity(get))).toEqual(NOTHING);
    expect(compare({ ...identity(both), scps: [policy(get)] }, bounded)).toEqual(NOTHING);
    expect(compare({ ...identity(both), scps: [policy(both), policy(get)] }, identity(get))).toEqual(NOTHING);
    // What stands in another account by its ARN counts as the principal's own.
    const far = {
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Resource: 'arn:aws:sqs:us-east-1:999999999999:q',
    } as const;
    expect(gains(identity(), identity(far))).toBe('sqs:SendMessage arn:aws:sqs:us-east-1:999999999999:q');
    const resource = [onBucket(policyText({ ...get, Principal: { AWS: DANA } }))];
    expect(compare({ identity: [], resource }, identity(get))).toEqual(NOTHING);
    expect(gains(identity(), { identity: [], resource })).toBe('acme:GetThing arn:aws:acme:::thing/example');
  });
});

describe('two trust policies, which have no resources', () => {
  const trusting = (condition: StatementText['Condition']): Policies => {
    const Principal = { AWS: 'arn:aws:iam::123456789012:root' };
    const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal, Condition: condition };
    const document = documentOf(JSON.stringify({ Version: '2012-10-17', Statement: statement }), 'trust');
    return {
      ...identity({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }),
      resource: [{ name: 'app', arn: null, via: { entity: 'role', name: 'app', placement: 'resource' }, document }],
    };
  };
  const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

  it('differ in their conditions', () => {
    const { gained, lost } = compare(trusting({ ...mfa, StringEquals: { 'aws:SourceVpc': 'vpc-1' } }), trusting(mfa), {
      catalog: facts,
    });
    expect([gained?.action, lost]).toEqual(['sts:AssumeRole', null]);
    expect(gained?.context).toMatchObject({ 'aws:MultiFactorAuthPresent': ['true'] });
    const spelt = trusting({ Bool: { 'aws:MultiFactorAuthPresent': 'True' } });
    expect(compare(trusting(mfa), spelt, { catalog: facts })).toEqual(NOTHING);
  });
});

it('an action on keys, which their own policies give, and on what has none is asked on both', () => {
  const onKeys = { Effect: 'Allow', Action: 'kms:CreateAlias', Resource: '*' } as const;
  const withPolicy = (AWS: string): Policies => ({
    ...identity(onKeys),
    resource: [onBucket(policyText({ ...onKeys, Principal: { AWS } }), 'key')],
  });
  const own = withPolicy('arn:aws:iam::123456789012:root');
  const { gained } = compare(withPolicy('arn:aws:iam::123456789012:user/erin'), own, { catalog: facts });
  expect(gained?.resource).toMatch(/:key\//);
});

describe('which request is shown', () => {
  it('is one that the catalogue documents, where there is one', () => {
    const typo = { ...get, Action: 'nothing:Get' };
    const { gained } = compare(identity(), identity(typo, get));
    expect(gained).toMatchObject({ action: 'acme:GetThing', tier: 'documented' });
    expect(compare(identity(), identity(typo)).gained).toMatchObject({ action: 'nothing:Get', tier: 'unlistedAction' });
  });

  it('is on the kind of resource that a policy names, where it can be on any', () => {
    const start = { Effect: 'Allow', Action: 'ec2:StartInstances', Resource: 'arn:aws:ec2:*:*:instance/*' } as const;
    const tags = { Effect: 'Allow', Action: 'ec2:DeleteTags', Resource: '*' } as const;
    const { gained } = compare(identity(start), identity(start, tags), { catalog: facts });
    expect([gained?.action, gained?.resource.split(':')[5]]).toEqual([
      'ec2:DeleteTags',
      expect.stringMatching(/^instance\//),
    ]);
  });

  it('is one with a key that is listed, before one with a key that is not', () => {
    const odd = when({ StringEquals: { 'acme:Colour': 'blue' } }, { ...get, Action: 'acme:GetBox' });
    expect(compare(identity(), identity(odd)).gained).toMatchObject({
      tier: 'undocumentedKey',
      context: { 'acme:Colour': ['blue'] },
    });
    const listed = when({ StringEquals: { 'acme:Colour': 'blue' } }, { ...get, Action: 'acme:PutThing' });
    expect(compare(identity(), identity(odd, listed)).gained).toMatchObject({
      action: 'acme:PutThing',
      tier: 'documented',
    });
    expect(compare(identity(), identity(listed, odd)).gained).toMatchObject({
      action: 'acme:PutThing',
      tier: 'documented',
    });
  });

  it.each<[StatementText['Condition'], string]>([
    [{ NumericLessThan: { 'acme:Depth': '3' } }, 'documented'],
    [{ StringEquals: { 'aws:RequestTag/team': 'blue' } }, 'documented'],
    [{ StringEquals: { 'acme:ResourceTag/team': 'blue' } }, 'documented'],
    [{ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }, 'documented'],
    [{ StringEquals: { 'aws:ResourceTag/team': 'blue' } }, 'undocumentedKey'],
    [{ StringEquals: { 'acme:Width': '3' } }, 'undocumentedKey'],
    [{ Null: { 'acme:Width': 'true' } }, 'documented'],
  ])('with %j is %s', (condition, tier) => {
    expect(compare(identity(), identity(when(condition))).gained?.tier).toBe(tier);
  });

  it('is allowed by the one and not by the other, with the context that it shows', () => {
    const after = identity(
      when({
        NumericLessThan: { 'acme:Depth': '3' },
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        StringEquals: { 'aws:TagKeys': 'team' },
      }),
    );
    const { gained } = compare(identity(), after);
    if (gained === null) throw new Error('Nothing is gained');
    const context = new Map([...principalContext(DANA), ...contextOf(gained.context)]);
    expect(decide({ principal: DANA, action: gained.action, resource: gained.resource, context }, after)).toBe(
      'allowed',
    );
    expect(
      Object.keys(gained.context)
        .map((key) => key.toLowerCase())
        .toSorted(),
    ).toEqual(['acme:depth', 'aws:multifactorauthpresent', 'aws:tagkeys']);
  });

  it('takes MFA where a long-term key is not enough, and leaves it out where it is', () => {
    const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    const context = (condition: StatementText['Condition']) =>
      Object.values(compare(identity(), identity(when(condition))).gained?.context ?? { none: [] });
    expect(context(mfa)).toEqual([['true']]);
    expect(context({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } })).toEqual([['false']]);
    expect(context({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } })).toEqual([]);
    expect(
      compare(identity(when(mfa)), identity(when({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }))).gained,
    ).not.toBeNull();
  });

  it('has the usual values of keys that every request carries', () => {
    const usual: StatementText['Condition'] = {
      Bool: { 'aws:SecureTransport': 'true', 'aws:ViaAWSService': 'false' },
      StringEquals: { 'aws:RequestedRegion': 'us-east-1' },
      DateGreaterThan: { 'aws:CurrentTime': '2025-12-31T00:00:00Z' },
      NumericEquals: { 'aws:EpochTime': '1767268800' },
    };
    expect(compare(identity(), identity(when(usual))).gained?.context).toEqual({
      'aws:SecureTransport': ['true'],
      'aws:ViaAWSService': ['false'],
      'aws:RequestedRegion': ['us-east-1'],
      'aws:CurrentTime': ['2026-01-01T12:00:00Z'],
      'aws:EpochTime': ['1767268800'],
    });
    expect(
      compare(
        identity(when({ Bool: { 'aws:SecureTransport': 'true' } })),
        identity(when({ BoolIfExists: { 'aws:SecureTransport': 'true' } })),
      ),
    ).toEqual(NOTHING);
    expect(compare(identity(get), identity(when({ Null: { 'aws:RequestedRegion': 'false' } })))).toEqual(NOTHING);
  });
});

describe('who asks', () => {
  const named = when({ StringEquals: { 'aws:username': 'dana' } });

  it('is the principal that is given, whose name and ARN are what they are', () => {
    expect(compare(identity(get), identity(named))).toEqual(NOTHING);
    const erin = { principal: 'arn:aws:iam::123456789012:user/erin' };
    expect(gains(identity(), identity(named), erin)).toBeNull();
    expect(
      compare(identity(named), identity(when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/dana' } }))),
    ).toEqual(NOTHING);
    expect(
      compare(
        identity({ ...get, Resource: 'arn:aws:acme:::thing/${aws:username}' }),
        identity({ ...get, Resource: 'arn:aws:acme:::thing/dana' }),
      ),
    ).toEqual(NOTHING);
  });

  it('has no name as a session of a role', () => {
    const session = { principal: 'arn:aws:sts::123456789012:assumed-role/Ops/dana' };
    expect(compare(identity(), identity(named), session)).toEqual(NOTHING);
    expect(gains(identity(), identity(when({ StringNotEquals: { 'aws:username': 'dana' } })), session)).not.toBeNull();
    expect(
      gains(identity(), identity(when({ StringEquals: { 'aws:PrincipalType': 'AssumedRole' } })), session),
    ).not.toBeNull();
  });

  it('is anybody whom the policies tell apart where nobody is given', () => {
    const anybody = { catalog };
    const { gained } = comparePolicies(identity(), identity(named), anybody);
    expect(gained?.principal).toBe(DANA);
    expect(comparePolicies(identity(), identity(get), anybody).gained?.principal).toBe(
      'arn:aws:iam::123456789012:user/example',
    );
    const both = comparePolicies(
      identity(named),
      identity(when({ StringEquals: { 'aws:username': 'erin' } })),
      anybody,
    );
    expect([both.gained?.principal, both.lost?.principal]).toEqual(['arn:aws:iam::123456789012:user/erin', DANA]);
    expect(
      comparePolicies(identity(), identity(when({ Null: { 'aws:username': 'true' } })), anybody).gained?.principal,
    ).toContain('assumed-role');
  });

  it('may make no request that no policy decides', () => {
    const caller = { ...get, Action: 'sts:GetCallerIdentity' };
    expect(gains(identity(), identity(caller))).toBeNull();
  });
});

describe('what the answer is worth', () => {
  const crossing = Array.from({ length: 5 }, (_, n) => `arn:aws:acme:::thing/*${n}*${(n * 3) % 7}*`);

  it('is bounded where a search stopped, and a witness stands by itself', () => {
    const limits = { states: 10, contexts: 512, steps: 40_000_000 };
    const bounded = compare(
      identity({ ...get, Resource: crossing }),
      identity({ ...get, Resource: [...crossing.slice(1), `${crossing[0]}*5*`] }),
      { limits },
    );
    expect(bounded.proof).toBe('bounded');
    expect(bounded.bounds).toContain('states of resources');
    expect(bounded.gained).toBeNull();
  });

  it('is exact where a bound was met and both directions have a witness', () => {
    const variable = { ...get, Resource: 'arn:aws:acme:::thing/${acme:Colour}' };
    const one = compare(
      identity(variable),
      identity({ ...get, Action: 'acme:*', Resource: 'arn:aws:acme:::box/*' }),
      {},
    );
    expect(one.bounds.length > 0 || one.proof === 'exact').toBe(true);
    const open = compare(identity(), identity(variable));
    expect(open.bounds).toEqual(['variable acme:colour']);
    expect(open.gained?.resource).toMatch(/^arn:aws:acme:::thing\//);
    expect(open.proof).toBe('bounded');
    expect(compare(identity(), identity(variable), { looking: 'gained' }).proof).toBe('exact');
  });
});
