/** End-to-end journeys in a real Chromium against the whole stack, started once by e2e/support/start.ts. */
import { defineConfig } from '@playwright/test'
import { findBrowser } from './server/testing/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/start.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // The commands kill services under the running site: they go last, when no other journey needs it.
  projects: [
    { name: 'journeys', testIgnore: '**/commands.spec.ts' },
    { name: 'outages', testMatch: '**/commands.spec.ts', dependencies: ['journeys'] },
  ],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      // A machine without a GPU draws WebGL maps with these.
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
    },
  },
})
