import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/support/facts.ts';
import { accepts, type Automaton } from './automaton.ts';
import type { ServiceFacts } from './comparison.ts';
import { anyResource, formatsOf, NO_RESOURCE, unownedResource, type Format } from './formats.ts';

const OWN = '123456789012';
const OTHER = '999988887777';

const serviceWith = (prefix: string, resources: Readonly<Record<string, string>>): ServiceFacts => ({
  prefix,
  actions: [],
  resources: Object.entries(resources).map(([name, arn]) => ({ name, arn, conditionKeys: [] })),
  conditionKeys: [],
});

/** The formats of one type. */
function typeOf(
  service: ServiceFacts | null | undefined,
  name: string,
  account: string | null = OWN,
): readonly Format[] {
  if (service === null || service === undefined) throw new Error('There is no such service');
  return formatsOf(service, account).get(name) ?? [];
}

const isOf = (formats: readonly Format[], text: string): boolean =>
  formats.some(({ automaton }) => accepts(automaton, text));

const bucketAndObject = serviceWith('s3', {
  bucket: 'arn:${Partition}:s3:::${BucketName}',
  object: 'arn:${Partition}:s3:::${BucketName}/${ObjectName}',
});

describe('the format of a type of resource', () => {
  it('has no slash in the name of a bucket, since objects go on with one, and any in the key of an object', () => {
    const [bucket, object] = ['bucket', 'object'].map((name) => typeOf(bucketAndObject, name));
    expect(isOf(bucket ?? [], 'arn:aws:s3:::app-logs')).toBe(true);
    expect(isOf(bucket ?? [], 'arn:aws:s3:::app-logs/a')).toBe(false);
    expect(isOf(bucket ?? [], 'arn:aws:s3:::')).toBe(false);
    expect(isOf(bucket ?? [], 'arn:aws-cn:s3:::app-logs')).toBe(false);
    expect(isOf(object ?? [], 'arn:aws:s3:::app-logs/2026/a:b.txt')).toBe(true);
    expect(isOf(object ?? [], 'arn:aws:s3:::app-logs/')).toBe(false);
    expect(isOf(object ?? [], 'arn:aws:s3:::app:logs/a')).toBe(false);
  });

  it('keeps a last name to itself where another type goes on after it, and to that character alone', () => {
    const service = serviceWith('acme', {
      table: 'arn:${Partition}:acme:::table/${TableName}',
      index: 'arn:${Partition}:acme:::table/${TableName}/index/${IndexName}',
      queue: 'arn:${Partition}:acme:::${QueueName}',
      message: 'arn:${Partition}:acme:::${QueueName}:${MessageId}',
      same: 'arn:${Partition}:acme:::table/${Other}',
    });
    const table = typeOf(service, 'table');
    expect(isOf(table, 'arn:aws:acme:::table/Books')).toBe(true);
    expect(isOf(table, 'arn:aws:acme:::table/Books/index/ByYear')).toBe(false);
    expect(isOf(table, 'arn:aws:acme:::table/a:b')).toBe(true);
    expect(isOf(typeOf(service, 'queue'), 'arn:aws:acme:::orders:1')).toBe(false);
    expect(isOf(typeOf(service, 'queue'), 'arn:aws:acme:::orders/1')).toBe(true);
    expect(isOf(typeOf(service, 'index'), 'arn:aws:acme:::table/Books/index/ByYear/2')).toBe(true);
    expect(isOf(typeOf(service, 'index'), 'arn:aws:acme:::table/a/b/index/ByYear')).toBe(false);
  });

  it('has names without either character in the middle', () => {
    const middle = typeOf(serviceWith('acme', { part: 'arn:${Partition}:acme:::${Name}/part' }), 'part');
    expect(isOf(middle, 'arn:aws:acme:::a/part')).toBe(true);
    expect(isOf(middle, 'arn:aws:acme:::a/b/part')).toBe(false);
    expect(isOf(middle, 'arn:aws:acme:::a:b/part')).toBe(false);
    expect(isOf(middle, 'arn:aws:acme:::a/par')).toBe(false);
  });

  it('has regions that look like regions', () => {
    const table = typeOf(facts.service('dynamodb'), 'table');
    const named = (region: string): boolean => isOf(table, `arn:aws:dynamodb:${region}:${OWN}:table/Books`);
    expect(['us-east-1', 'us-gov-west-1', 'ap-southeast-2'].filter((region) => !named(region))).toEqual([]);
    expect(
      ['', 'eu-west-', 'eu-west', '-west-1', 'e-west-1', 'eu--1', 'eu-west-12', 'EU-west-1', 'eu-1'].filter(named),
    ).toEqual([]);
  });

  it('belongs to the one account that counts, or to any of twelve digits', () => {
    const user = (account: string): string => `arn:aws:iam::${account}:user/dana`;
    const [own, any] = [OWN, null].map((account) => typeOf(facts.service('iam'), 'user', account));
    expect([OWN, OTHER, 'aws', ''].map((account) => isOf(own ?? [], user(account)))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([OWN, OTHER, 'aws', '12345', `${OWN}1`].map((account) => isOf(any ?? [], user(account)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('lets managed policies of AWS be resources of IAM, and no others', () => {
    const policy = typeOf(facts.service('iam'), 'policy');
    expect(policy.map(({ id }) => id)).toEqual(['iam:policy', 'iam:policy:aws']);
    expect(isOf(policy, 'arn:aws:iam::aws:policy/ReadOnlyAccess')).toBe(true);
    expect(isOf(policy, `arn:aws:iam::${OWN}:policy/Own`)).toBe(true);
    const acme = serviceWith('acme', { policy: 'arn:${Partition}:acme::${Account}:policy/${Name}' });
    expect(typeOf(acme, 'policy').map(({ id }) => id)).toEqual(['acme:policy']);
    expect(typeOf(facts.service('iam'), 'user').map(({ id }) => id)).toEqual(['iam:user']);
  });

  it('takes a bare star for a region, an account or a name, by its place', () => {
    const service = serviceWith('acme', { thing: 'arn:aws:acme:*:*:thing/*', rest: 'arn:aws:acme:::rest/*/end' });
    const thing = typeOf(service, 'thing');
    expect(isOf(thing, `arn:aws:acme:eu-west-1:${OWN}:thing/a`)).toBe(true);
    expect(isOf(thing, `arn:aws:acme:anywhere:${OWN}:thing/a`)).toBe(false);
    expect(isOf(thing, `arn:aws:acme:eu-west-1:${OTHER}:thing/a`)).toBe(false);
    expect(thing[0]?.example).toBe(`arn:aws:acme:us-east-1:${OWN}:thing/example`);
    expect(isOf(typeOf(service, 'rest'), 'arn:aws:acme:::rest/a/end')).toBe(true);
    expect(isOf(typeOf(service, 'rest'), 'arn:aws:acme:::rest/a/b/end')).toBe(false);
  });

  it('knows the fields of an ARN whose region is a variable', () => {
    const service = serviceWith('acme', { thing: 'arn:${Partition}:acme:${Region}:*:${Name}' });
    expect(typeOf(service, 'thing')[0]?.example).toBe(`arn:aws:acme:us-east-1:${OWN}:example`);
  });
});

describe('an example of a format', () => {
  it.each([
    ['arn:${Partition}:acme:::${BucketName}/${ObjectName}', 'arn:aws:acme:::example-bucket/report.txt'],
    ['arn:${Partition}:acme:::${KeyName}', 'arn:aws:acme:::report.txt'],
    ['arn:${Partition}:acme:::user/${UserNameWithPath}', 'arn:aws:acme:::user/Example'],
    ['arn:${Partition}:acme:::group/${GroupName}', 'arn:aws:acme:::group/Example'],
    ['arn:${Partition}:acme:::role/${RoleName}', 'arn:aws:acme:::role/Example'],
    ['arn:${Partition}:acme:::policy/${PolicyName}', 'arn:aws:acme:::policy/Example'],
    [
      'arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}',
      `arn:aws:ec2:us-east-1:${OWN}:instance/i-0123456789abcdef0`,
    ],
    ['arn:${Partition}:acme:::${Whatever}', 'arn:aws:acme:::example'],
    ['arn:${Partition}:acme:::${BucketObject}', 'arn:aws:acme:::example-bucket'],
  ])('of %s is %s', (arn, example) => {
    const [format] = typeOf(serviceWith('acme', { type: arn }), 'type');
    expect(format?.example).toBe(example);
  });

  it('is of an account that everybody knows where any account counts', () => {
    const [format] = typeOf(facts.service('sqs'), 'queue', null);
    expect(format?.example).toBe(`arn:aws:sqs:us-east-1:${OWN}:example`);
    const [own] = typeOf(facts.service('sqs'), 'queue', OTHER);
    expect(own?.example).toBe(`arn:aws:sqs:us-east-1:${OTHER}:example`);
  });

  it('is of that format, for every type that AWS documents of these services', () => {
    const wrong = ['s3', 'iam', 'sts', 'ec2', 'kms', 'dynamodb', 'sqs', 'lambda'].flatMap((prefix) => {
      const service = facts.service(prefix);
      if (service === null || service === undefined) return [prefix];
      return [...formatsOf(service, OWN).values()]
        .flat()
        .filter(({ automaton, example }) => !accepts(automaton, example))
        .map(({ id }) => id);
    });
    expect(wrong).toEqual([]);
  });
});

it('a format has the condition keys of its type, in small letters', () => {
  const service: ServiceFacts = {
    prefix: 'acme',
    actions: [],
    resources: [
      { name: 'thing', arn: 'arn:aws:acme:::thing', conditionKeys: ['acme:ThingType', 'aws:ResourceTag/${TagKey}'] },
    ],
    conditionKeys: [],
  };
  const [format] = typeOf(service, 'thing');
  expect(format?.keys).toEqual(['acme:thingtype', 'aws:resourcetag/${tagkey}']);
  expect(format?.id).toBe('acme:thing');
  expect(format?.automaton.prefix).toBe('arn:aws:acme:::thing');
});

describe('where nothing is known', () => {
  const texts = (automaton: Automaton, ...all: readonly string[]): readonly boolean[] =>
    all.map((text) => accepts(automaton, text));

  it('no resource is a star alone', () => {
    expect(texts(NO_RESOURCE.automaton, '*', '', 'a', '**')).toEqual([true, false, false, false]);
    expect(NO_RESOURCE).toMatchObject({ id: '*', example: '*', keys: [] });
  });

  it('a resource is any ARN of the service and of the account that counts', () => {
    const own = anyResource('acme', OWN);
    expect(
      texts(
        own.automaton,
        `arn:aws:acme:us-east-1:${OWN}:a/b:c`,
        `arn:aws:acme::${OWN}:a`,
        `arn:aws:acme::${OTHER}:a`,
        `arn:aws:acme::${OWN}:`,
        `arn:aws:other::${OWN}:a`,
        `arn:aws:acme:a:b:${OWN}:a`,
      ),
    ).toEqual([true, true, false, false, false, false]);
    expect(own).toMatchObject({ id: 'acme:any', example: `arn:aws:acme:us-east-1:${OWN}:example`, keys: [] });
    expect(texts(own.automaton, own.example)).toEqual([true]);
    const any = anyResource('acme', null);
    expect(texts(any.automaton, `arn:aws:acme::${OTHER}:a`, 'arn:aws:acme:::a', 'arn:aws:acme::a')).toEqual([
      true,
      true,
      false,
    ]);
    expect(any.example).toBe(`arn:aws:acme:us-east-1:${OWN}:example`);
  });

  it('a resource may have no owner, as those of S3', () => {
    const unowned = unownedResource('acme');
    expect(
      texts(
        unowned.automaton,
        'arn:aws:acme:::a/b',
        'arn:aws:acme:eu-west-1::a',
        `arn:aws:acme::${OWN}:a`,
        'arn:aws:acme:::',
      ),
    ).toEqual([true, true, false, false]);
    expect(unowned).toMatchObject({ id: 'acme:unowned', example: 'arn:aws:acme:::example', keys: [] });
    expect(texts(unowned.automaton, unowned.example)).toEqual([true]);
  });
});
