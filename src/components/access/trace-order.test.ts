import { describe, expect, test } from 'vitest';
import {
  allow,
  applied,
  contextOf,
  deny,
  documentOf,
  inlineOf,
  onBucket,
  policyText,
  type StatementText,
} from '../../../test/support/builders.ts';
import { explain, type AppliedPolicy, type Decision, type Policies, type Via } from '../../iam/index.ts';
import { isPolicyOpen, shownAtFirst, spokenOf, typeGroups, typesNotInPlay, wayTo, type Spoken } from './trace-order.ts';

const REQUEST = {
  principal: 'arn:aws:iam::123456789012:user/dana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::app-logs/2026.txt',
  context: contextOf({}),
};

const at = (placement: Via['placement'], entity: Via['entity'], text: string, name = 'policy'): AppliedPolicy => ({
  name,
  arn: null,
  via: { entity, name: entity, placement },
  document: documentOf(text),
});

const decided = (policies: Policies): Decision => explain(REQUEST, policies);
const groups = (policies: Policies) =>
  typeGroups(decided(policies)).map(({ type, verdict, interesting }) => [type, verdict, interesting]);

const FULL = allow('*');
const OPEN = policyText({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });

describe('the types of a trace', () => {
  test('stand in the order of AWS, and the one that decides is open', () => {
    expect(
      groups({
        identity: [applied(allow('s3:*'))],
        boundary: [at('boundary', 'user', FULL)],
        scps: [[at('control', 'root', FULL)], [at('control', 'account', FULL)]],
        endpoint: [{ ...onBucket(OPEN), via: { entity: 'endpoint', name: 'vpce-1', placement: 'endpoint' } }],
      }),
    ).toEqual([
      ['scp', 'allowed', false],
      ['endpoint', 'allowed', false],
      ['identity', 'allowed', true],
      ['boundary', 'allowed', false],
    ]);
  });

  test('are those whose policies have a say; the others are told', () => {
    const decision = decided({ identity: [], resource: [onBucket(OPEN)] });
    expect(typeGroups(decision).map(({ type }) => type)).toEqual(['resource', 'identity']);
    expect(typesNotInPlay(decision)).toEqual(['rcp', 'scp', 'endpoint', 'boundary', 'session']);
  });

  test('say of levels what the worst of them says, and are open where they block', () => {
    const scps = [[at('control', 'root', FULL)], [at('control', 'ou', allow('ec2:*'))]];
    expect(groups({ identity: [applied(FULL)], scps })).toEqual([
      ['scp', 'implicitDeny', true],
      ['identity', 'allowed', false],
    ]);
    expect(groups({ identity: [applied(FULL)], scps: [[at('control', 'root', deny('s3:*'))]] })).toEqual([
      ['scp', 'explicitDeny', true],
      ['identity', 'allowed', false],
    ]);
  });

  test('whose silence does not matter say so', () => {
    const grant = policyText({
      Effect: 'Allow',
      Principal: { AWS: REQUEST.principal },
      Action: 's3:*',
      Resource: 'arn:aws:s3:::app-logs/*',
    });
    const decision = decided({ identity: [applied(allow('ec2:*'))], resource: [onBucket(grant)] });
    expect(typeGroups(decision).map(({ type, silent, bypassed }) => [type, silent, bypassed])).toEqual([
      ['resource', false, false],
      ['identity', true, true],
    ]);
    const denied = decided({ identity: [applied(allow('ec2:*'))] });
    expect(typeGroups(denied).map(({ silent }) => silent)).toEqual([false]);
  });
});

describe('what the answer speaks of', () => {
  const spokenAt = (decision: Decision, type: number, policy: number): Spoken => {
    const trace = decision.trace[type];
    const found = trace?.policies[policy];
    if (trace === undefined || found === undefined) throw new Error('The trace has no such policy');
    return spokenOf(decision, trace, found);
  };

  test('are the statements that decide, each in its own policy', () => {
    const decision = decided({ identity: [applied(allow('ec2:*'), undefined, 'a'), applied(FULL, undefined, 'b')] });
    expect([...spokenAt(decision, 0, 0).decides]).toEqual([]);
    expect([...spokenAt(decision, 0, 1).decides]).toEqual([0]);
  });

  test('are those that come near, when nothing allows', () => {
    const near = allow('s3:GetObject', 'arn:aws:s3:::other/*');
    const decision = decided({ identity: [applied(allow('ec2:*', 'arn:aws:ec2:::x')), applied(near)] });
    expect([...spokenAt(decision, 0, 0).near]).toEqual([]);
    expect([...spokenAt(decision, 0, 1).near]).toEqual([0]);
  });

  test('is told apart by level where one policy stands at two', () => {
    const [only, closed] = [at('control', 'root', deny('s3:*')), at('control', 'account', FULL)];
    const decision = decided({ identity: [applied(FULL)], scps: [[only], [closed]] });
    expect([...spokenAt(decision, 0, 0).decides]).toEqual([0]);
    expect([...spokenAt(decision, 1, 0).decides]).toEqual([]);
  });

  test('opens its policy, the nearest one alone; the others are open while there is little to read', () => {
    const repeated = (statement: StatementText): string => policyText(...Array.from({ length: 4 }, () => statement));
    const far = applied(repeated({ Effect: 'Allow', Action: 'ec2:*', Resource: 'arn:aws:ec2:::x' }));
    const near = applied(repeated({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::app-logs' }));
    const nearer = applied(allow('s3:*', 'arn:aws:s3:::app-logs/2025.txt'));
    const opens = (...identity: readonly AppliedPolicy[]): readonly boolean[] => {
      const decision = decided({ identity });
      const [trace] = decision.trace;
      return trace?.policies.map((policy) => isPolicyOpen(decision, trace, policy)) ?? [];
    };
    expect(opens(nearer)).toEqual([true]);
    expect(opens(far)).toEqual([true]);
    expect(opens(far, near, nearer)).toEqual([false, false, true]);
    expect(opens(far, near, applied(FULL))).toEqual([false, false, true]);
  });

  test('leaves the levels that allow closed', () => {
    const scps = [[at('control', 'root', FULL)], [at('control', 'account', allow('ec2:*', 'arn:aws:ec2:::x'))]];
    const decision = decided({ identity: [applied(FULL)], scps });
    const open = decision.trace.flatMap((trace) =>
      trace.policies.map((policy) => isPolicyOpen(decision, trace, policy)),
    );
    expect(open).toEqual([false, true, true]);
  });
});

describe('the statements of a long policy', () => {
  const statements = Array.from({ length: 1000 }, (_, n) => ({
    Effect: 'Allow' as const,
    Action: n === 500 ? 's3:*' : 'ec2:*',
    Resource: '*',
  }));
  const traced = decided({ identity: [applied(policyText(...statements))] }).trace[0]?.policies[0]?.statements ?? [];
  const shown = (spoken: Partial<Spoken>, also: number | null = null): readonly number[] =>
    shownAtFirst(traced, { decides: new Set(), near: new Set(), ...spoken }, also).map(({ statement }) => statement);

  test('are at first those that the answer speaks of or that apply, in the order of the document', () => {
    expect(shown({ decides: new Set([900]), near: new Set([700]) })).toEqual([500, 700, 900]);
    expect(shown({})).toEqual([500]);
  });

  test('are the first ones when none of them tells anything', () => {
    const none = decided({ identity: [applied(policyText(...statements.slice(0, 500)))] });
    const silent = none.trace[0]?.policies[0]?.statements ?? [];
    const first = shownAtFirst(silent, { decides: new Set(), near: new Set() }, null);
    expect(first.map(({ statement }) => statement)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('have the one that was asked for among them', () => {
    const decides = new Set([600, 601, 602, 603, 604, 605, 606]);
    expect(shown({ decides }, 42)).toEqual([42, 600, 601, 602, 603, 604]);
  });

  test('are all of them when they are few', () => {
    expect(shownAtFirst(traced.slice(0, 6), { decides: new Set(), near: new Set() }, null)).toHaveLength(6);
  });
});

describe('the way to a policy', () => {
  const way = (via: Via): readonly string[] =>
    wayTo('dana', { policy: { ...applied(FULL), name: 'ReadLogs', via }, statements: [] }).map(({ name }) => name);

  test.each([
    [inlineOf('user', 'dana'), ['dana', 'ReadLogs']],
    [inlineOf('group', 'Developers'), ['dana', 'Developers', 'ReadLogs']],
    [{ entity: 'group', name: 'Developers', placement: 'managed' }, ['dana', 'Developers', 'ReadLogs']],
    [{ entity: 'role', name: 'Ops', placement: 'managed' }, ['dana', 'Ops', 'ReadLogs']],
    [{ entity: 'user', name: 'dana', placement: 'boundary' }, ['dana', 'ReadLogs']],
    [{ entity: 'session', name: 'you', placement: 'session' }, ['dana', 'ReadLogs']],
    [{ entity: 'ou', name: 'Sandbox', placement: 'control' }, ['Sandbox', 'ReadLogs']],
    [{ entity: 'bucket', name: 'app-logs', placement: 'resource' }, ['app-logs', '']],
    [{ entity: 'role', name: 'Ops', placement: 'trust' }, ['Ops', '']],
    [{ entity: 'endpoint', name: 'vpce-1', placement: 'endpoint' }, ['vpce-1', '']],
  ] as const)('%j is %j', (via, expected) => {
    expect(way(via)).toEqual(expected);
  });
});
