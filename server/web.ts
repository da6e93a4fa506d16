/**
 * The web server: `npm run web`, or a child of the supervisor. One process, or several that share its port
 * (docs/decisions/web-processes.md).
 */
import { readEnvironment } from './environment.ts'
import cluster from 'node:cluster'
import { services, webProcesses } from '#app/env.server.ts'
import { log } from '#app/log.server.ts'
import { fail } from './child.ts'
import { Sentence, sentenceFor } from './sentence.ts'

async function main(): Promise<void> {
  const count = webProcesses(readEnvironment())
  services()
  // The first of several loads nothing of the site: it is there at once, and small.
  if (count > 1 && cluster.isPrimary) await (await import('./web-processes.ts')).runWebProcesses(count)
  else await (await import('./web-process.ts')).answerForSite()
}

main().catch((error: unknown) => {
  if (!(error instanceof Sentence)) log.error({ err: error }, 'the web server cannot start')
  fail(sentenceFor(error))
})
