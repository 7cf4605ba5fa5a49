import { uuidOf, type CallRecord, type Json } from '../../iam/index.ts';
import { requestParameters, responseElements } from './elements.ts';
import { keyOf, userIdentity } from './user-identity.ts';

/** A call as CloudTrail keeps it, with what a lookup can ask for. */
export interface TrailEvent {
  readonly id: string;
  readonly record: CallRecord;
  readonly source: string;
  readonly accessKeyId: string;
  readonly userName: string;
  readonly resources: readonly { readonly ResourceType: string; readonly ResourceName: string }[];
  /** The event itself. Source of its members: CloudTrail user guide, record contents. */
  readonly detail: Json;
}

/** Actions on data. AWS: the event history has management events alone. CloudTrail user guide, data events */
const ON_DATA: Readonly<Record<string, RegExp>> = {
  s3: /Object/,
  dynamodb: /^(?:(?:Get|Put|Update|Delete)Item|(?:Batch|Transact)(?:Get|Write)Items?|Query|Scan)$/,
  lambda: /^Invoke/,
};

/** Hosts of services whose name on the command line differs. */
const HOST: ReadonlyMap<string, string> = new Map([['accessanalyzer', 'access-analyzer']]);

/** The events of the management kind, oldest first. What the sandbox itself is told to do leaves none, nor a call that nobody could sign. */
export const eventsOf = (trail: readonly CallRecord[]): readonly TrailEvent[] => trail.flatMap(eventOf);

function eventOf(record: CallRecord): readonly TrailEvent[] {
  const { signer, service, operation, at, input } = record;
  if (signer === null || service === 'sandbox' || ON_DATA[service]?.test(operation) === true) return [];
  const id = uuidOf(`${record.n}/${at}/${service}:${operation}/event`);
  const source = `${HOST.get(service) ?? service}.amazonaws.com`;
  const fromConsole = signer.credentials === 'console';
  const detail = {
    eventVersion: '1.11',
    userIdentity: userIdentity(signer, at),
    eventTime: at,
    eventSource: source,
    eventName: operation,
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.10',
    userAgent: fromConsole ? 'console.amazonaws.com' : 'aws-cli/2.34.0',
    ...(record.error === null ? {} : { errorCode: errorCode(service, record.error), errorMessage: record.message }),
    requestParameters: requestParameters(record),
    responseElements: responseElements(record),
    requestID: uuidOf(`${record.n}/${at}/${service}:${operation}/request`),
    eventID: id,
    readOnly: record.readOnly,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: signer.accountId,
    eventCategory: 'Management',
    ...(fromConsole ? { sessionCredentialFromConsole: 'true' } : {}),
  };
  const accessKeyId = keyOf(signer, at);
  return [{ id, record, source, accessKeyId, userName: signer.name, resources: resourcesIn(input), detail }];
}

/** AWS: IAM's errors go by the names of their shapes here, and those of EC2 say whose fault they are. */
function errorCode(service: string, code: string): string {
  if (service === 'ec2') return `Client.${code}`;
  if (service !== 'iam' || code === 'AccessDenied') return code;
  return code === 'ValidationError' ? 'ValidationException' : `${code}Exception`;
}

/** What parameters name, by type. */
const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  UserName: 'AWS::IAM::User',
  GroupName: 'AWS::IAM::Group',
  RoleName: 'AWS::IAM::Role',
  RoleArn: 'AWS::IAM::Role',
  PolicyArn: 'AWS::IAM::Policy',
  PolicyName: 'AWS::IAM::Policy',
  AccessKeyId: 'AWS::IAM::AccessKey',
  Bucket: 'AWS::S3::Bucket',
  InstanceIds: 'AWS::EC2::Instance',
};

const resourcesIn = (input: CallRecord['input']): TrailEvent['resources'] =>
  Object.entries(input).flatMap(([name, value]) => {
    const type = RESOURCE_TYPES[name];
    return type === undefined
      ? []
      : [value].flat().flatMap((one) => (typeof one === 'string' ? [{ ResourceType: type, ResourceName: one }] : []));
  });
