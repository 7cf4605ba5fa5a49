import type { ApiError, Output } from '../../../src/iam/index.ts';
import type { WireAnswer, WireRequest } from './request.ts';
import { inputFrom } from './parameters.ts';
import type { Protocol } from './protocol.ts';
import { element, escaped, members, type XmlStyle } from './xml.ts';

const style: XmlStyle = {
  name: (member) => member,
  item: () => 'member',
  maps: new Set(['SummaryMap', 'EvalDecisionDetails']),
  documents: new Set(['PolicyDocument', 'AssumeRolePolicyDocument', 'Document']),
};

const parameters = { name: (member: string): string => member, between: ['member'] };

/** The query protocol of IAM and STS: parameters of a form, an answer in XML. */
export const query: Protocol = {
  operationOf: ({ body }) => new URLSearchParams(body).get('Action') ?? '',
  inputOf: ({ body }: WireRequest, operation) => inputFrom(new URLSearchParams(body), operation, parameters),
  answer: ({ name }, output: Output): WireAnswer => {
    const result = output === null ? '' : element(`${name}Result`, members(output, style));
    return xml(200, element(`${name}Response`, result + METADATA));
  },
  refusal: ({ code, message }: ApiError): WireAnswer => {
    // The account says "Unknown" where AWS sends no message, because the CLI does.
    const said = message === 'Unknown' ? '' : element('Message', escaped(message));
    return xml(
      400,
      element('ErrorResponse', element('Error', element('Type', 'Sender') + element('Code', code) + said)),
    );
  },
};

const METADATA = element('ResponseMetadata', element('RequestId', '7a62c49f-347e-4fc4-9331-6e8eEXAMPLE'));

const xml = (status: number, body: string): WireAnswer => ({ status, headers: { 'content-type': 'text/xml' }, body });
