#!/usr/bin/env node
/**
 * `npm run import -- …`, `npm run migrate`, `npm run reindex`, `npm run digest`: server/command.ts, after an install
 * where that is missing.
 */
import { checkNode, ensureInstalled, readTypeScript, root } from './bootstrap.js'

process.chdir(root)
checkNode()
await ensureInstalled()
await readTypeScript()
const { run } = await import('../server/command.ts')
await run(process.argv.slice(2))
