import { describe, expect, it } from 'vitest';
import { AT, Sandbox, policyText, resourceDocumentOf, type StatementText } from '../../../test/support/builders.ts';
import { sampleServices } from '../../services/index.ts';
import { createWorld } from '../account/create.ts';
import type { World } from '../world.ts';
import type { ComparisonCatalog, ServiceFacts } from './comparison.ts';
import { effective } from './effective.ts';

const acme: ServiceFacts = {
  prefix: 'acme',
  actions: [
    { name: 'GetThing', levels: ['Read'], resources: [{ name: 'thing', required: true }], conditionKeys: [] },
    { name: 'HeadThing', levels: ['Read'], resources: [{ name: 'thing', required: true }], conditionKeys: [] },
    { name: 'PutThing', levels: ['Write'], resources: [{ name: 'thing', required: true }], conditionKeys: [] },
    {
      name: 'TagThing',
      levels: ['Tagging', 'Write'],
      resources: [{ name: 'thing', required: true }],
      conditionKeys: [],
    },
  ],
  resources: [{ name: 'thing', arn: 'arn:${Partition}:acme:::thing/${ThingName}', conditionKeys: [] }],
  conditionKeys: [],
};
const catalog: ComparisonCatalog = { service: (prefix) => (prefix === 'acme' ? acme : undefined) };
const scene = (): Sandbox => new Sandbox(createWorld({ at: AT, services: sampleServices(AT) })).user('dana');
const worldWith = (...statements: readonly StatementText[]): World =>
  scene().inline('user', 'dana', 'Own', policyText(...statements)).world;
const linesOf = (...statements: readonly StatementText[]) =>
  effective(worldWith(...statements), 'dana', { catalog })?.lines;

const read: StatementText = { Effect: 'Allow', Action: 'acme:GetThing', Resource: 'arn:aws:acme:::thing/*' };

describe('what a user can do', () => {
  it('is nothing that anybody knows of a user who is not there, and nothing at all without policies', () => {
    expect(effective(scene().world, 'erin', { catalog })).toBeNull();
    expect(effective(scene().world, 'dana')).toEqual({ lines: [], proof: 'exact', bounds: [] });
  });

  it('is told by service and access level, with the resources', () => {
    expect(linesOf(read)).toEqual([
      {
        service: 'acme',
        level: 'Read',
        actions: ['acme:GetThing'],
        of: 2,
        resources: ['arn:aws:acme:::thing/*'],
        conditional: false,
      },
    ]);
    const lines = linesOf({ ...read, Action: 'acme:*' })?.map(
      ({ level, actions, of }) => `${level} ${actions.length} ${of}`,
    );
    expect(lines?.toSorted()).toEqual(['Read 2 2', 'Tagging 1 1', 'Write 2 2']);
  });

  it('leaves out what a Deny takes away whole, and not what it takes away in part', () => {
    const all = { ...read, Action: ['acme:GetThing', 'acme:HeadThing'] };
    expect(linesOf(all, { ...read, Effect: 'Deny' })?.[0]?.actions).toEqual(['acme:HeadThing']);
    expect(linesOf(all, { ...read, Effect: 'Deny', Resource: 'arn:aws:acme:::thing/a' })?.[0]?.actions).toEqual([
      'acme:GetThing',
      'acme:HeadThing',
    ]);
    expect(linesOf({ ...read, Resource: 'arn:aws:acme:::box/*' })).toEqual([]);
  });

  it('is conditional where a plain request with an access key is not enough', () => {
    const mfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
    expect(linesOf({ ...read, ...mfa })?.[0]?.conditional).toBe(true);
    expect(linesOf({ ...read, ...mfa }, { ...read, Action: 'acme:HeadThing' })).toMatchObject([
      { actions: ['acme:GetThing', 'acme:HeadThing'], conditional: false },
    ]);
    expect(linesOf({ ...read, Condition: { StringEquals: { 'aws:username': 'erin' } } })).toEqual([]);
    expect(linesOf({ ...read, Condition: { StringEquals: { 'aws:username': 'dana' } } })?.[0]?.conditional).toBe(false);
  });

  it('names what a NotResource leaves out', () => {
    expect(
      linesOf({
        Effect: 'Allow',
        Action: 'acme:GetThing',
        NotResource: ['arn:aws:acme:::thing/a', 'arn:aws:acme:::thing/b'],
      })?.[0]?.resources,
    ).toEqual(['all but arn:aws:acme:::thing/a, arn:aws:acme:::thing/b']);
  });

  it('has the resources of every statement that allows, once', () => {
    expect(
      linesOf(read, { ...read, Resource: ['arn:aws:acme:::thing/a', 'arn:aws:acme:::thing/*'] })?.[0]?.resources,
    ).toEqual(['arn:aws:acme:::thing/*', 'arn:aws:acme:::thing/a']);
  });

  it('has one line for all services that no policy names', () => {
    const lines = linesOf({ Effect: 'Allow', Action: '*', Resource: '*' });
    expect(lines?.filter(({ service }) => service === '*')).toMatchObject([
      { level: null, of: null, resources: ['*'] },
    ]);
  });

  it('is bounded where a variable is open', () => {
    const world = worldWith({ ...read, Resource: 'arn:aws:acme:::thing/${acme:Colour}' });
    expect(effective(world, 'dana', { catalog })).toMatchObject({
      proof: 'bounded',
      bounds: ['variable acme:colour'],
      lines: [{ actions: ['acme:GetThing'] }],
    });
  });

  it('has not the resources of a boundary, which allows and grants nothing', () => {
    const sandbox = new Sandbox(worldWith(read));
    const wide = policyText({ Effect: 'Allow', Action: 'acme:*', Resource: ['*', 'arn:aws:acme:::thing/a*'] });
    sandbox.output('CreatePolicy', { PolicyName: 'Limit', PolicyDocument: wide });
    const PermissionsBoundary = 'arn:aws:iam::123456789012:policy/Limit';
    sandbox.output('PutUserPermissionsBoundary', { UserName: 'dana', PermissionsBoundary });
    expect(effective(sandbox.world, 'dana', { catalog })?.lines).toEqual(linesOf(read));
  });

  it('comes from the policy of a bucket as well', () => {
    const { world } = scene();
    const { buckets } = world.services.s3;
    const bucket = buckets.get('payroll');
    if (bucket === undefined) throw new Error('No bucket');
    const policy = resourceDocumentOf(
      policyText({
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::payroll/*',
        Principal: { AWS: 'arn:aws:iam::123456789012:user/dana' },
      }),
    );
    const after = {
      ...world,
      services: { ...world.services, s3: { buckets: new Map([...buckets, ['payroll', { ...bucket, policy }]]) } },
    };
    expect(effective(after, 'dana')?.lines).toMatchObject([
      { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::payroll/*'] },
    ]);
  });
});
