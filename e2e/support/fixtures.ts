/**
 * What journeys are written with: `test` (with `owner`, the database's owner, for looking behind the pages), `expect`,
 * `signIn`, `axe`.
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
import { test as base, expect, type Page, type Request } from '@playwright/test'
import { openOwner, type DatabaseConfig, type Sql } from '#db/client.server.ts'
import { patience } from '#server/testing/pace.ts'

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

/** React has taken the whole document over, or is not on this page. */
const alive = (page: Page) =>
  page
    .waitForFunction(
      () => {
        const last = [...document.querySelectorAll('body *:not(script):not(style)')]
          .filter((element) => element.closest('main, footer'))
          .at(-1)
        return (
          !document.querySelector('script[type="module"]') ||
          !last ||
          Object.keys(last).some((key) => key.startsWith('__react'))
        )
      },
      undefined,
      { timeout: patience(15_000) },
    )
    .catch(() => {})

/** An address that nobody has yet: what a journey makes of somebody stays apart from every other. */
export const fresh = (name: string) => `${name}.${Date.now().toString(36)}@example.org`

/** Opens a group of the menu, whose places can be clicked then. `menu`: what the menu is called. */
export const openMenu = (page: Page, group: string, menu = 'Menu'): Promise<void> =>
  page.getByRole('navigation', { name: menu, exact: true }).locator('summary', { hasText: group }).click()

/**
 * Does what loads a whole new page, such as choosing a language, and waits for that page and, with scripts, for them.
 */
export async function anew(page: Page, work: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), work()])
  if (scripted) await alive(page)
}

/**
 * A page whose reader looks before going on: what was sent is answered before the next address is opened, and an opened
 * page has its scripts at work before anything is done on it (what happens before that, `typed.spec.ts` shows by
 * opening with `waitUntil`).
 */
function patient(page: Page): void {
  const sent = new Set<Request>()
  page.on('request', (request) => request.method() !== 'GET' && sent.add(request))
  for (const event of ['requestfinished', 'requestfailed'] as const)
    page.on(event as 'requestfinished', (request) => sent.delete(request))
  const answered = async () => {
    for (const end = Date.now() + 15_000; sent.size > 0 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (url, options) => {
    await answered()
    const answer = await goto(url, options)
    if (!options?.waitUntil) await alive(page)
    return answer
  }
  page.reload = async (options) => {
    await answered()
    const answer = await reload(options)
    await alive(page)
    return answer
  }
}

/** Makes the page's processor so many times slower: KOGGE_SLOW says how many (docs/decisions/a-second-try.md). */
const slowness = Number(process.env.KOGGE_SLOW ?? 1)
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
}

/** Whether the test at hand runs scripts where it does not say otherwise. */
let scripted = true

export const test = base.extend<{ scripts: void }, { owner: Sql }>({
  baseURL: async ({}, use) => use(process.env.KOGGE_E2E_URL),
  scripts: [
    async ({ javaScriptEnabled }, use) => {
      scripted = javaScriptEnabled !== false
      await use()
    },
    { auto: true },
  ],
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser)
      browser.newContext = async (options) => {
        const context = await open(options)
        if (options?.javaScriptEnabled ?? scripted) context.on('page', patient)
        if (slowness > 1) context.on('page', (page) => void slowDown(page).catch(() => {}))
        return context
      }
      await use(browser)
    },
    { scope: 'worker' },
  ],
  owner: [
    async ({}, use) => {
      await use(ownerOf())
      await owner?.end({ timeout: 1 })
      owner = undefined
    },
    { scope: 'worker' },
  ],
})

/** Signs the page's browser context in by writing a session row. The form itself has a journey of its own. */
export async function signIn(page: Page, email: string): Promise<void> {
  const sql = openOwner(stack().database)
  try {
    const secret = randomBytes(20).toString('hex')
    const written = await sql`
      insert into identity.sessions (id, user_id, expires_at, user_agent)
      select encode(sha256(convert_to(${secret}, 'UTF8')), 'hex'), u.id, now() + interval '1 day', 'journey'
      from identity.users u where u.email = ${email.toLowerCase()}`
    if (written.count !== 1) throw new Error(`Nobody has the address ${email}.`)
    await page
      .context()
      .addCookies([
        { name: 'kogge_session', value: secret, url: process.env.KOGGE_E2E_URL!, httpOnly: true, sameSite: 'Lax' },
      ])
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/**
 * No violation of WCAG 2.0 and 2.1, A and AA, that axe can find. `except` names CSS selectors of parts that are not
 * ours.
 */
export async function axe(page: Page, { except = [] as string[] } = {}): Promise<void> {
  let builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
  for (const selector of except) builder = builder.exclude(selector)
  const { violations } = await builder.analyze()
  expect(
    violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} — ${nodes
          .slice(0, 3)
          .map((node) => node.target.join(' '))
          .join('; ')}`,
    ),
  ).toEqual([])
}
