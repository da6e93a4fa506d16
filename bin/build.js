#!/usr/bin/env node
/** `npm run build`: builds whatever the state of the last build. */
import { checkNode, ensureBuilt, ensureInstalled, root } from './bootstrap.js'

process.chdir(root)
checkNode()
await ensureInstalled()
await ensureBuilt(true)
