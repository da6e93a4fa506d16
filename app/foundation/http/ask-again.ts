/**
 * What the server refused because there was too much is asked again when it says: a page that has its scripts waits,
 * and what somebody typed stays where it is. Nothing was done by then, so that a form may be sent again as well.
 */
type Fetch = typeof fetch

/** With the first try, as many times. */
const tries = 4

/**
 * Refused before any page was asked, in plain words: pages and data that answer 503 themselves do so in forms of their
 * own.
 */
const isRefused = ({ status, headers }: Response) =>
  status === 503 && headers.has('Retry-After') && (headers.get('Content-Type') ?? '').startsWith('text/plain')

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** `fetch` that asks again. The last answer is handed on, whatever it is. */
export function askingAgain(ask: Fetch, wait = rest): Fetch {
  return async (input, init) => {
    for (let left = tries - 1; ; left--) {
      const answer = await ask(input instanceof Request ? input.clone() : input, init)
      if (left === 0 || !isRefused(answer)) return answer
      await wait(Number(answer.headers.get('Retry-After')) * 1000 || 1000)
    }
  }
}
