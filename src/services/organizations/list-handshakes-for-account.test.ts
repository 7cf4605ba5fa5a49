import { expect, test } from 'vitest';
import { ACCOUNT, INVITATION, MANAGEMENT, member, standalone } from '../../../test/support/organizations.ts';
import { serviceOutput } from '../../../test/support/service-authorisation.ts';

const LIST = ['organizations', 'ListHandshakesForAccount'] as const;

test('ListHandshakesForAccount shows the invitation of the example company, members in the order of the service model', () => {
  expect(JSON.stringify(serviceOutput(standalone(), LIST).output)).toBe(
    JSON.stringify({
      Handshakes: [
        {
          Id: INVITATION,
          Arn: `arn:aws:organizations::${MANAGEMENT}:handshake/o-exampleorg1/invite/${INVITATION}`,
          Parties: [
            { Id: 'exampleorg1', Type: 'ORGANIZATION' },
            { Id: ACCOUNT, Type: 'ACCOUNT' },
          ],
          State: 'OPEN',
          RequestedTimestamp: '2026-11-22T10:00:00+00:00',
          ExpirationTimestamp: '2026-12-07T10:00:00+00:00',
          Action: 'INVITE',
          Resources: [
            {
              Value: 'exampleorg1',
              Type: 'ORGANIZATION',
              Resources: [
                { Value: `account-${MANAGEMENT}@example.com`, Type: 'MASTER_EMAIL' },
                { Value: 'Example Corp', Type: 'MASTER_NAME' },
                { Value: 'ALL', Type: 'ORGANIZATION_FEATURE_SET' },
              ],
            },
            { Value: ACCOUNT, Type: 'ACCOUNT' },
          ],
        },
      ],
    }),
  );
  expect(serviceOutput(member(), LIST).output).toMatchObject({ Handshakes: [{ State: 'ACCEPTED' }] });
});
