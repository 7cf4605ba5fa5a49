import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';
import { AT, policyText, reference as bare } from '../../../../test/support/builders.ts';
import { administrator, type Reference } from '../../../iam/index.ts';
import { run } from '../../index.ts';

const action = (name: string, ...resources: readonly string[]) => ({
  name,
  levels: ['Write'],
  resources: resources.map((resource) => ({ name: resource.replace('*', ''), required: resource.endsWith('*') })),
  conditionKeys: [],
});
const type = (name: string, arn: string) => ({ name, arn, conditionKeys: [] });

const services = {
  dynamodb: {
    actions: [action('ListTables'), action('GetItem', 'table*'), action('BatchGetItem', 'table*')],
    resources: [type('table', 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}')],
  },
  lambda: {
    actions: [action('InvokeFunction', 'function*'), action('ListFunctions')],
    resources: [type('function', 'arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}')],
  },
  sns: {
    actions: [action('Publish', 'topic*')],
    resources: [type('topic', 'arn:${Partition}:sns:${Region}:${Account}:${TopicName}')],
  },
  sqs: {
    actions: [action('SendMessage', 'queue*')],
    resources: [type('queue', 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}')],
  },
  eks: {
    actions: [action('DescribeCluster', 'cluster*')],
    resources: [type('cluster', 'arn:${Partition}:eks:${Region}:${Account}:cluster/${ClusterName}')],
  },
  logs: {
    actions: [action('DescribeLogStreams', 'log-group*')],
    resources: [type('log-group', 'arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}')],
  },
  ssm: {
    actions: [action('GetParameter', 'parameter*')],
    resources: [
      type('parameter', 'arn:${Partition}:ssm:${Region}:${Account}:parameter/${ParameterNameWithoutLeadingSlash}'),
    ],
  },
  kms: {
    actions: [action('Decrypt', 'key*')],
    resources: [type('key', 'arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}')],
  },
  states: { actions: [action('ListStateMachines')], resources: [] },
  s3: {
    actions: [action('GetBucketAcl', 'bucket*'), action('ListBucket', 'bucket*'), action('GetObjectAcl', 'object*')],
    resources: [
      type('bucket', 'arn:${Partition}:s3:::${BucketName}'),
      type('object', 'arn:${Partition}:s3:::${BucketName}/${ObjectName}'),
    ],
  },
  ec2: {
    actions: [action('RebootInstances', 'instance*'), action('DescribeVpcs')],
    resources: [type('instance', 'arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}')],
  },
  iam: { actions: [action('ListSAMLProviders'), action('PassRole', 'role*')], resources: [] },
} as const;

const known = new Map(
  Object.entries(services).map(([prefix, facts]) => [prefix, { prefix, conditionKeys: [], ...facts }] as const),
);
const reference: Reference = {
  ...bare,
  serviceNames: () => new Map([...known.keys()].map((prefix) => [prefix, `Amazon ${prefix}`])),
  service: (prefix) => known.get(prefix) ?? null,
};

const place = accountAfter(['aws iam create-user --user-name bob']);
const granted = (actionName: string, resource: string) => {
  const text = policyText({ Effect: 'Allow', Action: actionName, Resource: resource });
  const files = new Map([['policy.json', text]]);
  const line = 'aws iam put-user-policy --user-name bob --policy-name p --policy-document file://policy.json';
  return runIn({ ...place, shell: { ...place.shell, files } }, line);
};

describe('a command of AWS that the sandbox has no operation for', () => {
  it('is allowed to the administrator, prints nothing and changes nothing', () => {
    const ran = runIn(place, 'aws dynamodb list-tables', reference);
    expect([ran.stdout, ran.stderr, ran.exitCode, ran.world]).toEqual(['', '', 0, place.world]);
    expect(ran.notes).toEqual([
      {
        id: 'asked-allowed',
        values: { action: 'dynamodb:ListTables', resource: '*', command: 'aws dynamodb list-tables' },
      },
    ]);
    expect(ran.executions).toMatchObject([
      {
        decision: { verdict: 'allowed' },
        record: { service: 'dynamodb', operation: 'ListTables', error: null },
      },
    ]);
  });

  it.each([
    ['dynamodb list-tables', 'AccessDeniedException', 'ListTables', 'dynamodb:ListTables', '*'],
    [
      'dynamodb get-item --table-name orders --key file://key.json',
      'AccessDeniedException',
      'GetItem',
      'dynamodb:GetItem',
      'arn:aws:dynamodb:us-east-1:123456789012:table/orders',
    ],
    [
      'lambda invoke --function-name resize out.json',
      'AccessDeniedException',
      'Invoke',
      'lambda:InvokeFunction',
      'arn:aws:lambda:us-east-1:123456789012:function:resize',
    ],
    [
      'sns publish --message hi --topic-arn arn:aws:sns:us-east-1:123456789012:alerts',
      'AuthorizationError',
      'Publish',
      'sns:Publish',
      'arn:aws:sns:us-east-1:123456789012:alerts',
    ],
    [
      'sqs send-message --queue-url https://sqs.us-east-1.amazonaws.com/123456789012/jobs --message-body x',
      'AccessDenied',
      'SendMessage',
      'sqs:SendMessage',
      'arn:aws:sqs:us-east-1:123456789012:jobs',
    ],
    [
      'stepfunctions list-state-machines',
      'AccessDeniedException',
      'ListStateMachines',
      'states:ListStateMachines',
      '*',
    ],
    [
      's3api get-bucket-acl --bucket app-logs',
      'AccessDenied',
      'GetBucketAcl',
      's3:GetBucketAcl',
      'arn:aws:s3:::app-logs',
    ],
    [
      's3api get-object-acl --bucket app-logs --key 2026.txt',
      'AccessDenied',
      'GetObjectAcl',
      's3:GetObjectAcl',
      'arn:aws:s3:::app-logs/2026.txt',
    ],
    ['s3api list-objects --bucket=app-logs', 'AccessDenied', 'ListObjects', 's3:ListBucket', 'arn:aws:s3:::app-logs'],
    ['ec2 describe-vpcs', 'UnauthorizedOperation', 'DescribeVpcs', 'ec2:DescribeVpcs', '*'],
    ['iam list-saml-providers', 'AccessDenied', 'ListSAMLProviders', 'iam:ListSAMLProviders', '*'],
  ])('aws %s is denied with %s, and allowed where it is granted', (line, code, operation, name, resource) => {
    const denied = runIn(place, `aws ${line} --profile bob`, reference);
    expect([denied.stdout, denied.exitCode, denied.world]).toEqual(['', 254, place.world]);
    expect(denied.stderr).toContain(`An error occurred (${code}) when calling the ${operation} operation: `);
    expect(denied.stderr).toContain(
      `User: arn:aws:iam::123456789012:user/bob is not authorized to perform: ${name} on resource: ${resource} because no identity-based policy allows the ${name} action`,
    );
    expect(denied.executions).toMatchObject([{ decision: { verdict: 'implicitDeny' }, record: { operation } }]);
    expect(runIn(granted(name, resource), `aws ${line} --profile bob`, reference)).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
  });

  it('is asked on every instance that it names', () => {
    const line = 'aws ec2 reboot-instances --instance-ids i-00000001 i-00000002';
    const arn = (id: string) => `arn:aws:ec2:us-east-1:123456789012:instance/${id}`;
    expect(runIn(place, line, reference).executions[0]?.call.input).toEqual({
      Resources: [arn('i-00000001'), arn('i-00000002')],
    });
    expect(
      runIn(granted('ec2:RebootInstances', arn('i-00000001')), `${line} --profile bob`, reference).stderr,
    ).toContain(arn('i-00000002'));
  });

  it('says of a KMS key that its policy is not known', () => {
    const ran = runIn(place, 'aws kms decrypt --key-id abc', reference);
    expect([ran.exitCode, ran.notes.map(({ id }) => id)]).toEqual([254, ['asked-key']]);
    expect(ran.stderr).toContain('because no resource-based policy allows the kms:Decrypt action');
  });

  it('keeps nothing of what was given but the ARNs', () => {
    const ran = runIn(place, 'aws dynamodb get-item --table-name orders --key secret', reference);
    expect(JSON.stringify(ran.executions[0]?.call)).not.toContain('secret');
  });

  it.each([
    // Names of no service, of a prefix that is no command, of no action, and of what is granted and never called.
    ['aws nothing list-tables', 'command'],
    ['aws states list-state-machines', 'command'],
    ['aws iam pass-role', 'operation'],
    ['aws s3api list-bucket', 'operation'],
  ])('%s is a choice that there is not', (line, argument) => {
    const ran = runIn(place, line, reference);
    expect([ran.exitCode, ran.executions]).toEqual([252, []]);
    expect(ran.stderr).toContain(`argument ${argument}: Found invalid choice`);
  });

  it.each(['aws dynamodb frobnicate', 'aws dynamodb list-tables help', 'aws lambda invoke-function'])(
    '%s is none that the sandbox can tell of',
    (line) => {
      const { stderr, exitCode, notes } = runIn(place, line, reference);
      expect([stderr, exitCode, notes.map(({ id }) => id)]).toEqual(['', 2, ['service-not-simulated']]);
    },
  );

  it('needs the names of the services, then the service', () => {
    const asks = (part: Partial<Reference>) =>
      run('aws dynamodb list-tables', place, administrator, {
        at: AT,
        seed: 's',
        n: 1,
        reference: { ...reference, ...part },
      });
    expect(asks({ serviceNames: () => undefined })).toEqual({ needs: [{ kind: 'service-names' }] });
    expect(asks({ service: () => undefined })).toEqual({ needs: [{ kind: 'service', service: 'dynamodb' }] });
  });
});
