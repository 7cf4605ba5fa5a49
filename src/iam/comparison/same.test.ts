import { describe, expect, it } from 'vitest';
import { applied, onBucket, policyText, type StatementText } from '../../../test/support/builders.ts';
import type { AppliedPolicy, Policies } from '../evaluation/decision.ts';
import { speechOf } from './clauses.ts';
import { policiesText, textOf } from './same.ts';

const DANA = 'arn:aws:iam::123456789012:user/dana';
const read: StatementText = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' };
const both: StatementText = { ...read, Resource: ['a', 'b'] };
const when = (operator: string, key: string, value: string | readonly string[], statement = read): StatementText => ({
  ...statement,
  Condition: { [operator]: { [key]: value } },
});
const MFA = 'aws:MultiFactorAuthPresent';

const policy = (...statements: readonly StatementText[]): readonly AppliedPolicy[] => [
  applied(policyText(...statements)),
];
const of2008 = (...statements: readonly StatementText[]): readonly AppliedPolicy[] => [
  applied(JSON.stringify({ Version: '2008-10-17', Statement: statements })),
];

type Statements = readonly StatementText[];

const alike: readonly (readonly [name: string, one: Statements, other: Statements])[] = [
  ['a Sid', [read], [{ ...read, Sid: 'Read' }]],
  ['a list of one', [read], [{ ...read, Resource: ['arn:aws:s3:::app-logs/*'] }]],
  ['the order of statements', [read, both], [both, read]],
  ['a statement twice', [read], [read, read]],
  ['the order of resources', [both], [{ ...both, Resource: ['b', 'a'] }]],
  [
    'a statement for each resource',
    [both],
    [
      { ...read, Resource: 'a' },
      { ...read, Resource: 'b' },
    ],
  ],
  ['two stars', [{ ...read, Resource: 'a*' }], [{ ...read, Resource: 'a**' }]],
  [
    'the order in NotResource',
    [{ Effect: 'Allow', Action: 's3:*', NotResource: ['a', 'b'] }],
    [{ Effect: 'Allow', Action: 's3:*', NotResource: ['b', 'a'] }],
  ],
  [
    'the order of values',
    [when('StringEquals', 's3:prefix', ['a', 'b'])],
    [when('StringEquals', 's3:prefix', ['b', 'a', 'a'])],
  ],
  ['the case of a key', [when('Bool', MFA, 'true')], [when('Bool', MFA.toUpperCase(), 'true')]],
  [
    'the order of conditions',
    [{ ...read, Condition: { Bool: { [MFA]: 'true' }, StringEquals: { 's3:prefix': 'a' } } }],
    [{ ...read, Condition: { StringEquals: { 's3:prefix': 'a' }, Bool: { [MFA]: 'true' } } }],
  ],
];

const unlike: readonly (readonly [name: string, one: Statements, other: Statements])[] = [
  ['the effect', [read], [{ ...read, Effect: 'Deny' }]],
  ['a resource', [read], [{ ...read, Resource: 'arn:aws:s3:::app-logs*' }]],
  ['one resource more', [both], [{ ...read, Resource: 'a' }]],
  ['a question mark', [{ ...read, Resource: 'a*' }], [{ ...read, Resource: 'a?' }]],
  [
    'NotResource',
    [{ Effect: 'Allow', Action: 's3:*', NotResource: 'a' }],
    [{ Effect: 'Allow', Action: 's3:*', Resource: 'a' }],
  ],
  [
    'two NotResources, each for itself',
    [{ Effect: 'Allow', Action: 's3:GetObject', NotResource: ['a', 'b'] }],
    [
      { Effect: 'Allow', Action: 's3:GetObject', NotResource: 'a' },
      { Effect: 'Allow', Action: 's3:GetObject', NotResource: 'b' },
    ],
  ],
  ['a condition', [read], [when('Bool', MFA, 'true')]],
  ['an operator', [when('Bool', MFA, 'true')], [when('BoolIfExists', MFA, 'true')]],
  [
    'a qualifier',
    [when('ForAllValues:StringEquals', 'aws:TagKeys', 'a')],
    [when('ForAnyValue:StringEquals', 'aws:TagKeys', 'a')],
  ],
  ['a key', [when('StringEquals', 's3:prefix', 'a')], [when('StringEquals', 's3:delimiter', 'a')]],
  ['a value', [when('StringEquals', 's3:prefix', 'a')], [when('StringEquals', 's3:prefix', 'A')]],
  ['a value more', [when('StringEquals', 's3:prefix', 'a')], [when('StringEquals', 's3:prefix', ['a', 'b'])]],
  [
    'two conditions, each for itself',
    [{ ...read, Condition: { Bool: { [MFA]: 'true' }, StringEquals: { 's3:prefix': 'a' } } }],
    [when('Bool', MFA, 'true'), when('StringEquals', 's3:prefix', 'a')],
  ],
];

const said = (policies: Policies): string =>
  textOf(
    speechOf({ principal: DANA, action: 's3:GetObject', resource: 'a', resourceAccount: '123456789012' }, policies),
  );

describe('what a side says to an action', () => {
  it.each(alike)('is the same text but for %s', (_name, one, other) => {
    expect(said({ identity: policy(...one) })).toBe(said({ identity: policy(...other) }));
  });

  it.each(unlike)('is another text with another: %s', (_name, one, other) => {
    expect(said({ identity: policy(...one) })).not.toBe(said({ identity: policy(...other) }));
  });

  it('is the same whatever the policies say of other actions, and in whatever case', () => {
    expect(said({ identity: policy(read, { ...read, Action: 's3:PutObject' }) })).toBe(
      said({ identity: policy({ ...read, Action: 'S3:get*' }) }),
    );
  });

  it('is the same in two languages unless there is a variable', () => {
    expect(said({ identity: of2008(read) })).toBe(said({ identity: policy(read) }));
    const home: StatementText = { ...read, Resource: 'arn:aws:s3:::${aws:username}/*' };
    expect(said({ identity: of2008(home) })).not.toBe(said({ identity: policy(home) }));
    const named = when('StringEquals', 's3:prefix', '${aws:username}');
    expect(said({ identity: of2008(named) })).not.toBe(said({ identity: policy(named) }));
  });

  it('is another text under a boundary, even one that says nothing to it', () => {
    const boundary = policy({ ...read, Action: 's3:PutObject' });
    expect(said({ identity: policy(read), boundary })).not.toBe(said({ identity: policy(read) }));
    expect(said({ identity: policy(read), boundary })).not.toBe(said({ identity: policy(read), session: boundary }));
    expect(said({ identity: policy(read), scps: [policy(read)] })).not.toBe(
      said({ identity: policy(read), scps: [policy(read), policy(read)] }),
    );
    expect(said({ identity: policy(read), scps: [policy(read)] })).not.toBe(said({ identity: policy(read) }));
  });

  it('is the same with a resource that says nothing to it, and another with one that does', () => {
    const resource = (action: string) => [onBucket(policyText({ ...read, Action: action, Principal: { AWS: DANA } }))];
    expect(said({ identity: policy(read), resource: resource('s3:PutObject') })).toBe(said({ identity: policy(read) }));
    expect(said({ identity: policy(read), resource: resource('s3:GetObject') })).not.toBe(
      said({ identity: policy(read) }),
    );
    expect(said({ identity: [], resource: resource('s3:GetObject') })).not.toBe(said({ identity: policy(read) }));
  });

  it('is the same wherever a Deny stands', () => {
    const deny: StatementText = { ...read, Effect: 'Deny' };
    expect(said({ identity: [...policy(read), ...policy(deny)] })).toBe(said({ identity: policy(deny, read) }));
  });
});

describe('all policies of a principal', () => {
  it.each(alike)('are the same text but for %s', (_name, one, other) => {
    expect(policiesText({ identity: policy(...one) })).toBe(policiesText({ identity: policy(...other) }));
  });

  it.each(unlike)('are another text with another: %s', (_name, one, other) => {
    expect(policiesText({ identity: policy(...one) })).not.toBe(policiesText({ identity: policy(...other) }));
  });

  it('are the same text over two policies, and for actions in any case and order', () => {
    const two: StatementText = { ...read, Action: ['s3:GetObject', 's3:PutObject'] };
    expect(policiesText({ identity: [...policy(read), ...policy({ ...read, Action: 's3:PutObject' })] })).toBe(
      policiesText({ identity: policy(two) }),
    );
    expect(policiesText({ identity: policy({ ...read, Action: ['S3:PUTOBJECT', 's3:getobject'] }) })).toBe(
      policiesText({ identity: policy(two) }),
    );
    expect(policiesText({ identity: policy({ ...read, Action: 's3:Get*' }) })).not.toBe(
      policiesText({ identity: policy(read) }),
    );
  });

  it('are another text with NotAction, which is about what is outside of all of it', () => {
    const not = (...actions: readonly string[]): StatementText => ({
      Effect: 'Allow',
      NotAction: actions,
      Resource: '*',
    });
    expect(policiesText({ identity: policy(not('a:b', 'a:c')) })).toBe(
      policiesText({ identity: policy(not('a:C', 'a:b')) }),
    );
    expect(policiesText({ identity: policy(not('a:b', 'a:c')) })).not.toBe(
      policiesText({ identity: policy(not('a:b'), not('a:c')) }),
    );
    expect(policiesText({ identity: policy(not('a:b')) })).not.toBe(
      policiesText({ identity: policy({ Effect: 'Allow', Action: 'a:b', Resource: '*' }) }),
    );
  });

  it('are another text under each type of its own, and the same under none and an empty one', () => {
    const list = policy(read);
    const texts = [
      policiesText({ identity: list }),
      policiesText({ identity: [] }),
      policiesText({ identity: list, boundary: list }),
      policiesText({ identity: list, session: list }),
      policiesText({ identity: list, resource: list }),
      policiesText({ identity: list, endpoint: list }),
      policiesText({ identity: list, scps: [list] }),
      policiesText({ identity: list, scps: [list, list] }),
      policiesText({ identity: list, scps: [list, []] }),
      policiesText({ identity: list, rcps: [list] }),
    ];
    expect(new Set(texts).size).toBe(texts.length);
    expect(policiesText({ identity: list, boundary: [], scps: [], session: [] })).toBe(
      policiesText({ identity: list }),
    );
  });

  it('are another text for others whom a resource names, in whatever order', () => {
    const on = (...names: readonly string[]): Policies => ({
      identity: [],
      resource: [
        onBucket(
          policyText({ ...read, Principal: { AWS: names.map((name) => `arn:aws:iam::123456789012:user/${name}`) } }),
        ),
      ],
    });
    expect(policiesText(on('dana', 'erin'))).toBe(policiesText(on('erin', 'dana')));
    expect(policiesText(on('dana', 'erin'))).not.toBe(policiesText(on('dana')));
    const not: Policies = {
      identity: [],
      resource: [onBucket(policyText({ ...read, NotPrincipal: { AWS: ['arn:aws:iam::123456789012:user/dana'] } }))],
    };
    expect(policiesText(not)).not.toBe(policiesText(on('dana')));
    const service: Policies = {
      identity: [],
      resource: [onBucket(policyText({ ...read, Principal: { Service: 's3.amazonaws.com' } }))],
    };
    expect(policiesText(service)).not.toBe(policiesText(on('dana')));
  });
});
