import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPerson,
} from '../server/testing/offices.ts'
import { axe, expect, signIn, stack, test } from './support/fixtures.ts'
import { openMail } from './support/mail.ts'

const name = 'Quirina Zeggelaar'
const password = 'the cog sails east'

test('somebody takes their data along and erases themselves; nothing knows them afterwards but the last mail', async ({
  page,
  owner,
  request,
}) => {
  const office = await insertOffice(owner)
  await insertNetwork(owner, [office])
  await insertMember(owner, office, { role: 'admin' })
  const email = `quirina-${Date.now()}@zeggelaar.example`
  const person = await insertPerson(owner, { email, name })
  const { hashPassword } = await import('../app/identity/password.server.ts')
  await owner`
    update identity.users set password_hash = ${await hashPassword(password)}, language = 'en'
    where id = ${person.userId}`
  const firm = await insertOrganisation(owner, office)
  const member = await insertMember(owner, office, { person, role: 'editor', organisation: firm })
  await owner`update kogge.members set display_name = ${name} where id = ${member.memberId}`

  await signIn(page, email)
  await page.goto(`/${office.slug}/questions/new`)
  await page.goto('/account')
  await page.getByRole('link', { name: 'Download your data' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the file' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^kogge-.*\.html$/)
  const file = await page.context().newPage()
  await file.goto(`file://${await download.path()}`).catch(() => {})
  await file.close()

  await page.goto('/account/erase')
  await axe(page)
  await page.getByLabel('Present password').fill('not this one')
  await page.getByRole('button', { name: 'Erase my account for good' }).click()
  await expect(page.getByText('This is not your present password').first()).toBeVisible()
  await page.getByLabel('Present password').fill(password)
  await page.getByRole('button', { name: 'Erase my account for good' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is erased')
  await axe(page)

  await openMail(page, email, 'Your account is erased')
  await owner`delete from identity.demo_mails where recipient = ${email}`
  const tables = await owner<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`
  for (const text of [name, email])
    for (const { name: table } of tables) {
      const found = await owner.unsafe(`select from ${table} t where position(lower($1) in lower(t::text)) > 0`, [text])
      expect(found, `${table} knows ${text}`).toHaveLength(0)
    }
  const { address, masterKey } = { address: stack().meili.url, masterKey: stack().meili.masterKey }
  const indexes = (await (
    await request.get(`${address}/indexes`, { headers: { Authorization: `Bearer ${masterKey}` } })
  ).json()) as { results: { uid: string }[] }
  for (const { uid } of indexes.results) {
    const answer = await request.post(`${address}/indexes/${uid}/search`, {
      headers: { Authorization: `Bearer ${masterKey}` },
      data: { q: `"${name}"`, limit: 1 },
    })
    expect(((await answer.json()) as { hits: unknown[] }).hits).toEqual([])
  }
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})
