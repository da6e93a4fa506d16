/**
 * Unit and integration tests, in two projects. `pure` has rules, texts and tables: it asks no service and starts at
 * once (`npx vitest --project pure`). `real` has every *.server.test.ts and the processes of server/, on a Postgres and
 * a Meilisearch of its own. The Remix plugin stays out: it would turn every module into a route's.
 */
import { defineConfig } from 'vitest/config'
import { patience } from './server/testing/pace.ts'

const inside = '{app,bin,db,locales,search,bench}/**'
const real = [`${inside}/*.server.test.{ts,tsx}`, 'server/**/*.test.ts']

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    environment: 'node',
    pool: 'forks',
    // What a pool isolates is read here, and of a project not heard.
    poolOptions: { forks: { maxForks: 2, minForks: 1 }, threads: { maxThreads: 2, minThreads: 1, isolate: false } },
    // docs/decisions/a-second-try.md
    retry: process.env.CI ? 1 : 0,
    testTimeout: patience(20_000),
    hookTimeout: patience(60_000),
    teardownTimeout: 30_000,
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [`${inside}/*.test.{ts,tsx}`],
          exclude: [...real, '**/node_modules/**'],
          pool: 'threads',
          poolOptions: { threads: { isolate: false } },
        },
      },
      { extends: true, test: { name: 'real', include: real, globalSetup: ['server/testing/setup.ts'] } },
    ],
  },
})
