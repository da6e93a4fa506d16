#!/usr/bin/env node
/**
 * `npm run bench -- search …`, `map …`, `overload …` or `clock …`: bench/<what>/command.ts on the production build,
 * after an install and a build where those are missing.
 */
import { checkNode, ensureBuilt, ensureInstalled, giveUp, readTypeScript, root, say } from './bootstrap.js'

process.chdir(root)
checkNode()
const [what, ...words] = process.argv.slice(2)
if (what !== 'search' && what !== 'map' && what !== 'overload' && what !== 'clock')
  giveUp(`There is no benchmark "${what ?? ''}": use npm run bench -- search, map, overload or clock.`)
process.env.NODE_ENV = 'production'
process.env.LOG_LEVEL ||= 'warn'
await ensureInstalled()
await readTypeScript()
const { readOrder, runCommand, usage } = await (what === 'map'
  ? import('../bench/map/command.ts')
  : what === 'overload'
    ? import('../bench/overload/command.ts')
    : what === 'clock'
      ? import('../bench/clock/command.ts')
      : import('../bench/search/command.ts'))
const { sentenceFor } = await import('../server/sentence.ts')
try {
  if (words.includes('--help')) {
    say(usage)
    process.exit(0)
  }
  // A wrong word is told before anything is built.
  readOrder(words)
  await ensureBuilt()
  process.exit(await runCommand(words))
} catch (error) {
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  giveUp(sentenceFor(error))
}
