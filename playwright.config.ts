/** End-to-end journeys in a real Chromium against the whole stack, started once by e2e/support/start.ts. */
import { defineConfig } from '@playwright/test'
import { findBrowser } from './server/testing/browser.ts'
import { patience } from './server/testing/pace.ts'

const plain = ['--no-sandbox', '--disable-quic', '--disable-background-networking']
// A machine without a GPU draws WebGL maps with these, and takes seconds for each: journeys that are not about the map
// see its picture.
const drawing = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
const executablePath = findBrowser() ?? undefined
const maps = ['**/map.spec.ts', '**/map-layers.spec.ts']

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/start.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // docs/decisions/a-second-try.md
  retries: process.env.CI ? 2 : 0,
  timeout: patience(120_000),
  expect: { timeout: patience(15_000) },
  reporter: 'list',
  // The commands kill services under the running site: they go when no other journey needs it. The measurements want
  // every core.
  projects: [
    // Each map is drawn, on a busy machine, in half a minute.
    {
      name: 'maps',
      testMatch: maps,
      timeout: patience(360_000),
      use: { launchOptions: { executablePath, args: [...plain, ...drawing] } },
    },
    { name: 'journeys', testIgnore: [...maps, '**/commands.spec.ts', '**/bench.spec.ts'] },
    { name: 'outages', testMatch: '**/commands.spec.ts', dependencies: ['maps', 'journeys'] },
    { name: 'measurements', testMatch: '**/bench.spec.ts', dependencies: ['outages'] },
  ],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: [...plain, '--disable-3d-apis'] },
  },
})
