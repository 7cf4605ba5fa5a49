import { describe, expect, it } from 'vitest';
import { allow, applied, policyText } from '../../../test/support/builders.ts';
import type { AppliedPolicy, Policies } from '../evaluation/decision.ts';
import type { ComparisonCatalog, ServiceFacts } from './comparison.ts';
import { allPolicies, namedServices, servicesOf } from './universe.ts';

const OWN = '123456789012';
const acme: ServiceFacts = {
  prefix: 'acme',
  actions: [
    {
      name: 'GetThing',
      levels: ['Read'],
      resources: [
        { name: 'accesspoint', required: true },
        { name: 'optional', required: false },
        { name: 'thing', required: true },
        { name: 'forgotten', required: true },
      ],
      conditionKeys: ['acme:Depth'],
    },
    { name: 'ListThings', levels: ['List'], resources: [], conditionKeys: [] },
  ],
  resources: ['thing', 'optional', 'accesspoint'].map((name) => ({
    name,
    arn: `arn:\${Partition}:acme::\${Account}:${name}/\${Name}`,
    conditionKeys: [],
  })),
  conditionKeys: [],
};
const catalog: ComparisonCatalog = {
  service: (prefix) => (prefix === 'acme' ? acme : prefix === 'none' ? null : undefined),
};
const policy = (action: string | readonly string[], resource: string | readonly string[] = '*'): AppliedPolicy =>
  applied(allow(action, resource));
const services = (
  policies: readonly AppliedPolicy[],
  { account = OWN, also = [] }: { readonly account?: string | null; readonly also?: readonly string[] } = {},
) => servicesOf(policies, { catalog, account, also });

describe('the services that policies name', () => {
  it.each<[string, readonly AppliedPolicy[], readonly string[]]>([
    ['by an action, in any case', [policy(['S3:GetObject', 'ec2:*'])], ['s3', 'ec2']],
    ['by a resource', [policy('*', ['arn:aws:sqs:*:*:orders', '*'])], ['sqs']],
    ['twice', [policy('s3:*'), policy('s3:GetObject', 'arn:aws:s3:::a')], ['s3']],
    ['not with a wildcard', [policy(['s*:Get', '?3:Get', '*', 'a*'], ['arn:aws:s?s:::a', 'arn:*'])], []],
    [
      'in a NotAction',
      [applied(policyText({ Effect: 'Allow', NotAction: 'iam:*', NotResource: 'arn:aws:kms:::a' }))],
      ['iam', 'kms'],
    ],
  ])('%s', (_name, policies, named) => {
    expect([...namedServices(policies)]).toEqual(named);
  });
});

describe('what a comparison looks at', () => {
  it('has every action of a service that the catalogue knows, on its types, those required first and access points last', () => {
    const [known] = services([policy('acme:*')]).services;
    expect(known?.actions?.map(({ action, keys }) => [action, keys])).toEqual([
      ['acme:GetThing', ['acme:depth']],
      ['acme:ListThings', []],
    ]);
    expect(known?.actions?.map(({ formats }) => formats.map(({ id }) => id))).toEqual([
      ['acme:thing', 'acme:optional', 'acme:accesspoint'],
      ['*'],
    ]);
    expect(known?.prefix).toBe('acme');
  });

  it('cuts the facts of a service once for an account', () => {
    const [one] = services([policy('acme:*')]).services;
    const [again] = services([policy('acme:GetThing')]).services;
    const [other] = services([policy('acme:*')], { account: null }).services;
    expect(again).toBe(one);
    expect(other).not.toBe(one);
    expect(other?.actions?.[0]?.formats[0]?.automaton).not.toBe(one?.actions?.[0]?.formats[0]?.automaton);
  });

  it.each(['none', 'mystery'])('has any resource of a service that the catalogue does not know: %s', (prefix) => {
    const [unknown] = services([policy(`${prefix}:*`)]).services;
    expect(unknown?.prefix).toBe(prefix);
    expect(unknown?.actions).toBeNull();
    expect(unknown?.formats.map(({ id }) => id)).toEqual([`${prefix}:any`, `${prefix}:unowned`, '*']);
    expect(unknown?.formats[0]?.example).toBe(`arn:aws:${prefix}:us-east-1:${OWN}:example`);
  });

  it('knows nothing without a catalogue', () => {
    const { services: found } = servicesOf([policy('acme:*')], { catalog: undefined, account: null, also: [] });
    expect(found[0]?.actions).toBeNull();
  });

  it('has the services that exceptions name', () => {
    expect(services([policy('*')], { also: ['acme', 'sqs'] }).services.map(({ prefix }) => prefix)).toEqual([
      'acme',
      'sqs',
    ]);
  });

  it('has one face for all services that nobody names, that people know', () => {
    expect(services([policy('*')]).other).toMatchObject({
      prefix: 'ec2',
      actions: [{ action: 'ec2:TerminateInstances', keys: null }],
    });
    expect(services([policy('*')]).other.actions?.[0]?.formats.map(({ id }) => id)).toEqual(['ec2:any', '*']);
    expect(services([policy('*')]).other.formats.map(({ id }) => id)).toEqual(['ec2:any', '*']);
    expect(services([policy(['ec2:*', 'dynamodb:*'])]).other.actions?.[0]?.action).toBe('lambda:InvokeFunction');
    expect(services([policy(['ec2:*'])]).other.actions?.[0]?.action).toBe('dynamodb:DeleteTable');
    const most = ['ec2', 'dynamodb', 'lambda'];
    expect(services([], { also: most }).other.actions?.[0]?.action).toBe('kms:Decrypt');
    expect(services([], { also: [...most, 'kms'] }).other.actions?.[0]?.action).toBe('cloudtrail:StopLogging');
    expect(services([], { also: [...most, 'kms', 'cloudtrail'] }).other.actions?.[0]?.action).toBe('example:AnyAction');
  });
});

it('all policies are those of every type and of every level', () => {
  const named = (name: string): AppliedPolicy => applied(allow('s3:*'), undefined, name);
  const policies: Policies = {
    identity: [named('identity')],
    resource: [named('resource')],
    boundary: [named('boundary')],
    session: [named('session')],
    endpoint: [named('endpoint')],
    scps: [[named('root')], [named('unit'), named('account')]],
    rcps: [[named('control')]],
  };
  expect(allPolicies(policies).map(({ name }) => name)).toEqual([
    'identity',
    'resource',
    'boundary',
    'session',
    'endpoint',
    'root',
    'unit',
    'account',
    'control',
  ]);
  expect(allPolicies({ identity: [] })).toEqual([]);
});
