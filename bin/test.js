#!/usr/bin/env node
/**
 * `npm test`: sets everything up and runs every check. `--only types,lint,unit,build,e2e` chooses; further words go to
 * the test runner.
 */
import { checkNode, ensureInstalled, readTypeScript, root } from './bootstrap.js'

process.chdir(root)
checkNode()
await ensureInstalled()
await readTypeScript()
const { runTests } = await import('../server/testing/run.ts')
process.exit(await runTests(process.argv.slice(2)))
