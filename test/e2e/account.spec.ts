import { command, expect, expectAccessible, log, open, test, type } from './support.ts';

const document = (effect: string, action: string): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: effect, Action: action, Resource: '*' }] });
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const BOUNDARY = 'arn:aws:iam::123456789012:policy/DevBoundary';
const PHONE = 'arn:aws:iam::123456789012:mfa/dana-phone';

const BOUNDED = [
  'aws iam create-user --user-name dana',
  `aws iam put-user-policy --user-name dana --policy-name AllOfS3 --policy-document '${document('Allow', 's3:*')}'`,
  `aws iam create-policy --policy-name DevBoundary --policy-document '${document('Allow', 'ec2:*')}'`,
  `aws iam put-user-permissions-boundary --user-name dana --permissions-boundary ${BOUNDARY}`,
];

test('the Map shows roles, boundaries, and the boundary that denied', async ({ page }) => {
  await open(page, '/sandbox/');
  await type(page, ...BOUNDED, `aws iam create-role --role-name AppServer --assume-role-policy-document '${TRUST}'`);
  const map = page.getByRole('group', { name: 'Map of the account' });
  await expect(map.getByRole('button', { name: 'dana, user, boundary DevBoundary' })).toBeVisible();
  await map.getByRole('button', { name: 'AppServer, role' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'AppServer, role' })).toContainText('ec2.amazonaws.com');
  await page.keyboard.press('Escape');

  await type(page, 'aws s3 ls --profile dana');
  await expect(page.getByRole('list', { name: 'The account in words' })).toContainText(
    'Deciding path, Implicit deny: dana; beside the lines, DevBoundary.',
  );
  await expectAccessible(page);
});

test('a virtual MFA device shows two codes in a row, which enable it, and the account’s own time', async ({ page }) => {
  await open(page, '/sandbox/');
  await type(
    page,
    'aws iam create-user --user-name dana',
    'wait 4h',
    'aws iam create-virtual-mfa-device --virtual-mfa-device-name dana-phone --outfile seed.txt --bootstrap-method Base32StringSeed',
  );
  await expect(page.getByText('the account’s clock is 4 h ahead')).toBeVisible();
  const device = page.getByRole('region', { name: 'dana-phone, MFA device, not enabled yet' });
  await expect(device.getByRole('img', { name: /^QR code that sets up dana-phone/ })).toBeVisible();
  const [before = '', now = ''] = await device.getByRole('definition').allInnerTexts();
  expect([before, now]).toEqual([expect.stringMatching(/^\d{6}$/), expect.stringMatching(/^\d{6}$/)]);
  await expectAccessible(page);
  await type(
    page,
    `aws iam enable-mfa-device --user-name dana --serial-number ${PHONE} --authentication-code1 ${before} --authentication-code2 ${now}`,
  );
  const owned = page.getByRole('region', { name: 'dana-phone, MFA device of dana' });
  await expect(owned.getByRole('definition')).toHaveCount(1);
  await expect(owned.getByRole('img')).toHaveCount(0);
});

test('the prompt says who signs, and how long the credentials are good', async ({ page }) => {
  await open(page, '/sandbox/');
  await type(page, 'aws iam create-user --user-name dana', 'export AWS_PROFILE=dana');
  await expect(page.getByText('Commands are signed as dana.')).toBeAttached();
  await type(page, 'aws sts get-session-token --duration-seconds 3600');
  const text = await log(page).innerText();
  const given = (name: string): string => new RegExp(`"${name}": "([^"]+)"`).exec(text)?.[1] ?? '';
  const [id, secret, token] = [given('AccessKeyId'), given('SecretAccessKey'), given('SessionToken')];
  await command(page).fill(`export AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secret} AWS_SESSION_TOKEN=${token}`);
  await command(page).press('Enter');
  await expect(page.getByText(/expires in 59 min|expires in 1 h/)).toBeVisible();
  await type(page, 'unset AWS_PROFILE AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN');
  await expect(page.getByText(/^Commands are signed as/)).toHaveCount(0);
});

test('the coverage page names an operation with its permission, its parameters and its errors', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('link', { name: 'What the account simulates, operation by operation' }).click();
  const row = page.getByRole('row', { name: /AddUserToGroup/ });
  await expect(row).toContainText('arn:aws:iam::123456789012:group/Developers');
  await expect(row).toContainText('NoSuchEntity');
});
