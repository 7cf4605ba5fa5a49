import { afterEach, describe, expect, test, vi } from 'vitest';
import type * as Addresses from './url.ts';

async function servedUnder(base: string): Promise<typeof Addresses> {
  vi.stubEnv('BASE_URL', base);
  vi.resetModules();
  return import('./url.ts');
}

describe('addresses of the site', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['/', '/learn/', '/learn/'],
    ['/', '/', '/'],
    ['/iam-dojo/', '/learn/', '/iam-dojo/learn/'],
    ['/iam-dojo/', '/', '/iam-dojo/'],
    ['/iam-dojo', '/theme.js', '/iam-dojo/theme.js'],
  ] as const)('under %s the page %s is at %s', async (base, path, expected) => {
    const { url } = await servedUnder(base);
    expect(url(path)).toBe(expected);
  });

  test('a lesson lies within the course, but no page lies within the landing', async () => {
    const { isWithin } = await servedUnder('/iam-dojo/');
    expect(isWithin('/iam-dojo/learn/your-first-group/', '/learn/')).toBe(true);
    expect(isWithin('/iam-dojo/about/', '/learn/')).toBe(false);
    expect(isWithin('/iam-dojo/about/', '/')).toBe(false);
    expect(isWithin('/iam-dojo/', '/')).toBe(true);
  });
});
