/** Unit and integration tests. The Remix plugin stays out: it would turn every module into a route's. */
import { defineConfig } from 'vitest/config'
import { patience } from './server/testing/pace.ts'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['{app,bin,db,locales,search,server,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['server/testing/setup.ts'],
    environment: 'node',
    pool: 'forks',
    poolOptions: { forks: { maxForks: 2, minForks: 1 } },
    // docs/decisions/a-second-try.md
    retry: process.env.CI ? 1 : 0,
    testTimeout: patience(20_000),
    hookTimeout: patience(60_000),
    teardownTimeout: 30_000,
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
  },
})
