import { describe, expect, it } from 'vitest';
import { contextOf, documentOf, policyText } from '../../../test/support/builders.ts';
import { compile } from '../evaluation/compile.ts';
import { conditionHolds, type CompiledCondition } from '../evaluation/condition.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import type { AxesOptions } from './asked.ts';
import { axesOf, type Axis } from './axes.ts';
import { PLAIN, type Choice } from './choice.ts';
import { typeOfKey } from './keys.ts';
import { unlimited } from './limits.ts';
import { withOverrides } from './side.ts';

type Wanted = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

const conditionsOf = (...all: readonly Wanted[]): readonly CompiledCondition[] =>
  all.flatMap(
    (Condition) =>
      compile(documentOf(policyText({ Effect: 'Allow', Action: '*', Resource: '*', Condition }))).statements[0]
        ?.conditions ?? [],
  );

const SESSIONS: readonly Choice[] = [
  PLAIN,
  { session: { session: 'console' }, overrides: {} },
  { session: { session: 'console', mfa: true }, overrides: {} },
];
const BASE = contextOf({
  'aws:username': 'dana',
  'aws:currenttime': '2026-11-22T10:00:00Z',
  'aws:epochtime': '1795341600',
});

/** What the context is like after a choice, with what follows from how the user signed in. */
const contextAfter = ({ session, overrides }: Choice): RequestContext => {
  const signedIn = new Map(BASE);
  if (session.session !== undefined) {
    signedIn.set('aws:multifactorauthpresent', [String(session.mfa === true)]);
    signedIn.set('aws:tokenissuetime', ['2026-11-22T09:55:00Z']);
    if (session.mfa === true) signedIn.set('aws:multifactorauthage', ['300']);
  }
  return withOverrides(signedIn, overrides);
};

interface Made {
  readonly axes: readonly Axis[];
  readonly bounds: readonly string[];
  readonly conditions: readonly CompiledCondition[];
}

function make(all: readonly Wanted[], options: Partial<AxesOptions> = {}): Made {
  const bounds: string[] = [];
  const conditions = conditionsOf(...all);
  const axes = axesOf(
    conditions.map((condition) => ({ condition, side: 0 })),
    {
      contexts: (choice) => [contextAfter(choice), undefined],
      isBound: (key) => key === 'aws:username',
      sessions: SESSIONS,
      typeOf: (key) => typeOfKey(key, []),
      filled: new Set(),
      states: 5000,
      most: 512,
      effort: unlimited(),
      bound: (what) => void bounds.push(what),
      ...options,
    },
  );
  return { axes, bounds, conditions };
}

const overridesOf = ({ axes }: Made): readonly (readonly Choice['overrides'][])[] =>
  axes.map(({ choices }) => choices.map(({ overrides }) => overrides));

/** Which of the conditions hold for each choice of an axis. */
const sorts = ({ axes, conditions }: Made, axis = 0): readonly string[] =>
  (axes[axis]?.choices ?? [])
    .map((choice) => conditions.map((one) => Number(conditionHolds(one, contextAfter(choice)))).join(''))
    .toSorted();

describe('an axis', () => {
  it('has the plain choice first, and one for each set of conditions that hold', () => {
    const made = make([{ StringEquals: { 's3:prefix': 'a' } }, { StringLike: { 's3:prefix': '*b' } }]);
    expect(made.axes.map(({ keys }) => [...keys])).toEqual([['s3:prefix']]);
    expect(made.axes[0]?.choices[0]).toEqual(PLAIN);
    expect(sorts(made)).toEqual(['00', '01', '10']);
    expect(made.bounds).toEqual([]);
  });

  it('is one for each key that has nothing to do with the others', () => {
    const made = make([
      { StringEquals: { 's3:prefix': 'a', 's3:delimiter': '/' } },
      { Bool: { 'aws:SecureTransport': 'true' } },
    ]);
    expect(made.axes.map(({ keys }) => [...keys])).toEqual([['s3:prefix'], ['s3:delimiter'], ['aws:securetransport']]);
  });

  it('is not there for a key that follows from who asks', () => {
    expect(make([{ StringEquals: { 'aws:username': 'dana' } }]).axes).toEqual([]);
  });

  it('takes a key out where the plain request has it, unless every request has it', () => {
    const contexts = (choice: Choice) => [
      withOverrides(contextOf({ 'aws:sourceip': '203.0.113.10', 'aws:securetransport': 'true' }), choice.overrides),
    ];
    const made = make([{ Null: { 'aws:SourceIp': 'true' } }, { Null: { 'aws:SecureTransport': 'true' } }], {
      contexts,
    });
    expect(overridesOf(made)).toEqual([[{}, { 'aws:sourceip': [] }], [{}]]);
    const bool = make([{ Bool: { 'aws:SecureTransport': 'true' } }], { contexts });
    expect(overridesOf(bool)).toEqual([[{}, { 'aws:securetransport': ['false'] }]]);
  });

  it('says when a key has more values than it goes through', () => {
    const made = make([{ StringLike: { 's3:prefix': '*a*b*c*' } }], { states: 3 });
    expect(made.bounds).toEqual(['values of s3:prefix']);
  });

  it('says when there are more choices than it takes', () => {
    const letters = [...'abcdef'].map((letter) => ({ StringEquals: { 's3:prefix': letter } }));
    const made = make(letters, { most: 4 });
    expect(made.bounds).toContain('contexts');
    expect(made.axes[0]?.choices).toHaveLength(4);
    const whole = make(letters, { most: 7 });
    expect(whole.bounds).toEqual([]);
    expect(whole.axes[0]?.choices).toHaveLength(7);
  });

  it('takes the cheaper of two choices that are alike', () => {
    const made = make([
      { StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
      { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
    ]);
    expect(sorts(made)).toEqual(['00', '01', '10', '11']);
    expect(overridesOf(made)[0]).toContainEqual({ 'aws:sourcevpce': ['vpce-1'], 'aws:sourceip': [] });
  });
});

describe('how the user signs in', () => {
  it('settles MFA, its age and that of the token at once', () => {
    const made = make([
      { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    ]);
    expect(made.axes).toEqual([
      { keys: new Set(['aws:multifactorauthpresent']), choices: SESSIONS.slice(0, 1).concat(SESSIONS.slice(1)) },
    ]);
    expect(sorts(made)).toEqual(['01', '01', '10']);
  });

  it('gives an age of MFA where there was MFA, and to nobody else', () => {
    const made = make([
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '100' } },
      { Null: { 'aws:MultiFactorAuthAge': 'true' } },
    ]);
    expect(sorts(made)).toEqual(['00', '01', '01', '01', '10']);
    expect(
      made.axes[0]?.choices.filter(
        ({ session, overrides }) => 'aws:multifactorauthage' in overrides && session.mfa !== true,
      ),
    ).toEqual([]);
  });

  it('gives an age of MFA where a key says that there was MFA', () => {
    const mfa = (value: string): Choice => ({ session: {}, overrides: { 'aws:multifactorauthpresent': [value] } });
    const made = make([{ NumericLessThan: { 'aws:MultiFactorAuthAge': '100' } }], {
      sessions: [PLAIN, mfa('false'), mfa('true')],
    });
    expect(overridesOf(made)[0]?.filter((one) => 'aws:multifactorauthage' in one)).toEqual([
      expect.objectContaining({
        'aws:multifactorauthpresent': ['true'],
        'aws:multifactorauthage': [expect.stringMatching(/^\d+$/)],
      }),
    ]);
  });

  it('gives a token’s age to sessions, and not to access keys', () => {
    const condition = { DateLessThan: { 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' } };
    const made = make([condition]);
    expect(sorts(made)).toContain('1');
    expect(
      made.axes[0]?.choices.filter(
        ({ session, overrides }) => 'aws:tokenissuetime' in overrides && session.session === undefined,
      ),
    ).toEqual([]);
    const keyed = make([condition], {
      sessions: [PLAIN, { session: {}, overrides: { 'aws:multifactorauthpresent': ['false'] } }],
    });
    expect(sorts(keyed)).toContain('1');
    expect(
      overridesOf(keyed)[0]?.filter((one) => 'aws:tokenissuetime' in one && !('aws:multifactorauthpresent' in one)),
    ).toEqual([]);
  });
});

describe('where a request comes from', () => {
  it('is one axis, on which an address and an endpoint exclude each other', () => {
    const made = make([
      { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
      { StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
      { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
    ]);
    expect(made.axes.map(({ keys }) => [...keys])).toEqual([['aws:sourceip', 'aws:sourcevpc', 'aws:sourcevpce']]);
    expect(sorts(made)).toEqual(['000', '001', '010', '011', '100']);
  });

  it('has no public address through an endpoint, even where no policy asks for one', () => {
    for (const key of ['aws:SourceVpc', 'aws:SourceVpce', 'aws:SourceVpcArn', 'aws:VpcSourceIp']) {
      const operator = key === 'aws:VpcSourceIp' ? 'IpAddress' : 'StringLike';
      const made = make([
        { [operator]: { [key]: key === 'aws:VpcSourceIp' ? '10.0.0.1' : 'arn:aws:ec2:us-east-1:123456789012:vpc/a' } },
      ]);
      const [, ...others] = overridesOf(made)[0] ?? [];
      expect(others.length).toBeGreaterThan(0);
      const via = others.filter((one) => (one[key.toLowerCase()]?.length ?? 0) > 0);
      expect(via.map((one) => one['aws:sourceip'])).toEqual(via.map(() => []));
      expect(sorts(made)).toEqual(['0', '1']);
    }
  });
});

describe('tags', () => {
  it('of a request are named by TagKeys, as the policy writes them', () => {
    const made = make([
      { StringEquals: { 'aws:RequestTag/Team': 'blue' } },
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] } },
      { Null: { 'aws:TagKeys': 'false' } },
    ]);
    expect(made.axes.map(({ keys }) => [...keys])).toEqual([['aws:requesttag/team', 'aws:tagkeys']]);
    const all = overridesOf(made)[0] ?? [];
    const tagged = all.filter((one) => (one['aws:requesttag/team']?.length ?? 0) > 0);
    expect(tagged.length).toBeGreaterThan(0);
    expect(tagged.filter((one) => one['aws:tagkeys']?.includes('Team') !== true)).toEqual([]);
    expect(sorts(made)).toEqual(['001', '010', '011', '101', '111'].filter((sort) => sorts(made).includes(sort)));
    expect(sorts(made)).toEqual(expect.arrayContaining(['001', '010', '011', '101', '111']));
  });

  it('of a request are named by TagKeys whichever of them a policy asks for first', () => {
    const made = make([
      { StringEquals: { 'aws:RequestTag/team': 'blue' } },
      { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'stage' } },
      { StringEquals: { 'aws:RequestTag/stage': 'live' } },
    ]);
    const tagged = overridesOf(made)[0]?.filter((one) => (one['aws:requesttag/stage']?.length ?? 0) > 0) ?? [];
    expect(tagged.length).toBeGreaterThan(0);
    expect(tagged.filter((one) => one['aws:tagkeys']?.includes('stage') !== true)).toEqual([]);
    expect(sorts(made)).toEqual(['000', '010', '011', '100', '110', '111']);
    const first = make([
      { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'stage' } },
      { StringEquals: { 'aws:RequestTag/stage': 'live' } },
    ]);
    expect(sorts(first)).toEqual(['00', '10', '11']);
  });

  it('of a request are apart where nobody asks for their names', () => {
    const made = make([{ StringEquals: { 'aws:RequestTag/a': 'x' } }, { StringEquals: { 'aws:RequestTag/b': 'x' } }]);
    expect(made.axes.map(({ keys }) => [...keys])).toEqual([['aws:requesttag/a'], ['aws:requesttag/b']]);
  });

  it('that no policy names may come beside', () => {
    const made = make([
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'stage'] } },
      { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'stage' } },
    ]);
    expect(sorts(made)).toEqual(['00', '01', '10', '11']);
  });

  it('of a resource have the same value under every prefix', () => {
    const made = make([
      { StringEquals: { 'aws:ResourceTag/team': 'blue' } },
      { StringEquals: { 'ec2:ResourceTag/team': 'blue' } },
      { StringEquals: { 'iam:ResourceTag/team': ['blue', 'red'] } },
    ]);
    expect(made.axes).toHaveLength(1);
    expect(sorts(made)).toEqual(['000', '001', '111']);
    const other = make([
      { StringEquals: { 'aws:ResourceTag/team': 'blue' } },
      { StringEquals: { 'ec2:ResourceTag/stage': 'blue' } },
    ]);
    expect(other.axes).toHaveLength(2);
  });
});

describe('the moment', () => {
  it('has two names, which are the same moment', () => {
    const made = make([
      { DateLessThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } },
      { NumericLessThan: { 'aws:EpochTime': '1767225600' } },
    ]);
    expect(made.axes).toHaveLength(1);
    expect(sorts(made)).toEqual(['00', '11']);
    expect(overridesOf(made)[0]).toEqual([
      {},
      { 'aws:currenttime': ['2025-12-31T23:59:59Z'], 'aws:epochtime': ['1767225599'] },
    ]);
  });
});

describe('several values at once', () => {
  it('are gone through where the key may have several', () => {
    const made = make([
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } },
      { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } },
      { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'b' } },
    ]);
    expect(sorts(made)).toEqual(['000', '001', '010', '011', '100', '101', '110', '111']);
  });

  it('are not, where it has one', () => {
    const types = { typeOf: () => 'String' };
    const made = make(
      [{ 'ForAnyValue:StringEquals': { 's3:prefix': 'a' } }, { 'ForAnyValue:StringEquals': { 's3:prefix': 'b' } }],
      types,
    );
    expect(sorts(made)).toEqual(['00', '01', '10']);
  });

  it('are gone through for a key of which nobody knows, when a policy asks for a set', () => {
    const some = make([
      { 'ForAnyValue:StringEquals': { 'acme:names': 'a' } },
      { 'ForAnyValue:StringEquals': { 'acme:names': 'b' } },
    ]);
    expect(sorts(some)).toEqual(['00', '01', '10', '11']);
    const one = make([{ StringEquals: { 'acme:names': 'a' } }, { StringEquals: { 'acme:names': 'b' } }]);
    expect(sorts(one)).toEqual(['00', '01', '10']);
  });

  it('are more than it takes at some point, which it says', () => {
    const made = make(
      [...'abcdefg'].map((letter) => ({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': letter } })),
      { most: 20 },
    );
    expect(made.bounds).toContain('sets of aws:tagkeys');
  });
});

describe('a key that another is compared with', () => {
  it('goes with it, and has values that are the same and others', () => {
    const made = make([{ StringEquals: { 's3:prefix': '${s3:delimiter}' } }]);
    expect(made.axes.map(({ keys }) => [...keys].toSorted())).toEqual([['s3:delimiter', 's3:prefix']]);
    expect(made.bounds).toEqual(['variable s3:delimiter']);
    expect(sorts(made)).toEqual(['0', '1']);
  });

  it('is settled by who asks where it follows from that', () => {
    const made = make([{ StringEquals: { 's3:prefix': '${aws:username}' } }]);
    expect(overridesOf(made)).toEqual([[{}, { 's3:prefix': ['dana'] }]]);
    expect(made.bounds).toEqual([]);
  });

  it('joins what was apart', () => {
    const made = make([
      { StringEquals: { 's3:prefix': 'a' } },
      { StringEquals: { 's3:delimiter': '/' } },
      { StringEquals: { 's3:prefix': '${s3:delimiter}' } },
    ]);
    expect(made.axes).toHaveLength(1);
    expect(sorts(made)).toEqual(expect.arrayContaining(['000', '001', '010', '100', '110']));
  });

  it('has an axis of its own where the other is settled by who asks', () => {
    const made = make([{ StringEquals: { 'aws:username': '${s3:prefix}' } }]);
    expect(made.axes.map(({ keys }) => [...keys])).toEqual([['s3:prefix']]);
    expect(sorts(made)).toEqual(['0', '1']);
  });
});

describe('a key that a resource pattern fills in', () => {
  it('has each of its values, whatever the conditions make of it', () => {
    const made = make([{ StringLike: { 's3:prefix': ['a', 'b'] } }], { filled: new Set(['s3:prefix']) });
    expect(overridesOf(made)).toEqual([
      [
        {},
        { 's3:prefix': [] },
        { 's3:prefix': ['a'] },
        { 's3:prefix': ['b'] },
        { 's3:prefix': ['x'] },
        { 's3:prefix': ['example'] },
        { 's3:prefix': ['another'] },
      ],
    ]);
  });

  it('names a tag of a request that only a resource asks for', () => {
    const filled = new Set(['aws:requesttag/team']);
    const made = make([{ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' } }], { filled });
    const tagged = overridesOf(made)[0]?.filter((one) => (one['aws:requesttag/team']?.length ?? 0) > 0) ?? [];
    expect(tagged.map((one) => one['aws:tagkeys']?.includes('team'))).not.toContain(false);
    expect(tagged.length).toBeGreaterThan(0);
  });

  it('has some where no condition asks for it', () => {
    const made = make([], { filled: new Set(['s3:prefix', 'aws:username']) });
    expect(overridesOf(made)).toEqual([
      [{}, { 's3:prefix': [] }, { 's3:prefix': ['example'] }, { 's3:prefix': ['another'] }],
    ]);
  });
});
