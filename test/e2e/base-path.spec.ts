import { expect, test } from '@playwright/test';

/** Pages of each kind, visited under /iam-dojo/; whoever forgets the base asks for something outside of it. */
const PAGES = [
  '',
  'learn/',
  'learn/your-first-group/',
  'sandbox/',
  'interview/',
  'interview/drill/',
  'interview/mock/',
  'interview/what-is-a-group/',
  'about/',
] as const;

for (const path of PAGES) {
  test(`the page /${path} asks for nothing outside the path the site is served under`, async ({ page, baseURL }) => {
    const base = baseURL ?? '';
    const strays: string[] = [];
    page.on('response', (response) => {
      const url = response.url();
      if (url.startsWith('data:') || url.startsWith('blob:')) return;
      if (!url.startsWith(base) || response.status() >= 400) strays.push(`${response.status()} ${url}`);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const own = new URL(base).pathname;
    expect(links.filter((href) => href.startsWith('/') && !href.startsWith(own))).toEqual([]);
    expect(strays).toEqual([]);
  });
}

test('every link of the landing leads to a page', async ({ page, request, baseURL }) => {
  await page.goto('');
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  const own = [...new Set(links.map((href) => href.split('#')[0] ?? ''))].filter((href) =>
    href.startsWith(baseURL ?? ''),
  );
  expect(own.length).toBeGreaterThan(2);
  for (const href of own) expect((await request.get(href)).status(), href).toBe(200);
});
