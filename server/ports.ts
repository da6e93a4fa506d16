/** Ports: which are free, and whether somebody answers on one. */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { Sentence } from './sentence.ts'

/**
 * A free TCP port on 127.0.0.1; `preferred` where that one is free. From below the range that systems give to outgoing
 * connections (32768 up on Linux, 49152 up elsewhere): a port from that range can be gone again before its service
 * listens.
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await canListen(preferred))) return preferred
  for (let tries = 0; tries < 50; tries++) {
    const port = randomInt(20_000, 32_000)
    if (await canListen(port)) return port
  }
  throw new Sentence(
    'No free port was found on 127.0.0.1: end some programs that listen there, then run the command again.',
  )
}

/** Whether this process could listen on host:port now. Port 0 always can. */
export function canListen(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
