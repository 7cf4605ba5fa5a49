import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, AT } from '../../../test/support/builders.ts';
import { runs } from '../../../test/support/runs.ts';
import { danasExport, exportOf, userDetail } from '../../../test/support/small-export.ts';
import { readAuthorizationDetails, type ImportOptions } from './read.ts';

const textOf = (value: unknown): string => JSON.stringify(value, null, 4);

function refusal(text: string, options: Partial<ImportOptions> = {}): object {
  const read = readAuthorizationDetails(text, { at: AT, ...options });
  if (read.ok) throw new Error(`Taken: ${text}`);
  const { phrase, line, column } = read.error;
  return { ...phrase.values, id: phrase.id, at: `${line}:${column}` };
}

describe('a text that is no export', () => {
  test.each([
    ['nothing', '', 'empty', '1:1'],
    ['words', 'An error occurred', 'json.character', '1:1'],
    ['a table', '-------\n|  x  |', 'json.character', '1:1'],
    ['a file cut short', textOf(danasExport()).slice(0, 400), 'json.end', null],
    ['a string cut short', '{"UserDetailList": [{"UserName": "da', 'json.end', '1:37'],
    ['a comma too many', '{"UserDetailList": [],}', 'json.name', '1:23'],
    ['a line break in a string', '{"a\nb": 1}', 'json.string', '1:2'],
    ['a comment', '{\n  // users\n}', 'json.name', '2:3'],
    ['a number', '42', 'notAnObject', '1:1'],
    ['a list of numbers', '[\n1]', 'notAnObject', '2:1'],
    ['an empty list', '[]', 'notDetails', '1:1'],
    ['another output', '{"Users": []}', 'notDetails', '1:1'],
    ['an export and something else', `${JSON.stringify(danasExport())}\n {"Users": []}`, 'notDetails', '2:2'],
    ['a list that is none', '{"UserDetailList": {}}', 'notAList', '1:20'],
    ['nobody at all', JSON.stringify(exportOf({})), 'noAccount', '1:1'],
  ])('is refused when it is %s', (_, text, id, at) => {
    expect(refusal(text)).toMatchObject({ id, ...(at === null ? {} : { at }) });
  });

  test('is refused when its ARNs name two accounts, at the second', () => {
    const other = userDetail('eve', { Arn: 'arn:aws:iam::999999999999:user/eve' });
    const text = textOf(exportOf({ users: [userDetail('dana'), other] }));
    const line = text.split('\n').findIndex((one) => one.includes('999999999999')) + 1;
    expect(refusal(text)).toMatchObject({
      id: 'severalAccounts',
      one: ACCOUNT,
      other: '999999999999',
      at: expect.stringMatching(`^${line}:`) as unknown,
    });
  });

  test('is refused when it is of another partition', () => {
    const text = textOf(exportOf({ users: [userDetail('dana', { Arn: `arn:aws-cn:iam::${ACCOUNT}:user/dana` })] }));
    expect(refusal(text)).toMatchObject({ id: 'partition', partition: 'aws-cn' });
  });

  test('is refused when it is larger than the limits', () => {
    const limits = {
      characters: 100,
      entries: { UserDetailList: 1, GroupDetailList: 1, RoleDetailList: 1, Policies: 1 },
    };
    expect(refusal(textOf(danasExport()), { limits })).toMatchObject({ id: 'tooLarge' });
    expect(refusal(textOf(danasExport()), { limits: { ...limits, characters: 1e6 } })).toMatchObject({
      id: 'tooMany',
      list: 'Policies',
      most: 1,
    });
  });

  test('is refused when it is nested without end, and exhausts no stack', () => {
    expect(refusal('['.repeat(1_000_000))).toMatchObject({ id: 'json.deep' });
    expect(refusal('{"a":'.repeat(1_000_000))).toMatchObject({ id: 'json.deep' });
  });

  test('harms nothing with the names of built-in things', () => {
    const text = `{"__proto__": {"polluted": true}, "UserDetailList": [${JSON.stringify(userDetail('constructor'))}, {"__proto__": {"UserName": "x"}}, null, 3]}`;
    const read = readAuthorizationDetails(text, { at: AT });
    expect(read.ok && [...read.value.world.account.users.keys()]).toEqual(['constructor']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(read.ok && read.value.report.noted.get('noName')).toBe(3);
  });
});

describe('any text', () => {
  const whole = textOf(danasExport());

  test('is taken or refused, never thrown at, wherever an export is cut', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        expect(readAuthorizationDetails(whole.slice(0, length), { at: AT }).ok).toBe(false);
      }),
      runs(),
    );
  });

  test('is taken or refused, never thrown at, whatever one value of an export is', () => {
    const paths: (readonly (string | number)[])[] = [];
    const collect = (value: unknown, path: readonly (string | number)[]): void => {
      paths.push(path);
      if (Array.isArray(value)) value.forEach((item: unknown, index) => collect(item, [...path, index]));
      else if (typeof value === 'object' && value !== null)
        Object.entries(value).forEach(([key, item]) => collect(item, [...path, key]));
    };
    collect(danasExport(), []);
    const put = (value: unknown, [step, ...rest]: readonly (string | number)[], replaced: unknown): unknown => {
      if (step === undefined) return replaced;
      if (Array.isArray(value))
        return value.map((item: unknown, index) => (index === step ? put(item, rest, replaced) : item));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, key === step ? put(item, rest, replaced) : item]),
      );
    };
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, replaced) => {
        const read = readAuthorizationDetails(JSON.stringify(put(danasExport(), path, replaced)), { at: AT });
        if (!read.ok) return;
        const { users, groups } = read.value.world.account;
        for (const group of groups.values())
          for (const member of group.members) expect(users.get(member)?.groups).toContain(group.name);
        for (const user of users.values())
          for (const group of user.groups) expect(groups.get(group)?.members).toContain(user.name);
      }),
      runs(),
    );
  });
});
