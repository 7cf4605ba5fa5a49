import { describe, expect, it } from 'vitest';
import { applied, contextOf, onBucket, policyText, type StatementText } from '../../../test/support/builders.ts';
import { conditionHolds } from '../evaluation/condition.ts';
import { piecesOf } from '../evaluation/glob.ts';
import type { Policies, RequestContext } from '../evaluation/decision.ts';
import { ANY, automatonOf, patternAutomaton, RUN, type Automaton } from './automaton.ts';
import { SILENT, speechOf } from './clauses.ts';
import { goalsOf, type Goal, type Standing } from './goals.ts';
import { resourceFor } from './resources.ts';

const DANA = 'arn:aws:iam::123456789012:user/dana';
const CONTEXT = contextOf({ 'aws:username': 'dana' });

const allow = (resource: string | readonly string[]): StatementText => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: resource,
});
const deny = (resource: string | readonly string[]): StatementText => ({ ...allow(resource), Effect: 'Deny' });
const allowNot = (resource: string | readonly string[]): StatementText => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  NotResource: resource,
});
const denyNot = (resource: string | readonly string[]): StatementText => ({ ...allowNot(resource), Effect: 'Deny' });

function standing(policies: Policies, context: RequestContext = CONTEXT): Standing {
  const request = {
    principal: DANA,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::a/b',
    resourceAccount: '123456789012',
  };
  return {
    speech: speechOf(request, policies),
    context,
    holds: (statement) => statement.conditions.every((condition) => conditionHolds(condition, context)),
  };
}
const says = (...statements: readonly StatementText[]): Standing =>
  standing({ identity: statements.length === 0 ? [] : [applied(policyText(...statements))] });
const NOBODY: Standing = { speech: SILENT, context: CONTEXT, holds: () => false };

const goals = (one: Standing, other: Standing): readonly Goal[] => [...goalsOf(one, other)];

const anything = automatonOf([ANY, RUN]);
/** A shortest resource that the one allows and the other does not. */
function difference(one: Standing, other: Standing): string | null {
  for (const goal of goals(one, other)) {
    const { resource } = resourceFor(anything, goal, { states: 5000, region: { all: [], none: [] } });
    if (resource !== null) return resource;
  }
  return null;
}

describe('what one side allows and the other does not', () => {
  it.each<[string, readonly StatementText[], readonly StatementText[], string | null]>([
    ['what it allows in more places', [allow('a*')], [allow('a')], 'ax'],
    ['nothing, where the other allows more', [allow('a')], [allow('a*')], null],
    ['anything, where the other says nothing', [allow('*')], [], 'x'],
    ['what the other denies', [allow('*')], [allow('*'), deny('a*')], 'a'],
    ['nothing of what it denies itself', [allow('a*'), deny('a?*')], [allow('a')], null],
    ['what only the other denies', [allow('*'), deny('a')], [allow('*'), deny(['a', 'b'])], 'b'],
    ['nothing, where it denies everything', [allow('*'), deny('*')], [], null],
    ['what the other leaves out', [allow('*')], [allowNot('a')], 'a'],
    ['what it leaves out less', [allowNot(['a', 'b'])], [allowNot(['a', 'b', 'c'])], 'c'],
    ['what the other denies outside of a place', [allow('*')], [allow('*'), denyNot('a')], 'x'],
    ['only what it does not deny outside of a place', [allow('*'), denyNot('a*')], [allow('a')], 'ax'],
    ['nothing, where leaving out everything allows nothing', [allowNot('*')], [], null],
    ['nothing, where a Deny leaves out everything', [allow('*')], [allow('*'), denyNot('*')], null],
    ['as much as without a Deny that leaves out everything', [allow('*'), denyNot('*')], [], 'x'],
    [
      'where a variable is filled in',
      [allow('arn:aws:s3:::home/${aws:username}')],
      [allow('arn:aws:s3:::home/erin')],
      'arn:aws:s3:::home/dana',
    ],
    [
      'nothing, where the variable is the other’s text',
      [allow('arn:aws:s3:::home/${aws:username}')],
      [allow('arn:aws:s3:::home/dana')],
      null,
    ],
    ['nothing, where a variable has no value', [allow('arn:aws:s3:::home/${aws:userid}')], [], null],
    [
      'all that a Deny with a variable without a value leaves',
      [allow('a'), deny('arn:aws:s3:::${aws:userid}')],
      [],
      'a',
    ],
    [
      'all, under a Deny outside of a variable without a value: nothing',
      [allow('a'), denyNot('arn:aws:s3:::${aws:userid}')],
      [],
      null,
    ],
  ])('%s', (_name, one, other, resource) => {
    expect(difference(says(...one), says(...other))).toBe(resource);
  });

  it('is everything that it allows, where there is nobody on the other side', () => {
    expect(difference(says(allow('a')), NOBODY)).toBe('a');
    expect(goals(NOBODY, says(allow('a')))).toEqual([]);
  });

  it('leaves out statements that do not hold', () => {
    const when = { StringEquals: { 'aws:username': 'erin' } };
    expect(difference(says({ ...allow('a'), Condition: when }), NOBODY)).toBeNull();
    expect(difference(says(allow('a'), { ...deny('a'), Condition: when }), NOBODY)).toBe('a');
    expect(difference(says(allow('a')), says({ ...allow('a'), Condition: when }))).toBe('a');
    expect(difference(says(allow('a')), says(allow('a'), { ...deny('a'), Condition: when }))).toBeNull();
  });
});

describe('several types of policies', () => {
  const bounded = (identity: string, boundary: string): Standing =>
    standing({ identity: [applied(policyText(allow(identity)))], boundary: [applied(policyText(allow(boundary)))] });

  it('allow what both of them do', () => {
    expect(difference(bounded('a*', '*b'), NOBODY)).toBe('ab');
    expect(difference(bounded('a', 'b'), NOBODY)).toBeNull();
    expect(difference(bounded('a*', '*'), bounded('a*', 'a?*'))).toBe('a');
    expect(difference(bounded('*', 'a*'), bounded('a?*', 'a*'))).toBe('a');
    expect(difference(bounded('a*', '*'), bounded('*', 'a*'))).toBeNull();
  });

  it('allow what one of two ways does, and miss what neither does', () => {
    const named = (identity: string, resource: string): Standing =>
      standing({
        identity: [applied(policyText(allow(identity)))],
        resource: [onBucket(policyText({ ...allow(resource), Principal: { AWS: DANA } }))],
      });
    expect(difference(named('a', 'b'), says(allow('a')))).toBe('b');
    expect(difference(named('a', 'b'), says(allow('b')))).toBe('a');
    expect(difference(says(allow(['a', 'b'])), named('a', 'b'))).toBeNull();
    expect(difference(says(allow(['a', 'b', 'c'])), named('a', 'b'))).toBe('c');
  });

  it('say nothing about what root may do in any case', () => {
    const root = (resource: string): Standing => {
      const request = {
        principal: 'arn:aws:iam::123456789012:root',
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::a/b',
        resourceAccount: '123456789012',
      };
      return {
        ...NOBODY,
        holds: () => true,
        speech: speechOf(request, {
          identity: [],
          resource: [onBucket(policyText({ ...deny(resource), Principal: '*' }))],
        }),
      };
    };
    expect(difference(says(allow('*')), root('a'))).toBe('a');
    expect(difference(says(allow('b')), root('a'))).toBeNull();
    expect(difference(root('a'), NOBODY)).toBe('x');
  });
});

describe('the questions', () => {
  const automata = (goal: Goal): readonly (readonly (readonly Automaton[])[])[] =>
    goal.map((either) => either.map(({ all, none }) => [...all, ...none]));

  it('are two: what the other does not allow, and what it denies', () => {
    expect(goals(says(allow('a')), says(allow('b'), deny('c')))).toHaveLength(2);
    expect(goals(says(allow('a')), says(allow('b')))).toHaveLength(1);
    expect(goals(says(allow('a')), says(allow('*')))).toEqual([]);
    expect(goals(says(allow('a'), deny('*')), says(allow('b')))).toEqual([]);
  });

  it('have the patterns themselves, so that the same one on both sides is known', () => {
    const [goal = []] = goals(says(allow('a*')), says(allow('b*')));
    expect(automata(goal)).toEqual([[[patternAutomaton(piecesOf('a*'))]], [[patternAutomaton(piecesOf('b*'))]]]);
  });

  it('have no pattern for what is about everything', () => {
    const [goal = []] = goals(says(allow('**')), says(allow('b')));
    expect(goal[0]).toEqual([{ all: [], none: [] }]);
    const [left = []] = goals(says(allow('a'), denyNot('b')), NOBODY);
    expect(left[1]).toEqual([{ all: [patternAutomaton(piecesOf('b'))], none: [] }]);
  });
});
