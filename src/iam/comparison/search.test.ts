import { describe, expect, it } from 'vitest';
import { applied, contextOf, policyText, type StatementText } from '../../../test/support/builders.ts';
import { piecesOf } from '../evaluation/glob.ts';
import type { Policies, RequestContext } from '../evaluation/decision.ts';
import { patternAutomaton } from './automaton.ts';
import { PLAIN } from './choice.ts';
import type { ComparisonCatalog, RequestPattern, ServiceFacts } from './comparison.ts';
import type { Difference } from './difference.ts';
import { defaultLimits } from './limits.ts';
import { search } from './search.ts';
import { EVERYWHERE, withOverrides, type Region, type Side } from './side.ts';
import { everySort, type Direction, type SearchOptions } from './sorts.ts';

const acme: ServiceFacts = {
  prefix: 'acme',
  actions: [
    {
      name: 'GetThing',
      levels: ['Read'],
      resources: [{ name: 'thing', required: true }],
      conditionKeys: ['acme:Depth'],
    },
    {
      name: 'PutThing',
      levels: ['Write'],
      resources: [{ name: 'thing', required: true }],
      conditionKeys: ['acme:Depth'],
    },
    { name: 'ListThings', levels: ['List'], resources: [], conditionKeys: ['acme:On'] },
    {
      name: 'UseAll',
      levels: ['Write'],
      resources: [
        { name: 'thing', required: true },
        { name: 'box', required: true },
      ],
      conditionKeys: [],
    },
  ],
  resources: [
    { name: 'thing', arn: 'arn:${Partition}:acme:::thing/${ThingName}', conditionKeys: [] },
    { name: 'box', arn: 'arn:${Partition}:acme:::box/${BoxName}', conditionKeys: [] },
  ],
  conditionKeys: [
    { key: 'acme:Depth', type: 'Numeric' },
    { key: 'acme:On', type: 'Bool' },
  ],
};
const catalog: ComparisonCatalog = { service: (prefix) => (prefix === 'acme' ? acme : null) };

const get: StatementText = { Effect: 'Allow', Action: 'acme:GetThing', Resource: '*' };
const thing = (pattern: string): string => `arn:aws:acme:::thing/${pattern}`;

function sideOf(
  statements: readonly StatementText[],
  name = 'dana',
  base: RequestContext = contextOf({ 'aws:username': name }),
): Side {
  const principal = `arn:aws:iam::123456789012:user/${name}`;
  const policies: Policies = { identity: statements.length === 0 ? [] : [applied(policyText(...statements))] };
  const contexts = new Map<unknown, RequestContext>();
  const contextFor: Side['contextOf'] = (choice) => {
    const made = contexts.get(choice) ?? withOverrides(base, choice.overrides);
    contexts.set(choice, made);
    return made;
  };
  const request: Side['request'] = (action, resource, choice) => ({
    principal,
    action,
    resource,
    resourceAccount: '123456789012',
    context: contextFor(choice),
  });
  return {
    principal,
    policies,
    contextOf: contextFor,
    request,
    sample: (action, resource) => request(action, resource, PLAIN),
    policiesFor: () => policies,
  };
}

function optionsFor(
  before: Side | null,
  after: Side | null,
  more: Partial<SearchOptions> = {},
): SearchOptions & { readonly bounds: Set<string> } {
  const bounds = new Set<string>();
  return {
    before,
    after,
    sameCaller: true,
    regions: [EVERYWHERE],
    catalog,
    account: null,
    except: [],
    limits: defaultLimits,
    effort: { left: Infinity },
    sessions: [PLAIN],
    isBound: (key) => key === 'aws:username',
    examples: [],
    bound: (what) => void bounds.add(what),
    ...more,
    bounds,
  };
}

const BOTH: readonly Direction[] = ['gained', 'lost'];

const told = (difference: Difference | null): string | null =>
  difference === null ? null : `${difference.action} ${difference.resource}`;
function look(
  before: readonly StatementText[] | null,
  after: readonly StatementText[] | null,
  { wanted = BOTH, ...more }: Partial<SearchOptions> & { readonly wanted?: readonly Direction[] } = {},
) {
  const options = optionsFor(before === null ? null : sideOf(before), after === null ? null : sideOf(after), more);
  const { gained, lost } = search(options, wanted);
  return { gained: told(gained), lost: told(lost), tier: gained?.tier ?? null, bounds: [...options.bounds] };
}

describe('a search', () => {
  it('finds what either side allows and the other does not', () => {
    expect(look([get], [{ ...get, Action: 'acme:PutThing' }])).toMatchObject({
      gained: `acme:PutThing ${thing('example')}`,
      lost: `acme:GetThing ${thing('example')}`,
    });
    expect(look([get], [get])).toMatchObject({ gained: null, lost: null, bounds: [] });
    expect(look([{ ...get, Resource: thing('a*') }], [{ ...get, Resource: thing('a') }])).toMatchObject({
      gained: null,
      lost: expect.stringMatching(/^acme:GetThing arn:aws:acme:::thing\/a./),
    });
  });

  it('finds all that a side allows where there is nobody on the other', () => {
    expect(look(null, [get])).toMatchObject({ gained: `acme:GetThing ${thing('example')}`, lost: null });
    expect(look([get], null)).toMatchObject({ gained: null, lost: `acme:GetThing ${thing('example')}` });
    expect(look(null, null)).toMatchObject({ gained: null, lost: null });
  });

  it('looks in the direction that is wanted alone', () => {
    const put = { ...get, Action: 'acme:PutThing' };
    expect(look([get], [put], { wanted: ['gained'] })).toMatchObject({
      gained: `acme:PutThing ${thing('example')}`,
      lost: null,
    });
    expect(look([get], [put], { wanted: ['lost'] })).toMatchObject({
      gained: null,
      lost: `acme:GetThing ${thing('example')}`,
    });
    expect(look([get], [put], { wanted: [] })).toMatchObject({ gained: null, lost: null });
  });

  it('shows what needs no context before what needs one, and what is documented before what is not', () => {
    const deep: StatementText = { ...get, Condition: { NumericLessThan: { 'acme:Depth': '3' } } };
    expect(look([], [deep, { ...get, Action: 'acme:PutThing' }]).gained).toBe(`acme:PutThing ${thing('example')}`);
    expect(look([], [deep]).gained).toBe(`acme:GetThing ${thing('example')}`);
    const typo = { ...get, Action: 'nothing:Get' };
    expect(look([], [typo, deep])).toMatchObject({ gained: `acme:GetThing ${thing('example')}`, tier: 'documented' });
    expect(look([], [typo])).toMatchObject({ tier: 'unlistedAction' });
    expect(look([], [typo, { ...get, Action: 'other:Get' }])).toMatchObject({
      gained: expect.stringContaining('nothing:Get'),
    });
  });

  it('keeps the first of those that are not documented', () => {
    const odd: StatementText = { ...get, Condition: { StringEquals: { 'acme:Width': '1' } } };
    expect(look([], [odd, { ...odd, Action: 'acme:PutThing' }])).toMatchObject({
      gained: `acme:GetThing ${thing('example')}`,
      tier: 'undocumentedKey',
    });
  });

  it('tells what is written alike apart where the two sides are two people', () => {
    const own = { ...get, Resource: thing('${aws:username}') };
    const [dana, erin] = ['dana', 'erin'].map((name) => sideOf([own], name));
    const two = optionsFor(dana ?? null, erin ?? null, { sameCaller: false });
    const { gained, lost } = search(two, BOTH);
    expect([told(gained), told(lost)]).toEqual([`acme:GetThing ${thing('erin')}`, `acme:GetThing ${thing('dana')}`]);
    const tagged: StatementText = { ...get, Condition: { StringEquals: { 'acme:Width': '${aws:username}' } } };
    const conditions = search(
      optionsFor(sideOf([tagged], 'dana'), sideOf([tagged], 'erin'), { sameCaller: false }),
      BOTH,
    );
    expect(conditions.gained?.choice.overrides).toEqual({ 'acme:width': ['erin'] });
  });

  it('says which variable of a resource is open, and tries values for it', () => {
    const found = look([{ ...get, Resource: thing('home') }], [{ ...get, Resource: thing('${acme:Depth}') }]);
    expect(found.bounds).toEqual(['variable acme:depth']);
    expect(found.gained).toMatch(/thing\//);
    const [open] = [
      look([], [{ ...get, Resource: [thing('${acme:Depth}'), thing('${acme:Width}')] }], {
        limits: { ...defaultLimits, contexts: 2 },
      }),
    ];
    expect(open.bounds).toContain('values of variables');
  });

  it('shows a name that is like a pattern', () => {
    expect(look([{ ...get, Resource: thing('app-') }], [{ ...get, Resource: thing('app-*') }]).gained).toBe(
      `acme:GetThing ${thing('app-report.txt')}`,
    );
    expect(
      look([{ ...get, Resource: thing('dana-') }], [{ ...get, Resource: thing('${aws:username}-*') }]).gained,
    ).toBe(`acme:GetThing ${thing('dana-report.txt')}`);
  });

  it('throws rather than show a request on which the decisions do not differ', () => {
    const odd: Side = { ...sideOf([get]), policiesFor: () => ({ identity: [] }) };
    expect(() => search(optionsFor(sideOf([]), odd), BOTH)).toThrow('the decisions do not differ');
  });

  it('tries as many values for variables as it may', () => {
    const two = [{ ...get, Resource: [thing('${acme:Depth}/a'), thing('${acme:Width}/b')] }];
    const bounds = (contexts: number) => look([], two, { limits: { ...defaultLimits, contexts } }).bounds;
    expect(bounds(16)).not.toContain('values of variables');
    expect(bounds(15)).toContain('values of variables');
  });

  it('tries a key that fills in no variable by itself, and not together with those that do', () => {
    const open: StatementText = {
      ...get,
      Resource: thing('${acme:Depth}'),
      Condition: { StringEquals: { 'acme:Width': ['1', '2', '3', '4', '5'] } },
    };
    expect(look([], [open], { limits: { ...defaultLimits, contexts: 6 } }).bounds).toEqual(['variable acme:depth']);
  });

  it('gives a value to what another key is compared with, before it gives one to that', () => {
    const on = (condition: StatementText['Condition']): string | null =>
      look([], [{ ...get, Condition: condition ?? {} }]).gained;
    const inDepth = { StringLike: { 'acme:Width': 'x-${acme:On}-y' } };
    const plain = { StringEquals: { 'acme:On': 'true' } };
    for (const condition of [inDepth, { ...inDepth, ...plain }, { ...plain, ...inDepth }])
      expect(on(condition)).toBe(`acme:GetThing ${thing('example')}`);
    // Both hold only where the one key has what the other one is compared with.
    const twice = { StringEquals: { 'acme:Width': '${acme:Height}' }, StringLike: { 'acme:Width': 'dana' } };
    expect(on(twice)).toBe(`acme:GetThing ${thing('example')}`);
  });

  it.each([
    ['aws:SourceVpc', null],
    ['xaws:SourceVpc', `acme:GetThing ${thing('example')}`],
    ['aws:SourceVpcX', `acme:GetThing ${thing('example')}`],
  ])('knows whether a request with %s can have a public address', (key, gained) => {
    const from = { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' }, StringEquals: { [key]: 'vpc-1' } };
    expect(look([], [{ ...get, Condition: from }]).gained).toBe(gained);
  });

  it('knows the type of a key of another service', () => {
    const beta = { prefix: 'beta', actions: [], resources: [], conditionKeys: [{ key: 'beta:On', type: 'Bool' }] };
    const both: ComparisonCatalog = { service: (prefix) => (prefix === 'beta' ? beta : catalog.service(prefix)) };
    const on: StatementText = { ...get, Condition: { StringEquals: { 'beta:On': 'blue' } } };
    expect(look([], [on]).gained).toBe(`acme:GetThing ${thing('example')}`);
    expect(look([], [on], { catalog: both }).gained).toBeNull();
  });

  it('gives a key of which nobody knows the type a value that is no number', () => {
    const compared = (key: string): readonly StatementText[] => [
      { ...get, Condition: { Null: { [key]: 'false' } } },
      { ...get, Effect: 'Deny', Condition: { NumericLessThan: { [key]: '3' } } },
      { ...get, Effect: 'Deny', Condition: { NumericGreaterThanEquals: { [key]: '3' } } },
    ];
    expect(look([], compared('acme:Depth')).gained).toBeNull();
    expect(look([], compared('acme:Width')).gained).toBe(`acme:GetThing ${thing('example')}`);
  });

  it('knows no variable in a policy of the first version of the language', () => {
    const document = { Version: '2008-10-17', Statement: { ...get, Resource: thing('${acme:Depth}') } };
    const open = { ...document, Statement: { ...document.Statement, Condition: { Null: { 'acme:Width': 'true' } } } };
    const identity = [applied(JSON.stringify(open))];
    const old: Side = { ...sideOf([]), policies: { identity }, policiesFor: () => ({ identity }) };
    const options = optionsFor(sideOf([]), old);
    expect(told(search(options, BOTH).gained)).toBe(`acme:GetThing ${thing('${acme:Depth}')}`);
    expect([...options.bounds]).toEqual([]);
  });

  it('knows the type of a key of the service, with a resource or without', () => {
    const on = (Action: string): StatementText => ({
      ...get,
      Action,
      Condition: { StringEquals: { 'acme:On': 'blue' } },
    });
    expect(look([], [on('acme:GetThing')]).gained).toBeNull();
    expect(look([], [on('acme:ListThings')]).gained).toBeNull();
    expect(look([], [{ ...on('acme:ListThings'), Condition: { StringEquals: { 'acme:On': 'true' } } }]).gained).toBe(
      'acme:ListThings *',
    );
  });

  it('stops with a bound when its steps are spent', () => {
    const found = look([{ ...get, Resource: thing('*a*b*') }], [{ ...get, Resource: thing('*b*a*') }], {
      effort: { left: 5 },
    });
    expect(found.bounds.length).toBeGreaterThan(0);
    expect(found).toMatchObject({ gained: null, lost: null });
    expect(look([], [get], { effort: { left: 1 } })).toMatchObject({ gained: null, bounds: ['steps'] });
  });
});

describe('exceptions', () => {
  const except = (action: string, resource: string): { readonly except: readonly RequestPattern[] } => ({
    except: [{ who: null, action, resource }],
  });

  it('leave out an action, some resources, and nothing else', () => {
    expect(look([], [get], except('acme:GetThing', '*')).gained).toBeNull();
    expect(look([], [get], except('ACME:get*', '*')).gained).toBeNull();
    expect(look([], [get], except('acme:PutThing', '*')).gained).toBe(`acme:GetThing ${thing('example')}`);
    expect(look([], [get], except('acme:GetThing', thing('e*'))).gained).toMatch(
      /^acme:GetThing arn:aws:acme:::thing\/[^e]/,
    );
    expect(look([], [get], except('acme:GetThing', thing('*'))).gained).toBeNull();
    expect(look([], [{ ...get, Action: 'acme:*' }], except('acme:G*', '*')).gained).toBe(
      `acme:PutThing ${thing('example')}`,
    );
  });

  it('leave out one of the kinds of resources that an action has', () => {
    const use = { ...get, Action: 'acme:UseAll' };
    expect(look([], [use], except('acme:UseAll', thing('*'))).gained).toBe('acme:UseAll arn:aws:acme:::box/example');
  });

  it('name a service that no policy names', () => {
    const all: StatementText = { Effect: 'Allow', Action: '*', Resource: '*' };
    expect(look([], [all]).gained).toMatch(/^ec2:TerminateInstances /);
    expect(look([], [all], except('EC2:*', '*')).gained).toMatch(/^dynamodb:DeleteTable /);
    expect(look([], [all], except('*', '*')).gained).toBeNull();
    // A wildcard is the name of no service, and nobody can ask for `s*:anything`.
    expect(look([], [all], except('s*:Get', thing('*'))).gained).toMatch(/^ec2:TerminateInstances /);
  });
});

describe('the sorts of a search', () => {
  const sorts = (after: readonly StatementText[], more: Partial<SearchOptions> = {}): readonly string[] =>
    [
      ...new Map(
        [...everySort(optionsFor(sideOf([]), sideOf(after), more))]
          .toReversed()
          .map(({ sort, key }) => [key, `${sort.known.action} ${sort.format.id}`]),
      ).values(),
    ].toReversed();

  it('are one for all formats that no pattern tells apart, and for all actions that no statement does', () => {
    expect(sorts([{ ...get, Action: 'acme:*' }])).toEqual(['acme:GetThing acme:thing']);
    expect(
      sorts([
        { ...get, Action: 'acme:*' },
        { ...get, Action: 'acme:PutThing' },
      ]),
    ).toEqual(['acme:PutThing acme:thing', 'acme:GetThing acme:thing']);
    expect(sorts([{ ...get, Action: 'acme:UseAll', Resource: '**' }])).toEqual(['acme:UseAll acme:thing']);
  });

  it('are one for each format that a pattern is about', () => {
    expect(sorts([{ ...get, Action: 'acme:UseAll', Resource: [thing('a'), 'arn:aws:acme:::b*'] }])).toEqual([
      'acme:UseAll acme:thing',
      'acme:UseAll acme:box',
    ]);
    expect(sorts([{ ...get, Action: 'acme:UseAll', Resource: 'arn:*' }])).toEqual([
      'acme:UseAll acme:thing',
      'acme:UseAll acme:box',
    ]);
    expect(sorts([{ ...get, Action: 'acme:UseAll', Resource: 'arn:aws:acme:::box/${aws:username}' }])).toEqual([
      'acme:UseAll acme:thing',
      'acme:UseAll acme:box',
    ]);
  });

  it('are those of which an Allow speaks, where policies decide', () => {
    expect(sorts([{ ...get, Effect: 'Deny' }])).toEqual([]);
    expect(sorts([{ ...get, Action: 'sts:GetCallerIdentity' }])).toEqual([]);
    expect([...everySort(optionsFor(null, null))]).toEqual([]);
  });

  it('are asked in each region that has such resources', () => {
    const glob = (pattern: string) => patternAutomaton(piecesOf(pattern));
    const region = (pattern: string): Region => ({
      id: pattern,
      part: { all: [glob(pattern)], none: [] },
      sample: pattern,
    });
    const regions = [EVERYWHERE, region(thing('a')), region('arn:aws:acme:::box/b')];
    const ids = [...everySort(optionsFor(sideOf([]), sideOf([get]), { regions }))].map(
      ({ sort }) => `${sort.region.id} ${sort.format.id}`,
    );
    expect(ids).toEqual([' acme:thing', `${thing('a')} acme:thing`]);
  });
});
