/** Ending a server without cutting anybody off in mid-answer. */
import type { Server, ServerResponse } from 'node:http'

/** Milliseconds for the answers under way. */
const patience = 5_000

/**
 * Watches the answers of `server`. The function that comes back takes no more connections, lets the answers under way
 * carry `Connection: close` and gives them five seconds; it resolves when all is closed.
 */
export function drainable(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>()
  let draining = false
  server.prependListener('request', (_request, response: ServerResponse) => {
    if (draining) response.shouldKeepAlive = false
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  return async () => {
    draining = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false
    setTimeout(() => server.closeAllConnections(), patience).unref()
    await closed
  }
}
