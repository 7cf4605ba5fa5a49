import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { called, play, playAgain, plans } from '../../test/support/service-journal.ts';
import { runs } from '../../test/support/runs.ts';
import type { Execution, World } from '../iam/index.ts';

const ANYWHERE: readonly string[] = [
  'AccessDenied',
  'AccessDeniedException',
  'UnauthorizedOperation',
  'ValidationError',
  'ValidationException',
  'InvalidClientTokenId',
  '403',
];
const ofCredentials = called.map(({ invalidCredentials = {} }) => invalidCredentials.InvalidClientTokenId?.code);
const declared = new Map(called.map(({ service, name, errors }) => [`${service}:${name}`, errors]));

/** What is wrong with the places of an organization: each but the root stands in one that there is. */
function faultsOf({ organization, services }: World): readonly string[] {
  const faults = [...services.ec2.instances]
    .filter(([key, { id }]) => key !== id)
    .map(([key]) => `instance ${key} stands under another id`);
  if (organization.kind === 'standalone') return faults;
  const { targets, policies, rootId } = organization;
  return [
    ...faults,
    ...[...targets]
      .filter(([id, { parent }]) => (id === rootId ? parent !== null : parent === null || !targets.has(parent)))
      .map(([id]) => `${id} stands nowhere`),
    ...[...targets].flatMap(([id, target]) =>
      target.attached
        .filter((policy) => policy !== 'p-FullAWSAccess' && !policies.has(policy))
        .map((policy) => `${policy} is attached to ${id} and unknown`),
    ),
  ];
}

function faultsOfCall({ call, result, record }: Execution, before: World, after: World): readonly string[] {
  const code = result.ok ? null : result.error.code;
  const known = [...(declared.get(`${call.service}:${call.operation}`) ?? []), ...ANYWHERE, ...ofCredentials];
  // AWS: CloudTrail calls the opening of a session a read.
  const isRead = record.readOnly && after !== before && call.service !== 'sts';
  return [
    ...(code !== null && after !== before ? ['a failure changed the world'] : []),
    ...(isRead ? ['a call that only reads changed the world'] : []),
    ...(code !== null && call.service !== 'iam' && !known.includes(code) ? [`${code} is not declared`] : []),
    ...(after === before ? [] : faultsOf(after)),
  ].map((fault) => `${call.service}:${call.operation}: ${fault}`);
}

describe('a hundred calls of any service', () => {
  test('never throw, leave sound services, and a call that fails changes nothing and says why in a declared code', () => {
    fc.assert(
      fc.property(plans(100, 100), (plan) => {
        const { worlds, executions } = play(plan);
        const faults = executions.flatMap((execution, n) => {
          const [before, after] = [worlds[n], worlds[n + 1]];
          if (before === undefined || after === undefined) throw new Error('No world');
          return faultsOfCall(execution, before, after);
        });
        expect(faults).toEqual([]);
      }),
      runs(40),
    );
  });

  test('made again give the same world', () => {
    fc.assert(
      fc.property(plans(60), (plan) => {
        const first = play(plan);
        const second = playAgain(first.calls);
        expect(second.worlds.at(-1)).toEqual(first.worlds.at(-1));
        expect(second.executions.map(({ result }) => result)).toEqual(first.executions.map(({ result }) => result));
      }),
      runs(40),
    );
  });

  test('are worth trying: nearly every operation succeeds', () => {
    const seen = new Set(
      fc
        .sample(plans(100, 100), { numRuns: 150, seed: 1 })
        .flatMap((plan) => play(plan).executions)
        .filter(({ result }) => result.ok)
        .map(({ call }) => call.operation),
    );
    expect(called.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});
