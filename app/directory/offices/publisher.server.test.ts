/**
 * Another office's presences and organisations inside one's own office's frame: who reads them there, and whose they
 * are.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wholeDirectory } from '#app/directory/organisations/directory.ts'
import { listDirectory } from '#app/directory/organisations/directory.server.ts'
import * as organisationPage from '#app/directory/organisations/routes/show.tsx'
import * as presencePage from '#app/directory/presences/routes/show.tsx'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  insertSession,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'

let database: FreshDatabase
let near: OfficeRow
let peer: OfficeRow
let far: OfficeRow
let theirs: OrganisationRow
let cookie: string
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  ;[near, peer, far] = [
    await insertOffice(database.owner),
    await insertOffice(database.owner, { name: 'Peer' }),
    await insertOffice(database.owner),
  ]
  await insertNetwork(database.owner, [near, peer])
  theirs = await insertOrganisation(database.owner, peer, { visibility: 'network' })
  cookie = await insertSession(database.owner, await insertMember(database.owner, near))
})
afterAll(() => database.drop())

type Page = {
  office: string
  canonical: string
  from: string | null
  publisher: { name: string; path: string } | null
  editable: boolean
  contact: string | null
}
async function open(
  loader: unknown,
  path: string,
  params: Record<string, string>,
  signedIn = true,
): Promise<{ status: number; to: string | null; page: Page }> {
  const request = new Request(`http://localhost${path}`, {
    headers: { 'Accept-Language': 'en', ...(signedIn && { Cookie: cookie }) },
  })
  const call = loader as (args: unknown) => Promise<Page>
  try {
    return { status: 200, to: null, page: await call({ request, params, context: {} }) }
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown
    return { status: thrown.status, to: thrown.headers.get('Location'), page: null as unknown as Page }
  }
}
const presence = (office: OfficeRow, id: string, query = '', signedIn = true) =>
  open(presencePage.loader, `/${office.slug}/presences/${id}${query}`, { office: office.slug, id }, signedIn)
const organisation = (office: OfficeRow, slug: string, query = '', signedIn = true) =>
  open(
    organisationPage.loader,
    `/${office.slug}/organisations/${slug}${query}`,
    { office: office.slug, slug },
    signedIn,
  )

test('a member reads a peer’s presence in their own office, told whose it is, with the way back; its one address is the publisher’s', async () => {
  const { id } = await insertPresence(database.owner, theirs, { visibility: 'network' })
  const { status, page } = await presence(
    near,
    id,
    `?from=${encodeURIComponent(`/${near.slug}/search?q=wells&scope=network`)}`,
  )
  expect([status, page]).toMatchObject([
    200,
    {
      office: near.slug,
      publisher: { name: 'Peer', path: `/${peer.slug}/presences/${id}` },
      from: `/${near.slug}/search?q=wells&scope=network`,
      editable: false,
      contact: null,
    },
  ])
  expect(page.canonical).toMatch(new RegExp(`/${peer.slug}/presences/${id}$`))
  expect((await presence(near, id, '?from=//evil.example/x')).page.from).toBeNull()
  expect((await presence(peer, id)).page).toMatchObject({ office: peer.slug, publisher: null })
})

test('what row security keeps from them is not there in their own frame either', async () => {
  const hidden = await insertPresence(database.owner, theirs, { visibility: 'office' })
  const strangers = await insertPresence(database.owner, await insertOrganisation(database.owner, far), {
    visibility: 'network',
  })
  for (const { id } of [hidden, strangers]) {
    expect(await database.owner`select from kogge.presences where id = ${id} and state = 'published'`).toHaveLength(1)
    expect((await presence(near, id)).status).toBe(404)
  }
})

test('a visitor is led to where a public one was published, and learns nothing of others', async () => {
  const shown = await insertPresence(database.owner, await insertOrganisation(database.owner, peer), {
    visibility: 'public',
  })
  const inner = await insertPresence(database.owner, theirs, { visibility: 'network' })
  expect(await presence(near, shown.id, '', false)).toMatchObject({
    status: 302,
    to: `/${peer.slug}/presences/${shown.id}`,
  })
  expect((await presence(near, inner.id, '', false)).status).toBe(404)
})

test('a peer’s organisation likewise; for a visitor the address is the office’s own', async () => {
  const { status, page } = await organisation(near, theirs.slug, `?of=${peer.slug}`)
  expect([status, page]).toMatchObject([
    200,
    {
      office: near.slug,
      editable: false,
      publisher: { name: 'Peer', path: `/${peer.slug}/organisations/${theirs.slug}` },
    },
  ])
  expect((await organisation(near, theirs.slug)).status).toBe(404)
  expect((await organisation(near, theirs.slug, '?of=nowhere')).status).toBe(404)
  expect(await organisation(near, theirs.slug, `?of=${peer.slug}`, false)).toMatchObject({
    status: 302,
    to: `/${peer.slug}/organisations/${theirs.slug}`,
  })
})

test('only what is not over counts as where somebody is active', async () => {
  const mine = await insertOrganisation(database.owner, near, { visibility: 'public' })
  const over = await insertPresence(database.owner, mine, { visibility: 'public', country: 'KE' })
  await insertPresence(database.owner, mine, { visibility: 'public', country: 'GH' })
  await database.owner`
    update kogge.presences set since_on = '2010-01-01', until_on = '2012-01-01' where id = ${over.id}`
  const found = await database.visit((tx) =>
    listDirectory(tx, [near.id], wholeDirectory('office'), { pageSize: 50, language: 'en' }),
  )
  expect(found.organisations.find(({ id }) => id === mine.id)).toMatchObject({ presences: 1, countries: ['GH'] })
})
