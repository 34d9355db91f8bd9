// How the browser journeys run: one Chromium, the same on every machine, against a server that somebody else started
// (`cargo xtask test journeys`, `test deployments` and `test atlas` do; the tests of the demo bring their own). Playwright never
// downloads a browser here.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// What `CHROMIUM` names, else the first Chromium on PATH, else Playwright says itself what is missing.
const browser =
  process.env.CHROMIUM ||
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

// Chromium's own sandbox does not start for root, which is what containers and CI machines usually are.
const root = process.getuid?.() === 0;

const chromium = {
  browserName: 'chromium',
  launchOptions: {
    executablePath: browser,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--disable-gpu',
      ...(root ? ['--no-sandbox'] : []),
    ],
  },
};

export default defineConfig({
  testMatch: '*.spec.mjs',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A journey that passes only the second time is a defect to find, not to hide.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.WINDDOWN_URL,
    locale: 'en-US',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
  },
  projects: [
    { name: 'journeys', testDir: 'tests/journeys', use: chromium },
    { name: 'demo', testDir: 'tests/demo', use: chromium },
    { name: 'deployments', testDir: 'tests/deployments', use: chromium },
    // A trace of hundreds of states is of no use to anybody.
    { name: 'atlas', testDir: 'tests/atlas', testMatch: ['walk.spec.mjs', 'workbench.spec.mjs'], use: { ...chromium, trace: 'off' } },
    { name: 'atlas-law', testDir: 'tests/atlas', testMatch: 'law.spec.mjs', dependencies: ['atlas'] },
  ],
});
