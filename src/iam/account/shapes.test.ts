import { describe, expect, test } from 'vitest';
import { Sandbox } from '../../../test/support/builders.ts';
import { printedTime, tagShapes } from './shapes.ts';
import { attachedPolicyShape } from './policy-shapes.ts';

describe('a shape', () => {
  test.each([
    ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00+00:00'],
    ['2026-11-22T10:00:00.123Z', '2026-11-22T10:00:00+00:00'],
  ])('prints the time %s as the CLI does: %s', (instant, printed) => {
    expect(printedTime(instant)).toBe(printed);
  });

  test('of an attached policy has its name without the path', () => {
    const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    expect(attachedPolicyShape(new Sandbox().world.account, arn)).toEqual({
      PolicyName: 'AdministratorAccess',
      PolicyArn: arn,
    });
  });

  test('of tags is sorted by key, capitals first', () => {
    const tags = new Map([
      ['team', 'data'],
      ['Owner', 'ops'],
      ['cost', ''],
    ]);
    expect(tagShapes(tags)).toEqual([
      { Key: 'Owner', Value: 'ops' },
      { Key: 'cost', Value: '' },
      { Key: 'team', Value: 'data' },
    ]);
  });
});
