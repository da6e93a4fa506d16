#!/usr/bin/env node
/**
 * `npm start`: everything from an empty clone to a running Kogge. `--dev` (npm run dev) serves from the sources with
 * hot reload.
 */
import { checkNode, ensureBuilt, ensureInstalled, readTypeScript, root } from './bootstrap.js'

process.chdir(root)
checkNode()
const development = process.argv.includes('--dev')
await ensureInstalled()
process.env.NODE_ENV ||= development ? 'development' : 'production'
await readTypeScript()
const { refuseEarly, start } = await import('../server/start.ts')
await refuseEarly()
if (!development) await ensureBuilt()
await start({ development })
