import fc from 'fast-check';
import { ACCOUNT, type PrincipalText, type StatementText } from './builders.ts';
import { CALLERS, condition, contextOfCaller } from './condition-scenarios.ts';
import type { NaivePolicies, NaiveRequest } from './naive-evaluator.ts';

/**
 * Requests and policies over the whole language, from small alphabets: statements often fit a request but for one element. A bucket has a
 * policy only where the request is about it.
 */
export interface PolicyText {
  readonly Version?: string;
  readonly Statement: readonly StatementText[];
}

export interface LanguageScenario {
  readonly request: NaiveRequest;
  readonly identity: readonly PolicyText[];
  readonly resource: readonly PolicyText[];
}

/** A single statement stands by itself, without a list. */
const textOf = ({ Statement: [first, ...others], ...rest }: PolicyText): string =>
  JSON.stringify({ ...rest, Statement: others.length > 0 ? [first, ...others] : first });

export const textsOf = ({ identity, resource }: Omit<LanguageScenario, 'request'>): NaivePolicies => ({
  identity: identity.map(textOf),
  resource: resource.map(textOf),
});

const BUCKET = 'arn:aws:s3:::app-logs';

const action = fc.constantFrom(
  's3:GetObject',
  's3:GetObject',
  's3:getobject',
  's3:PutObject',
  'S3:ListBucket',
  'iam:GetUser',
);
const actionPattern = fc.constantFrom(
  '*',
  '*:*',
  's3:*',
  's3:*',
  's3:Get*',
  'S3:?etObject',
  's3:*Object',
  's3:*Object',
  's3:GetObject',
  'S3:listbucket',
  's3:PutObject',
  'iam:*',
  'iam:Get????',
  's3s:GetObject',
);

const object = fc.constantFrom(
  ...['/dana/a.txt', '/dana/a.txt', '/Dana/a.txt', '/red', '/r*d', '/red/a', '/*', '/?ed', '/${aws:username}', ''].map(
    (key) => `${BUCKET}${key}`,
  ),
);
const resource = fc.oneof(
  { weight: 6, arbitrary: object },
  { weight: 1, arbitrary: fc.constantFrom(CALLERS.dana.arn, CALLERS.danaOfOps.arn) },
);
const objectPattern = fc.oneof(
  { weight: 1, arbitrary: object },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['*', '/*', '/*', '/*/a.txt', '/d*', '/?ana/*', '/r?d', '/R*', '/${*}', '/r${*}d', '/${?}ed'].map(
        (key) => `${BUCKET}${key}`,
      ),
      ...['/${aws:username}/*', '/${AWS:UserName}/?.txt', '/${aws:PrincipalTag/team}', '/${$}{aws:username}'].map(
        (key) => `${BUCKET}${key}`,
      ),
      ...["/${aws:PrincipalTag/none, 'red'}", "/${aws:PrincipalTag/team, 'red'}*", '/${aws:PrincipalTag/none}*'].map(
        (key) => `${BUCKET}${key}`,
      ),
    ),
  },
);
const identityPattern = fc.oneof(
  { weight: 2, arbitrary: fc.constant('*') },
  { weight: 5, arbitrary: objectPattern },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `arn:aws:iam::${ACCOUNT}:user/*`,
      `arn:aws:iam::${ACCOUNT}:user/\${aws:username}`,
      'arn:aws:iam::*:user/*dana',
    ),
  },
);

const named = fc.constantFrom(
  ...Object.values(CALLERS).map(({ arn }) => arn),
  `arn:aws:iam::${ACCOUNT}:role/Deployer`,
  `arn:aws:iam::${ACCOUNT}:role/ops/Deployer`,
  `arn:aws:sts::${ACCOUNT}:assumed-role/Deployer/other`,
  ACCOUNT,
  `arn:aws:iam::${ACCOUNT}:root`,
  '999999999999',
  'arn:aws:iam::999999999999:root',
);
const service = fc.constant({ Service: 'logging.s3.amazonaws.com' });
const namedSome = fc.oneof(named, fc.array(named, { minLength: 1, maxLength: 3 })).map((AWS) => ({ AWS }));
const principal: fc.Arbitrary<PrincipalText> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('*' as const, { AWS: '*' }, { AWS: ['*'] }) },
  { weight: 8, arbitrary: namedSome },
  { weight: 1, arbitrary: service },
  { weight: 1, arbitrary: fc.tuple(namedSome, service).map(([first, second]) => ({ ...first, ...second })) },
);

const oneOrMore = (one: fc.Arbitrary<string>) => fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }));

const statement = (pattern: fc.Arbitrary<string>): fc.Arbitrary<StatementText> =>
  fc
    .record({
      effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Allow' as const, 'Deny' as const, 'Deny' as const),
      actions: oneOrMore(actionPattern),
      resources: oneOrMore(pattern),
      notAction: fc.constantFrom(false, false, false, true),
      notResource: fc.constantFrom(false, false, false, true),
      condition: fc.option(condition, { nil: undefined, freq: 3 }),
    })
    .map(({ effect, actions, resources, notAction, notResource, condition: when }) => ({
      Effect: effect,
      ...(notAction ? { NotAction: actions } : { Action: actions }),
      ...(notResource ? { NotResource: resources } : { Resource: resources }),
      ...(when === undefined ? {} : { Condition: when }),
    }));

/** AWS has no use for NotPrincipal with Allow: a Deny alone names whom it spares. */
const bucketStatement: fc.Arbitrary<StatementText> = fc
  .record({ rest: statement(objectPattern), who: principal, spare: fc.constantFrom(false, false, true) })
  .map(({ rest, who, spare }) =>
    spare && rest.Effect === 'Deny' ? { NotPrincipal: who, ...rest } : { Principal: who, ...rest },
  );

const document = (one: fc.Arbitrary<StatementText>): fc.Arbitrary<PolicyText> =>
  fc
    .record({
      version: fc.constantFrom('2012-10-17', '2012-10-17', '2012-10-17', '2008-10-17', undefined),
      statements: fc.array(one, { minLength: 1, maxLength: 2 }),
    })
    .map(({ version, statements }) => ({
      ...(version === undefined ? {} : { Version: version }),
      Statement: statements,
    }));

const identityDocument = document(statement(identityPattern));
const bucketDocument = document(bucketStatement);

export const languageScenario: fc.Arbitrary<LanguageScenario> = fc
  .constantFrom(CALLERS.dana, CALLERS.dana, CALLERS.danaOfOps, CALLERS.deployer, CALLERS.deployerOfOps)
  .chain((caller) =>
    fc.record({
      principal: fc.constant(caller.arn),
      action,
      resource,
      context: contextOfCaller(caller),
      identity: fc.array(identityDocument, { minLength: 1, maxLength: 3 }),
      bucket: fc.array(bucketDocument, { maxLength: 1 }),
    }),
  )
  .map(({ identity, bucket, ...request }) => ({
    request,
    identity,
    resource: request.resource.startsWith(BUCKET) ? bucket : [],
  }));
