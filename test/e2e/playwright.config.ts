import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

/** The built site, served twice: at the root, and under a path (`base-path.spec.ts` alone looks at that one). */
const PORT = process.env['E2E_PORT'] ?? '4391';
const BASE_PORT = process.env['E2E_BASE_PORT'] ?? '4392';
const BASE_PATH = '/iam-dojo/';
const ROOT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

const chromium = process.env['CHROMIUM_PATH'];

const serve = (port: string, base: string, out: string) => ({
  command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --ignore-lock --port ${port}`,
  cwd: ROOT_FOLDER,
  env: { SITE_BASE: base, SITE_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' },
  url: `http://localhost:${port}${base}`,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/journeys',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['line'],
    ['./measured-reporter.ts'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../../.cache/journeys.json' }],
  ],
  use: {
    browserName: 'chromium',
    serviceWorkers: 'block',
    // A trace of every step costs more than the step; for one journey: npx playwright test --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'site', testIgnore: 'base-path.spec.ts', use: { baseURL: `http://localhost:${PORT}/` } },
    {
      name: 'under a path',
      testMatch: 'base-path.spec.ts',
      use: { baseURL: `http://localhost:${BASE_PORT}${BASE_PATH}` },
    },
  ],
  webServer: [serve(PORT, '/', 'dist'), serve(BASE_PORT, BASE_PATH, '.cache/dist-base')],
});
