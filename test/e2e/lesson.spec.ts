import {
  answerQuestion,
  CLEAN_UP,
  command,
  expect,
  LESSON,
  log,
  open,
  predict,
  QUESTION_RIGHT,
  SET_UP,
  test,
  type,
} from './support.ts';

const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';

test('a person finishes the lesson by typing, and the course map records it as unaided', async ({ page }) => {
  await open(page, LESSON);
  await type(page, ...SET_UP);
  await expect(page.getByText('Solved.', { exact: true })).toBeVisible();

  await predict(page, 's3:GetObject', 'Allowed');
  await expect(page.getByText('You predicted Allowed, and that is right.')).toBeVisible();
  await type(page, 'aws s3 cp s3://app-logs/2026.txt - --profile dev-alice');
  await expect(log(page)).toContainText('app started, version 3.2.0');

  await predict(page, 's3:PutObject', 'Explicit deny');
  await expect(page.getByText('You predicted Explicit deny. AWS decides otherwise.')).toBeVisible();
  await type(page, 'echo "hello" | aws s3 cp - s3://app-logs/notes.txt --profile dev-alice');
  await expect(log(page)).toContainText('because no identity-based policy allows the s3:PutObject action');
  await expect(page.getByRole('group', { name: 'Last decision' })).toContainText('Implicit deny');
  await type(page, 'why');
  await expect(log(page)).toContainText('its Action would have to include s3:PutObject');

  await type(page, 'aws iam list-groups-for-user --user-name dev-alice');
  await predict(page, 'iam:ListGroupsForUser', 'Implicit deny');
  await answerQuestion(page, QUESTION_RIGHT);

  await type(page, 'aws iam delete-group --group-name Developers');
  await expect(log(page)).toContainText('Cannot delete entity, must remove users from group first.');
  await expect(page.getByText('AWS refused: the group still has members.')).toBeVisible();
  await type(page, ...CLEAN_UP.slice(0, 2), 'aws iam delete-group --group-name Developers');
  await expect(log(page)).toContainText('Cannot delete entity, must detach all policies first.');
  await type(page, ...CLEAN_UP.slice(2));
  await expect(page.getByRole('heading', { name: 'Solved unaided' })).toBeVisible();

  await page.getByRole('link', { name: 'Course map', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Your first group' }).last()).toContainText('unaided');
});

test('attaching the policy to the user gets the message of that mistake', async ({ page }) => {
  await open(page, LESSON);
  await type(page, 'aws iam create-group --group-name Developers', 'aws iam create-user --user-name dev-alice');
  await type(page, `aws iam attach-user-policy --user-name dev-alice --policy-arn ${READ_ONLY}`);
  const check = page.getByRole('listitem').filter({ hasText: 'is attached to the group' });
  await expect(check).toContainText('attached to the user dev-alice, not to the group Developers');
  await expect(check).toContainText('it is what the group should save you from');
});

test('a reload in the middle keeps the account, the answers, the terminal and its history', async ({ page }) => {
  await open(page, LESSON);
  await type(page, ...SET_UP);
  await predict(page, 's3:GetObject', 'Allowed');
  await page.reload();
  await expect(command(page)).toBeEnabled();
  await expect(page.getByText('You predicted Allowed, and that is right.')).toBeVisible();
  await expect(log(page)).toContainText('aws iam create-user --user-name dev-bob');
  await expect(page.getByRole('list', { name: 'The account in words' })).toContainText('dev-bob');
  await command(page).press('ArrowUp');
  await expect(command(page)).toHaveValue(SET_UP.at(-1) ?? '');
});

test('undo takes the last change back, and redo brings it again', async ({ page }) => {
  await open(page, LESSON);
  const account = page.getByRole('list', { name: 'The account in words' });
  await type(page, 'aws iam create-group --group-name Developers');
  await expect(account).toContainText('Developers');
  await page.getByRole('button', { name: 'Undo last command' }).first().click();
  await expect(account).not.toContainText('Developers');
  await type(page, 'redo');
  await expect(account).toContainText('Developers');
});

test('a finish after a shown solution is recorded as assisted', async ({ page }) => {
  await open(page, LESSON);
  await page.getByRole('button', { name: 'Show a solution' }).first().click();
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByText('A solution', { exact: true })).toBeVisible();
  await type(page, ...SET_UP);
  await predict(page, 's3:GetObject', 'Allowed');
  await predict(page, 's3:PutObject', 'Implicit deny');
  await predict(page, 'iam:ListGroupsForUser', 'Implicit deny');
  await answerQuestion(page, QUESTION_RIGHT);
  await type(page, ...CLEAN_UP);
  await expect(page.getByRole('heading', { name: 'Solved, assisted' })).toBeVisible();
  await page.goto('/learn/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Your first group' }).last()).toContainText(
    'Done, with help',
  );
});

test('two tabs on the same lesson show the same account', async ({ page, context }) => {
  await open(page, LESSON);
  const other = await context.newPage();
  await open(other, LESSON);
  await type(page, 'aws iam create-group --group-name Developers');
  await expect(other.getByRole('list', { name: 'The account in words' })).toContainText('Developers');
});

test('several pasted lines run one after the other', async ({ page }) => {
  await open(page, LESSON);
  await command(page).fill(`${SET_UP.slice(0, 1).join('')} \\\n   --path /team/\n${SET_UP[2] ?? ''}`);
  await command(page).press('Enter');
  await expect(log(page)).toContainText('"Path": "/team/"');
  await expect(log(page)).toContainText('"UserName": "dev-alice"');
});
