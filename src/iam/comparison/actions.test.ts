import { describe, expect, it } from 'vitest';
import { allow, applied, deny } from '../../../test/support/builders.ts';
import type { AppliedPolicy } from '../evaluation/decision.ts';
import { actionsOf } from './actions.ts';
import type { RequestPattern } from './comparison.ts';
import { NO_RESOURCE } from './formats.ts';
import type { KnownService } from './universe.ts';

const known = (prefix: string, ...names: readonly string[]): KnownService => ({
  prefix,
  actions: names.map((name) => ({ action: `${prefix}:${name}`, formats: [NO_RESOURCE], keys: [], levels: [] })),
  formats: [],
});
const unknown = (prefix: string): KnownService => ({ prefix, actions: null, formats: [NO_RESOURCE] });
const policies = (...actions: readonly string[]): readonly AppliedPolicy[] =>
  actions.map((action) => applied(allow(action)));

interface Asked {
  readonly actions: readonly string[];
  readonly bounds: readonly string[];
}
function ask(
  services: readonly KnownService[],
  list: readonly AppliedPolicy[],
  except: readonly RequestPattern[] = [],
  states = 5000,
): Asked {
  const bounds: string[] = [];
  const found = actionsOf(services, list, except, { states, bound: (what) => void bounds.push(what) });
  return { actions: found.map(({ action }) => action), bounds };
}

describe('the actions of a service that is known', () => {
  const s3 = known('s3', 'AbortUpload', 'GetObject', 'PutObject', 'PutOther');

  it('are all that it has, those that a policy names first, then those that people know', () => {
    expect(ask([s3], policies('s3:*')).actions).toEqual([
      's3:GetObject',
      's3:PutObject',
      's3:AbortUpload',
      's3:PutOther',
    ]);
    expect(ask([s3], policies('S3:putother')).actions[0]).toBe('s3:PutOther');
    expect(ask([s3], [applied(deny('s3:PutOther'))]).actions[0]).toBe('s3:PutOther');
    expect(ask([s3], []).bounds).toEqual([]);
  });

  it('begin with what an exception names, since the statements do not tell it apart', () => {
    const except = [{ who: null, action: 'S3:PutOther', resource: '*' }];
    expect(ask([s3], policies('s3:*'), except).actions[0]).toBe('s3:PutOther');
  });

  it('keep their order within a rank, over all services', () => {
    expect(ask([known('acme', 'A', 'B'), s3], policies('acme:B')).actions).toEqual([
      'acme:B',
      's3:GetObject',
      's3:PutObject',
      'acme:A',
      's3:AbortUpload',
      's3:PutOther',
    ]);
  });

  it.each(['s3:DeleteObject', 'iam:PassRole', 'ec2:TerminateInstances', 'sts:AssumeRole', 'sqs:SendMessage'])(
    'put %s before one that few know',
    (action) => {
      const [prefix = '', name = ''] = action.split(':');
      expect(ask([known(prefix, 'ZebraCrossing', name)], []).actions[0]).toBe(action);
    },
  );
});

describe('the actions of a service of which nothing is known', () => {
  const names = (list: readonly AppliedPolicy[], except: readonly RequestPattern[] = []): readonly string[] =>
    ask([unknown('acme')], list, except).actions;

  it('are those that the patterns tell apart, as the policies write them', () => {
    expect(names(policies('acme:GetThing'))).toEqual(['acme:GetThing', 'acme:anyotheraction']);
    expect(names(policies('acme:Get*'))).toEqual(['acme:getexample', 'acme:anyotheraction']);
    expect(names(policies('Acme:Get*', 'acme:GetThing'))).toEqual([
      'acme:GetThing',
      'acme:getexample',
      'acme:anyotheraction',
    ]);
    expect(names(policies('acme:Get?'))).toEqual(['acme:getexample', 'acme:getx']);
    expect(names([])).toEqual(['acme:anyotheraction']);
  });

  it('are told apart by exceptions as well', () => {
    expect(names([], [{ who: null, action: 'acme:Send*', resource: '*' }])).toEqual([
      'acme:sendexample',
      'acme:anyotheraction',
    ]);
  });

  it('are told apart by patterns over all services, and not by those of another', () => {
    expect(names(policies('*'))).toEqual(['acme:anyotheraction']);
    expect(names(policies('a*:Get*'))).toEqual(['acme:anyotheraction', 'acme:get']);
    expect(names(policies('a*Thing'))).toEqual(['acme:anyotheraction', 'acme:thing']);
    expect(names(policies('?cme:GetThing'))).toEqual(['acme:anyotheraction', 'acme:getthing']);
    expect(names(policies('b*:Get*', 's3:GetObject', 'acm:GetThing'))).toEqual(['acme:anyotheraction']);
  });

  it('are asked on what is known of its resources, with any key', () => {
    const [first] = actionsOf([unknown('acme')], [], [], { states: 100, bound: () => undefined });
    expect(first).toMatchObject({ action: 'acme:anyotheraction', formats: [NO_RESOURCE], keys: null });
  });

  it('are not all there when the search stops, which it says', () => {
    expect(ask([unknown('acme')], policies('acme:*a*b*'), [], 4).bounds).toEqual(['actions of acme']);
    expect(ask([unknown('acme')], policies('acme:*a*b*')).bounds).toEqual([]);
  });
});
