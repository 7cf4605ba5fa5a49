import { ACCOUNT } from './builders.ts';
import { CALLERS, OTHER_ACCOUNT } from './caller-scenarios.ts';
import {
  type Change,
  FULL,
  accounts,
  context,
  deaden,
  deaf,
  documents,
  granting,
  isA,
  lacks,
  operators,
  patterns,
  policies,
  principals,
  renamed,
  request,
  spelled,
  statements,
  unasked,
  undenied,
  without,
} from './scenario-edits.ts';

export const changes: readonly Change[] = [
  { name: 'a Deny were not read', change: statements((each) => (each.Effect === 'Deny' ? null : each)) },
  { name: 'an Allow were not read', change: statements((each) => (each.Effect === 'Allow' ? null : each)) },
  { name: 'an Allow were a Deny', change: statements((each) => ({ ...each, Effect: 'Deny' })) },
  { name: 'conditions were not read', change: statements((each) => without(each, 'Condition')) },
  {
    name: 'the condition of a Deny were not read',
    change: statements((each) => (each.Effect === 'Deny' ? without(each, 'Condition') : each)),
  },
  {
    name: 'a statement with a condition never held',
    change: statements((each) => (each.Condition === undefined ? each : null)),
  },
  { name: 'NotAction were Action', change: renamed('NotAction', 'Action') },
  { name: 'NotResource were Resource', change: renamed('NotResource', 'Resource') },
  { name: 'NotPrincipal were Principal', change: renamed('NotPrincipal', 'Principal') },
  { name: 'every document had version 2012-10-17', change: documents((each) => ({ ...each, Version: '2012-10-17' })) },
  { name: 'every document had version 2008-10-17', change: documents((each) => ({ ...each, Version: '2008-10-17' })) },
  {
    name: 'only the first statement counted',
    change: documents((each) => ({ ...each, Statement: each.Statement.slice(0, 1) })),
  },
  { name: 'IfExists were not there', change: operators((each) => each.replace('IfExists', '')) },
  {
    name: 'IfExists were everywhere',
    change: operators((each) => (each === 'Null' || each.endsWith('IfExists') ? each : `${each}IfExists`)),
  },
  { name: 'set operators were not there', change: operators((each) => each.replace(/^For\w+:/, '')) },
  {
    name: 'ForAllValues were ForAnyValue',
    change: operators((each) => each.replace('ForAll', 'ForAny').replace('AnyValues', 'AnyValue')),
  },
  { name: 'negated operators were not negated', change: operators((each) => each.replace('Not', '')) },
  {
    name: 'StringLike were StringEquals',
    change: operators((each) => each.replace(/String(Not)?Like/, 'String$1Equals')),
  },
  {
    name: 'ArnLike were StringLike',
    change: operators((each) => each.replace(/Arn(Not)?(?:Like|Equals)/, 'String$1Like')),
  },
  { name: 'less or equal were less', change: operators((each) => each.replace('ThanEquals', 'Than')) },
  { name: 'a question mark in a resource stood for any run', change: patterns((each) => each.replaceAll('?', '*')) },
  {
    name: 'escapes were wildcards',
    change: patterns((each) => each.replaceAll('${*}', '*').replaceAll('${?}', '?')),
  },
  { name: 'resources had no case', change: patterns((each) => each.replaceAll('/R', '/r').replaceAll('/D', '/d')) },
  { name: 'defaults were not there', change: patterns((each) => each.replace(/, '[^']*'/, '')) },
  { name: 'no request had a tag', change: context((key) => key !== 'aws:principaltag/team') },
  { name: 'no request told of MFA', change: context((key) => key !== 'aws:multifactorauthpresent') },
  { name: 'no request named its role', change: context((key) => key !== 'aws:principalarn') },
  { name: 'a resource had no policy', change: deaf('resource') },
  {
    name: 'the policy of a resource were only read where no identity policy is',
    change: policies((given) => (given.identity.length > 0 ? lacks(given, 'resource') : given)),
  },
  // Whom a resource's policy names.
  {
    name: 'an account granted what it delegates',
    change: principals((value, { request: { principal } }) => (accounts.includes(value) ? principal : value)),
  },
  {
    name: 'a user had the name of another in a path',
    change: principals((value) => (value === CALLERS.danaOfOps.principal ? CALLERS.dana.principal : value)),
  },
  { name: 'everybody were the account', change: principals((value) => (value === '*' ? ACCOUNT : value)) },
  {
    name: 'everybody were only those who have signed',
    change: principals((value, { request: { principal } }) =>
      value === '*' && principal === 'anonymous' ? 'AIDANOBODY' : value,
    ),
  },
  { name: 'unique ids named nobody', change: context((key) => key !== 'aws:userid') },
  {
    name: 'the ARN of a role named its sessions as themselves',
    change: principals((value, { request: asked }) =>
      isA(asked, ':assumed-role/') && asked.context?.get('aws:principalarn')?.[0] === value ? asked.principal : value,
    ),
  },
  {
    name: 'the ARN of a session named its role',
    change: principals((value, { request: asked }) =>
      isA(asked, ':assumed-role/') && value === asked.principal
        ? (asked.context?.get('aws:principalarn')?.[0] ?? value)
        : value,
    ),
  },
  { name: 'the issuer of a session named nobody', change: unasked('issuer') },
  {
    name: 'the issuer of a session were the session itself',
    change: principals((value, { request: { issuer, principal } }) => (value === issuer ? principal : value)),
  },
  {
    name: 'an account did not mean its root',
    change: principals((value, { request: asked }) =>
      isA(asked, ':root') && accounts.includes(value) ? OTHER_ACCOUNT : value,
    ),
  },
  {
    name: 'an account named in NotPrincipal spared all who are in it',
    change: principals(
      (value, { request: { principal } }) => (accounts.includes(value) ? principal : value),
      'NotPrincipal',
    ),
  },
  {
    name: 'an account named in NotPrincipal did not even spare its root',
    change: principals((value) => (accounts.includes(value) ? OTHER_ACCOUNT : value), 'NotPrincipal'),
  },
  {
    name: 'a canonical user were everybody',
    change: statements((each) =>
      typeof each.Principal === 'object' && 'CanonicalUser' in each.Principal ? { ...each, Principal: '*' } : each,
    ),
  },
  {
    name: 'services were named like users',
    change: statements((each) =>
      typeof each.Principal === 'object' && typeof each.Principal['AWS'] === 'string'
        ? {
            ...each,
            Principal: { ...each.Principal, Service: each.Principal['AWS'], Federated: each.Principal['AWS'] },
          }
        : each,
    ),
  },
  // What limits, and what it says.
  { name: 'boundaries did not limit', change: deaf('boundary') },
  { name: 'session policies did not limit', change: deaf('session') },
  { name: 'control policies of accounts did not limit', change: deaf('scps') },
  { name: 'control policies of resources did not limit', change: deaf('rcps') },
  { name: 'policies of endpoints did not limit', change: deaf('endpoint') },
  { name: 'a Deny of a boundary were not read', change: undenied('boundary') },
  { name: 'a Deny of a session policy were not read', change: undenied('session') },
  { name: 'a Deny of a control policy were not read', change: undenied('scps', 'rcps') },
  { name: 'a Deny of an endpoint were not read', change: undenied('endpoint') },
  { name: 'a boundary granted', change: granting('boundary') },
  { name: 'a session policy granted', change: granting('session') },
  { name: 'the policy of an endpoint granted', change: granting('endpoint') },
  {
    name: 'only the first level counted',
    change: policies((given) => ({ ...given, ...(given.scps === undefined ? {} : { scps: given.scps.slice(0, 1) }) })),
  },
  {
    name: 'only the last level counted',
    change: policies((given) => ({ ...given, ...(given.rcps === undefined ? {} : { rcps: given.rcps.slice(-1) }) })),
  },
  {
    name: 'all levels were one',
    change: policies((given) => ({ ...given, ...(given.scps === undefined ? {} : { scps: [given.scps.flat()] }) })),
  },
  {
    name: 'a level without policies allowed',
    change: policies((given) => ({
      ...given,
      ...(given.scps === undefined ? {} : { scps: given.scps.map((level) => (level.length > 0 ? level : [FULL])) }),
    })),
  },
  {
    name: 'no levels were one without policies',
    change: policies((given) => ({ ...given, ...(given.scps?.length === 0 ? { scps: [[]] } : {}) })),
  },
  {
    name: 'a boundary without policies allowed nothing',
    change: policies((given) => (given.boundary?.length === 0 ? { ...given, boundary: [deaden(FULL)] } : given)),
  },
  {
    name: 'an endpoint without policies allowed nothing',
    change: policies((given) =>
      given.endpoint?.length === 0 ? { ...given, endpoint: [deaden(FULL, { Principal: '*' })] } : given,
    ),
  },
  {
    name: 'a federated session without a policy were unlimited',
    change: policies((given, asked) =>
      isA(asked, ':federated-user/') && (given.session ?? []).length === 0 ? { ...given, session: [FULL] } : given,
    ),
  },
  {
    name: 'a role session without a policy had no permissions',
    change: policies((given, asked) =>
      isA(asked, ':assumed-role/') && (given.session ?? []).length === 0
        ? { ...given, session: [deaden(FULL)] }
        : given,
    ),
  },
  // Who obeys what.
  {
    name: 'root obeyed no control policies',
    change: policies((given, asked) => (isA(asked, ':root') ? lacks(given, 'scps', 'rcps') : given)),
  },
  {
    name: 'root were a user of that name',
    change: request((asked) =>
      isA(asked, ':root') ? { ...asked, principal: `arn:aws:iam::${ACCOUNT}:user/root` } : asked,
    ),
  },
  {
    name: 'who has no account obeyed no control policies of resources',
    change: policies((given, { principal }) => (principal.startsWith('arn:') ? given : lacks(given, 'rcps'))),
  },
  {
    name: 'services were users',
    change: request((asked) =>
      asked.principal.endsWith('.com') ? { ...asked, principal: CALLERS.erik.principal } : asked,
    ),
  },
  {
    name: 'service-linked roles were like others',
    change: request((asked) => {
      const linked = asked.context?.get('aws:principalarn')?.[0]?.includes('/aws-service-role/') === true;
      return linked ? { ...asked, context: new Map([...(asked.context ?? []), ['aws:principalarn', ['']]]) } : asked;
    }),
  },
  // Whose it is.
  { name: 'everything belonged to the caller', change: request((asked) => ({ ...asked, resourceAccount: ACCOUNT })) },
  {
    name: 'everything belonged to another',
    change: request((asked) => ({ ...asked, resourceAccount: OTHER_ACCOUNT })),
  },
  {
    name: 'only the ARN told whose a resource is',
    change: unasked('resourceAccount'),
  },
  { name: 'a key were like any resource', change: spelled(/:key\//g, ':lock/') },
  { name: 'a role that is assumed were like any resource', change: spelled(/:role\/(?=Auditor)/g, ':part/') },
  // Rules without policies.
  { name: 'a session token were good for all', change: unasked('sessionToken') },
  {
    name: 'every request were signed with a session token',
    change: request((asked) => ({ ...asked, sessionToken: true })),
  },
  { name: 'root were no owner of buckets', change: spelled(/bucketpolicy/gi, 'BucketRule') },
  {
    name: 'root could assume roles',
    change: request((asked) =>
      isA(asked, ':root') && asked.action.toLowerCase() === 'sts:assumerole'
        ? { ...asked, action: 'sts:AssumeRoleWithSAML' }
        : asked,
    ),
  },
  {
    name: 'the caller’s identity took a permission',
    change: spelled(/getcalleridentity/gi, 'GetCallerIdentities'),
  },
];
