import { expect, it } from 'vitest';
import { registry } from '../../../src/services/index.ts';
import { inputFrom, type ParameterStyle } from './parameters.ts';

await registry.loadAll();

function inputOf(service: string, name: string, body: string, style: ParameterStyle): unknown {
  const operation = registry.find(service, name);
  if (operation === null || 'needs' in operation) throw new Error(`No ${name}`);
  return inputFrom(new URLSearchParams(body), operation, style);
}

const query: ParameterStyle = { name: (member) => member, between: ['member'] };

it.each<[string, string, unknown]>([
  ['CreateGroup', 'Action=CreateGroup&GroupName=Developers', { GroupName: 'Developers' }],
  [
    'TagUser',
    'UserName=dana&Tags.member.1.Key=a&Tags.member.1.Value=b&Tags.member.2.Key=c&Tags.member.2.Value=',
    {
      UserName: 'dana',
      Tags: [
        { Key: 'a', Value: 'b' },
        { Key: 'c', Value: '' },
      ],
    },
  ],
  ['TagUser', 'UserName=dana&Tags=', { UserName: 'dana', Tags: [] }],
  [
    'UpdateAccountPasswordPolicy',
    'MinimumPasswordLength=14&RequireNumbers=true&HardExpiry=false',
    { MinimumPasswordLength: 14, RequireNumbers: true, HardExpiry: false },
  ],
])('the parameters of %s are read: %s', (name, body, input) => {
  expect(inputOf('iam', name, body, query)).toEqual(input);
});

it('lists of EC2 are numbered without a word between, and named like one of their parts', () => {
  const ec2: ParameterStyle = { name: (member) => member.replace(/s$/, ''), between: [] };
  expect(inputOf('ec2', 'StopInstances', 'InstanceId.1=i-1&InstanceId.2=i-2&DryRun=true', ec2)).toEqual({
    InstanceIds: ['i-1', 'i-2'],
    DryRun: true,
  });
});
