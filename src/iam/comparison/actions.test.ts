import { expect, it } from 'vitest';
import { Sandbox, documentOf, policyText, type StatementText } from '../../../test/support/builders.ts';
import { compile } from '../evaluation/compile.ts';
import { actionClasses } from './actions.ts';
import type { RequestPattern } from './comparison.ts';
import { formatsOf } from './formats.ts';

const formatOf = formatsOf([new Sandbox().world]);
const classesOf = (statements: readonly StatementText[], except: readonly RequestPattern[] = []): readonly string[] =>
  actionClasses(compile(documentOf(policyText(...statements))).statements, except, {
    formatOf,
    effort: { states: 1000 },
  }).map(({ action, format }) => `${format.id} ${action}`);
const allow = (Action: string | readonly string[]): StatementText => ({ Effect: 'Allow', Action, Resource: '*' });

it('has one action for each set of statements and kind of resource, as AWS writes it', () => {
  expect(classesOf([allow('s3:get*object')])).toEqual(['s3:object s3:GetObject']);
  expect(classesOf([allow('s3:Get*')])).toEqual([
    's3:object s3:GetObject',
    's3:bucket s3:GetAccelerateConfiguration',
    'none s3:GetAccessPoint',
    's3:other s3:GetAccessGrant',
  ]);
});

it('tells actions apart that an exception tells apart', () => {
  const except = [{ who: null, action: 's3:GetObject', resource: '*' }];
  expect(classesOf([allow('s3:GetObject*')], except)).toEqual(['s3:object s3:GetObject', 's3:object s3:GetObjectAcl']);
});

it('begins with what a policy names', () => {
  expect(classesOf([allow(['s3:*', 's3:DeleteObject'])])[0]).toBe('s3:object s3:DeleteObject');
});

it('makes up an action where it has no list', () => {
  expect(classesOf([allow('sqs:Send*')])).toEqual(['sqs:any sqs:SendAnyOtherAction', 'none sqs:SendAnyOtherAction']);
});

it('leaves out what no Allow speaks of, and what is no action of a service that it knows', () => {
  expect(classesOf([{ ...allow('s3:*'), Effect: 'Deny' }])).toEqual([]);
  expect(classesOf([allow('s3:GetObjects')])).toEqual([]);
});

it('knows some actions of services that nobody names', () => {
  expect(classesOf([allow('*')]).join('\n')).toContain('ec2:any ec2:RunInstances');
});
