import { defineOperation, ok, type RegisteredOperation } from '../iam/index.ts';
import { actionOf } from './action-names.ts';
import { credentialsOf, denialOf } from './asked-denials.ts';

const SERVICE = /^[a-z][a-z\d-]*$/;
const OPERATION = /^[A-Z][A-Za-z\d]*$/;

const made = new Map<string, RegisteredOperation>();

/**
 * Any action of AWS that this account has no operation for: it can be asked, and is decided by the account's policies like every call. It
 * answers nothing and changes nothing, because no data of that service is kept. Whether AWS has the action is for the asker to know. Null for
 * what can be no name of an operation.
 *
 * @example
 * asked('dynamodb', 'ListTables')?.name // 'ListTables'
 */
export function asked(service: string, name: string): RegisteredOperation | null {
  if (!SERVICE.test(service) || !OPERATION.test(name) || service === 'sandbox') return null;
  const key = `${service}:${name}`;
  const operation = made.get(key) ?? operationFor(service, name);
  made.set(key, operation);
  return operation;
}

const operationFor = (service: string, name: string): RegisteredOperation =>
  defineOperation({
    service,
    name,
    documentation: 'Asks whether the caller may do this. The sandbox keeps no data of this service.',
    readOnly: /^(?:BatchGet|Describe|Get|Head|List|Lookup|Query|Scan|Search)/.test(name),
    members: {
      Resources: {
        type: 'list',
        of: { type: 'string', documentation: 'An ARN.' },
        documentation: 'The ARNs of what it is asked for; none where AWS has no resource type for the action.',
      },
    },
    errors: [],
    denial: denialOf(service),
    invalidCredentials: credentialsOf(service),
    example: `aws ${service} help`,
    authorise: ({ Resources = [] }) => {
      const action = actionOf(service, name);
      return (Resources.length === 0 ? ['*'] : Resources).map((resource) => ({ action, resource }));
    },
    apply: (_, { world }) => ok({ world, output: null }),
  });
