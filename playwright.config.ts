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
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // The commands kill services under the running site: they go when no other journey needs it. The measurements want every core.
  projects: [
    { name: 'journeys', testIgnore: ['**/commands.spec.ts', '**/bench.spec.ts'] },
    { name: 'outages', testMatch: '**/commands.spec.ts', dependencies: ['journeys'] },
    { name: 'measurements', testMatch: '**/bench.spec.ts', dependencies: ['outages'] },
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
