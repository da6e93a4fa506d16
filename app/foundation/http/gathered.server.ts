import { Transform } from 'node:stream'

/**
 * What React writes of a page, handed on each time that React pauses. It writes pieces of two kilobytes, and each would
 * be a piece of the answer too, with calls of the system and of four streams behind it.
 */
export function gathered(): Transform {
  const pieces: Uint8Array[] = []
  const all = () => Buffer.concat(pieces.splice(0))
  const page = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      pieces.push(piece)
      done()
    },
    flush(done) {
      done(null, pieces.length > 0 ? all() : undefined)
    },
  })
  // React calls it as it would a compressing stream's.
  return Object.assign(page, { flush: () => void (pieces.length > 0 && page.push(all())) })
}
