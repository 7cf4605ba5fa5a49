import { expect, test } from 'vitest';
import { offered, overriding } from './offered.ts';

test('offers the keys of the action and the global ones once each, with the name of a tag still to be written', () => {
  const keys = [
    { key: 's3:prefix', type: 'String', of: 'action' },
    { key: 'aws:ResourceTag/${TagKey}', type: 'String', of: 'action' },
    { key: 'aws:ResourceTag/${TagKey}', type: 'String', of: 'all' },
    { key: 'secretsmanager:ResourceTag/tag-key', type: 'String', of: 'action' },
    { key: 's3:ExistingObjectTag/<key>', type: 'String', of: 'action' },
    { key: 's3:x-amz-acl', type: 'String', of: 'service' },
  ] as const;
  expect(offered(keys)).toEqual([
    's3:prefix',
    'aws:ResourceTag/',
    'secretsmanager:ResourceTag/',
    's3:ExistingObjectTag/',
  ]);
});

test('a carried key becomes a line with its values', () => {
  expect(overriding({ key: 'aws:TagKeys', values: ['team', 'cost'], from: 'account' })).toEqual({
    key: 'aws:TagKeys',
    value: 'team, cost',
  });
});
