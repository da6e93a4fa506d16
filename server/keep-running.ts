/**
 * A service that is started again when it ends by itself, with growing pauses, and given up on when that keeps
 * happening.
 */
import { Sentence } from './sentence.ts'

/** `gaveUp`: what it said when it ended by its own decision, '' where it did not. */
type Service = { exited: Promise<number | null>; stop: () => Promise<void>; pid: number; gaveUp?: () => string }

/** Pauses in milliseconds before each further try. A service that lived for a minute starts again at the first. */
const pauses = [100, 500, 1_000, 2_000, 4_000, 8_000]
const settled = 60_000

export type Kept = { pid: () => number | null; stop: () => Promise<void> }

/**
 * Keeps what `start` starts running. The first start's error is thrown; later ones count as deaths. `say` gets one line
 * per death, `giveUp` the last reason when all pauses are spent.
 */
export async function keepRunning(
  name: string,
  start: () => Promise<Service>,
  say: (line: string) => void,
  giveUp: (reason: unknown) => void,
): Promise<Kept> {
  let stopping = false
  let tries = 0
  let wake = () => {}
  let current: Service | null = await start()
  let bornAt = Date.now()

  const watch = async () => {
    while (!stopping) {
      const code = await current!.exited
      const decided = current!.gaveUp?.()
      current = null
      if (stopping) return
      if (decided) return giveUp(new Sentence(decided))
      if (Date.now() - bornAt > settled) tries = 0
      let reason: unknown = new Error(`${name} ended by itself (code ${code ?? 'none, killed'})`)
      say(`${name} ended by itself; starting it again …`)
      while (!current && !stopping) {
        if (tries >= pauses.length) return giveUp(reason)
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, pauses[tries++])
        })
        if (stopping) return
        try {
          const next = await start()
          if (stopping) return void (await next.stop())
          current = next
          bornAt = Date.now()
          say(`${name} is back.`)
        } catch (error) {
          reason = error
        }
      }
    }
  }
  const watching = watch()
  return {
    pid: () => current?.pid ?? null,
    stop: async () => {
      stopping = true
      wake()
      await current?.stop()
      await watching
    },
  }
}
