import { chromium } from '@playwright/test';
const base = process.argv[2]; const out = process.argv[3] ?? '/tmp/s7';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
const LINES = process.argv[4] ? process.argv[4].split('\n') : ['aws iam list-users --output table', "aws iam list-users --query 'Users[].UserName' --output text", 'can dev-alice s3:GetObject arn:aws:s3:::app-logs/2026.txt', 'who-can s3:DeleteObject arn:aws:s3:::app-logs/2026.txt', 'aws iam create-grup --group-name x', 'aws iam list-users --profile dev-alice', 'for u in a b; do echo user $u; done | sort -r', 'compare'];
for (const [n, vp, scheme] of [['dl', { width: 1440, height: 900 }, 'light'], ['md', { width: 390, height: 844 }, 'dark'], ['dd', { width: 1440, height: 900 }, 'dark'], ['ml', { width: 390, height: 844 }, 'light']]) {
  if (process.argv[5] && !process.argv[5].includes(n)) continue;
  const p = await b.newPage({ viewport: vp, colorScheme: scheme, reducedMotion: 'reduce' });
  await p.goto(base + '/sandbox/?account=startup');
  const input = p.getByRole('textbox', { name: 'Command' });
  await p.waitForTimeout(2500);
  const user = process.argv[6];
  for (const [i, l] of LINES.entries()) { await input.fill(l); await input.press('Enter'); await p.waitForTimeout(700); await p.screenshot({ path: `${out}-${n}-${i}.png` }); }
  await p.close();
}
await b.close();
