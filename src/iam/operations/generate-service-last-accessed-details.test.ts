import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox } from '../../../test/support/builders.ts';

const DEVELOPERS = `arn:aws:iam::${ACCOUNT}:group/Developers`;
const account = (): Sandbox => new Sandbox().user('dana').group('Developers').member('dana', 'Developers');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('GenerateServiceLastAccessedDetails', () => {
  test.each([DEVELOPERS, `arn:aws:iam::${ACCOUNT}:user/dana`, S3_READ_ONLY])('of %s begins a job', (Arn) => {
    const sandbox = account();
    const output = sandbox.output('GenerateServiceLastAccessedDetails', { Arn, Granularity: 'ACTION_LEVEL' });
    expect(output).toEqual({ JobId: expect.stringMatching(UUID) });
    expect([...sandbox.world.account.accessJobs.values()]).toMatchObject([
      { id: output?.['JobId'], arn: Arn, granularity: 'ACTION_LEVEL' },
    ]);
  });

  test('goes down to services alone unless it is told otherwise', () => {
    const sandbox = account();
    sandbox.output('GenerateServiceLastAccessedDetails', { Arn: DEVELOPERS });
    expect([...sandbox.world.account.accessJobs.values()]).toMatchObject([{ granularity: 'SERVICE_LEVEL' }]);
  });

  test.each([
    [`${DEVELOPERS}x`, 'NoSuchEntity: The group with name Developersx cannot be found.'],
    [`arn:aws:iam::${ACCOUNT}:policy/None`, `NoSuchEntity: Policy arn:aws:iam::${ACCOUNT}:policy/None was not found.`],
    [
      'arn:aws:s3:::app-logs-of-all',
      'InvalidInput: Invalid Entity Arn: arn:aws:s3:::app-logs-of-all does not clearly define entity type and name.',
    ],
  ])('of %s is refused', (Arn, message) => {
    const error = account().error('GenerateServiceLastAccessedDetails', { Arn });
    expect(`${error.code}: ${error.message}`).toBe(message);
  });

  test('is authorised on whom it is about', () => {
    const call = {
      operation: 'GenerateServiceLastAccessedDetails',
      input: { Arn: DEVELOPERS },
      action: 'iam:GenerateServiceLastAccessedDetails',
      resource: DEVELOPERS,
      printed: DEVELOPERS,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
