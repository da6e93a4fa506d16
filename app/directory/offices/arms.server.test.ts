/** An office's arms: hung up, replaced and taken down by its administrators; noted; seen by whoever sees the office. */
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redrawPicture, sentPicture, type Picture } from '#app/foundation/pictures/redraw.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice } from '#server/testing/offices.ts'
import { findArms, setArms } from './arms.server.ts'
import { list } from './offices.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const drawn = async (background: string): Promise<Picture> => {
  const png = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer()
  const picture = await redrawPicture(new File([new Uint8Array(png)], 'arms.png'))
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

test('an administrator hangs them up, replaces them and takes them down; the list of offices and the audit know it', async () => {
  const { owner } = database
  const office = await insertOffice(owner)
  const admin = await insertMember(owner, office, { role: 'admin' })
  const seen = () => database.visit((tx) => findArms(tx, office.id))
  expect(await seen()).toBeUndefined()
  const [red, blue] = [await drawn('#a00'), await drawn('#00a')]
  for (const arms of [red, blue]) {
    await database.by(admin, office, (tx) => setArms(tx, arms))
    expect((await seen())?.hash).toBe(arms.hash)
  }
  expect((await sharp((await seen())!.webp).metadata()).width).toBe(320)
  const inList = async () => (await database.visit(list)).find(({ id }) => id === office.id)?.arms
  expect(await inList()).toBe(blue.hash)
  await database.by(admin, office, (tx) => setArms(tx, null))
  expect([await seen(), await inList()]).toEqual([undefined, null])
  const acts = await owner<{ kind: string; became: string }[]>`
    select kind, became from kogge.acts where office_id = ${office.id} and became = 'arms'`
  expect(acts).toEqual(Array(3).fill({ kind: 'settings-changed', became: 'arms' }))
})

test('a draft’s arms are its own people’s, and a member hangs up none', async () => {
  const { owner } = database
  const office = await insertOffice(owner)
  const [admin, member] = [await insertMember(owner, office, { role: 'admin' }), await insertMember(owner, office)]
  const arms = await drawn('#0a0')
  await expect(database.by(member, office, (tx) => setArms(tx, arms))).rejects.toThrow(/row-level security/)
  await database.by(admin, office, (tx) => setArms(tx, arms))
  await owner`update kogge.offices set opened_at = null where id = ${office.id}`
  expect(await database.visit((tx) => findArms(tx, office.id))).toBeUndefined()
  expect((await database.by(member, office, (tx) => findArms(tx, office.id)))?.hash).toBe(arms.hash)
})

test('a file is judged by what is in it, and none is no picture', async () => {
  const form = new FormData()
  form.set('arms', new File(['<svg onload="alert(1)"/>'], 'arms.png', { type: 'image/png' }))
  expect(await sentPicture(form, 'arms')).toBe('unreadable')
  expect(await sentPicture(new FormData(), 'arms')).toBe('unreadable')
})
