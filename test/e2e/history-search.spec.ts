import { command, expect, expectAccessible, log, open, SET_UP, test, type } from './support.ts';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/sandbox/');
});

test('an earlier command is found by a part of it, taken back further, run, and put aside', async ({ page }) => {
  await type(page, 'aws iam create-group --group-name Developers', 'aws iam create-group --group-name Data', 'whoami');
  const search = page.getByRole('textbox', { name: 'Part of an earlier command' });
  const said = page.getByRole('search').getByRole('status');

  await command(page).press('Control+r');
  await expect(search).toBeFocused();
  await page.keyboard.type('group');
  await expect(said).toHaveText('Found: aws iam create-group --group-name Data');
  await page.keyboard.press('Control+r');
  await expect(said).toHaveText('Found: aws iam create-group --group-name Developers');
  await page.keyboard.press('Control+r');
  await expect(said).toHaveText(/^Nothing earlier holds group\. Still: .*Developers$/);
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(command(page)).toBeFocused();
  await expect(command(page)).toHaveValue('aws iam create-group --group-name Developers');

  await command(page).fill('aws iam list-');
  await page.keyboard.press('Control+r');
  await expect(search).toBeFocused();
  await page.keyboard.type('zebra');
  await expect(said).toHaveText('No earlier command holds zebra.');
  await page.keyboard.press('Control+g');
  await expect(command(page)).toHaveValue('aws iam list-');

  await page.keyboard.press('Control+r');
  await expect(search).toBeFocused();
  await page.keyboard.type('who');
  await page.keyboard.press('Enter');
  await expect(command(page)).toHaveValue('');
  await expect(log(page).getByText('whoami')).toHaveCount(2);
});

test('Tab offers the members of the group that the line names, and leaves the terminal after Escape', async ({
  page,
}) => {
  await type(page, ...SET_UP, 'aws iam create-user --user-name dana');
  const list = page.getByRole('listbox', { name: 'Suggestions' });

  await command(page).fill('aws iam remove-user-from-group --group-name Developers --user-name ');
  await command(page).press('Tab');
  await expect(command(page)).toHaveValue(/--user-name dev-$/);
  await expect(list.getByRole('option')).toHaveText(['dev-alice', 'dev-bob']);
  await command(page).press('ArrowDown');
  await command(page).press('Enter');
  await expect(command(page)).toHaveValue(/--user-name dev-alice $/);

  await command(page).fill('aws iam add-user-to-group --group-name Developers --user-name ');
  await command(page).press('Tab');
  await expect(list.getByRole('option').first()).toHaveText('dana');
  await command(page).press('Escape');
  await command(page).press('Escape');
  await command(page).press('Tab');
  await expect(command(page)).not.toBeFocused();
});

test('the keys of a line cut and put back as in a shell', async ({ page }) => {
  await type(page, 'aws iam create-group --group-name Developers');
  await command(page).pressSequentially('echo one two');
  await command(page).press('Control+w');
  await expect(command(page)).toHaveValue('echo one ');
  await command(page).press('Control+a');
  await command(page).press('Control+y');
  await expect(command(page)).toHaveValue('twoecho one ');
  await command(page).press('Control+k');
  await expect(command(page)).toHaveValue('two');
  await command(page).press('Control+u');
  await command(page).press('Alt+.');
  await expect(command(page)).toHaveValue('Developers');
});

test('Enter goes on in the next line while a here-document is open', async ({ page }) => {
  await type(page, 'whoami');
  await command(page).pressSequentially('cat <<EOF');
  await command(page).press('Enter');
  await expect(command(page)).toHaveValue('cat <<EOF\n');
  await command(page).pressSequentially('two words');
  await command(page).press('Enter');
  await command(page).pressSequentially('EOF');
  await command(page).press('Enter');
  await expect(command(page)).toHaveValue('');
  await expect(log(page)).toContainText('two words');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a button begins the search, and buttons go on from there', async ({ page }) => {
    await type(page, 'aws iam create-group --group-name Developers', 'whoami');
    await page.getByRole('button', { name: 'Search earlier commands' }).tap();
    await page.getByRole('textbox', { name: 'Part of an earlier command' }).fill('group');
    await page.getByRole('button', { name: 'Edit' }).tap();
    await expect(command(page)).toHaveValue('aws iam create-group --group-name Developers');
  });
});
