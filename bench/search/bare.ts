/**
 * The bare query: what the product's own client sends to Meilisearch for a question, word for word, with the same
 * tenant token's rules, sent again by nobody in between. Recorded from the client as it asks.
 */
import { tenantToken, type MeiliConfig } from '#search/client.server.ts'
import { send, type Answered } from './drive.ts'

/** `rules`: the filter in the tenant token. */
export type BareQuery = { path: string; body: string; rules: string }

/** Runs `work` and returns, beside its answer, what it asked Meilisearch. Nothing else may ask at the same time. */
export async function recorded<T>(
  config: MeiliConfig,
  work: () => Promise<T>,
): Promise<{ answer: T; queries: BareQuery[] }> {
  const queries: BareQuery[] = []
  const original = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (request.url.startsWith(config.url) && request.url.endsWith('search')) {
      queries.push({
        path: new URL(request.url).pathname,
        body: await request.clone().text(),
        rules: rulesOf(request.headers.get('Authorization') ?? '', config),
      })
    }
    return original(input, init)
  }
  try {
    return { answer: await work(), queries }
  } finally {
    globalThis.fetch = original
  }
}

/** A tenant token is a JSON Web Token: its second part says what may be searched. */
function rulesOf(authorization: string, { index = 'presences' }: MeiliConfig): string {
  const payload = JSON.parse(
    Buffer.from(authorization.replace(/^Bearer /, '').split('.')[1], 'base64url').toString(),
  ) as { searchRules: Record<string, { filter: string }> }
  return payload.searchRules[index].filter
}

/** Asks them. Tokens live for a minute: `sign` makes them anew. */
export class BareClient {
  private tokens = new Map<string, string>()
  constructor(private readonly config: MeiliConfig) {}

  async sign(queries: readonly BareQuery[]): Promise<void> {
    this.tokens = new Map(
      await Promise.all(
        [...new Set(queries.map(({ rules }) => rules))].map(
          async (rules) => [rules, await tenantToken(this.config, rules)] as const,
        ),
      ),
    )
  }

  /** Throws where Meilisearch refuses. */
  async ask({ path, body, rules }: BareQuery): Promise<Answered> {
    const answer = await send(this.config.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.tokens.get(rules)}` },
      body,
    })
    if (answer.status !== 200)
      throw new Error(`Meilisearch answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`)
    return answer
  }
}
