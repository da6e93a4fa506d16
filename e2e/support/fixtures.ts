/**
 * What journeys are written with: `test` (with `owner`, the database's owner, for looking behind the pages), `expect`, `signIn`, `axe`.
 *
 *   test('an editor publishes', async ({ page }) => {
 *     await signIn(page, 'company@deventer.example')
 *     await page.goto('/deventer')
 *     await axe(page)
 *   })
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { openOwner, type DatabaseConfig, type Sql } from '#db/client.server.ts'

export { expect }

type Running = { pid: number; address: string; database: DatabaseConfig; meili: { url: string; masterKey: string } }

/** The stack under test: address, database (owner's login), Meilisearch (master key), the supervisor's process. */
export function stack(): Running {
  const dir = process.env.KOGGE_E2E_DATA_DIR
  if (!dir) throw new Error('Run this through playwright: its global setup starts Kogge.')
  return JSON.parse(readFileSync(path.join(dir, 'running.json'), 'utf8')) as Running
}

let owner: Sql | undefined
/** One connection of the database's owner per worker. */
const ownerOf = () => (owner ??= openOwner(stack().database))

export const test = base.extend<object, { owner: Sql }>({
  baseURL: async ({}, use) => use(process.env.KOGGE_E2E_URL),
  owner: [async ({}, use) => {
    await use(ownerOf())
    await owner?.end({ timeout: 1 })
    owner = undefined
  }, { scope: 'worker' }],
})

/** Signs the page's browser context in by writing a session row. The form itself has a journey of its own. */
export async function signIn(page: Page, email: string): Promise<void> {
  const sql = openOwner(stack().database)
  try {
    const id = randomBytes(20).toString('hex')
    const written = await sql`
      insert into identity.sessions (id, user_id, expires_at, user_agent)
      select ${id}, u.id, now() + interval '1 day', 'journey' from identity.users u where u.email = ${email.toLowerCase()}`
    if (written.count !== 1) throw new Error(`Nobody has the address ${email}.`)
    await page.context().addCookies([{ name: 'kogge_session', value: id, url: process.env.KOGGE_E2E_URL!, httpOnly: true, sameSite: 'Lax' }])
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** No violation of WCAG 2.0 and 2.1, A and AA, that axe can find. `except` names CSS selectors of parts that are not ours. */
export async function axe(page: Page, { except = [] as string[] } = {}): Promise<void> {
  let builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
  for (const selector of except) builder = builder.exclude(selector)
  const { violations } = await builder.analyze()
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join('; ')}`)).toEqual([])
}
