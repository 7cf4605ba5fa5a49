import type { ApiError, Json, Output } from '../../../src/iam/index.ts';
import type { WireAnswer } from './request.ts';
import { inputFrom } from './parameters.ts';
import type { Protocol } from './protocol.ts';
import { element, escaped, members, type XmlStyle } from './xml.ts';

/** Elements whose name does not follow from the member's. Source: locationName in the service model. */
const NAMES: Readonly<Record<string, string>> = {
  Reservations: 'reservationSet',
  Instances: 'instancesSet',
  StartingInstances: 'instancesSet',
  StoppingInstances: 'instancesSet',
  TerminatingInstances: 'instancesSet',
  Groups: 'groupSet',
  SecurityGroups: 'groupSet',
  Tags: 'tagSet',
};

/** Parameters of a list are named like one of its parts. */
const PARAMETERS: Readonly<Record<string, string>> = {
  InstanceIds: 'InstanceId',
  SecurityGroupIds: 'SecurityGroupId',
  Filters: 'Filter',
  Values: 'Value',
  Resources: 'ResourceId',
  Tags: 'Tag',
  TagSpecifications: 'TagSpecification',
};

const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const isState = (value: Json): boolean => typeof value === 'object' && value !== null && 'Code' in value;

const style: XmlStyle = {
  name: (member, value) => (member === 'State' && isState(value) ? 'instanceState' : (NAMES[member] ?? small(member))),
  item: () => 'item',
  maps: new Set(),
  documents: new Set(),
};

const parameters = { name: (member: string): string => PARAMETERS[member] ?? member, between: [] };

/** The query protocol in the dialect of EC2. */
export const ec2: Protocol = {
  operationOf: ({ body }) => new URLSearchParams(body).get('Action') ?? '',
  inputOf: ({ body }, operation) => inputFrom(new URLSearchParams(body), operation, parameters),
  answer: ({ name }, output: Output): WireAnswer =>
    xml(
      200,
      element(`${name}Response`, REQUEST + (output === null ? element('return', 'true') : members(output, style))),
    ),
  refusal: ({ code, message }: ApiError): WireAnswer => {
    const error = element('Error', element('Code', code) + element('Message', escaped(message)));
    return xml(400, element('Response', element('Errors', error)));
  },
};

const REQUEST = element('requestId', '59dbff89-35bd-4eac-99ed-be587EXAMPLE');

const xml = (status: number, body: string): WireAnswer => ({ status, headers: { 'content-type': 'text/xml' }, body });
