/**
 * The demo: three offices and a new one that is not open yet, two networks, their organisations and people. Fixed rows
 * (app/seeds/*), written once into an empty database through the same doors as everything else. What is real and what
 * is fictional: docs/decisions/demo-data.md.
 */
import { readdirSync } from 'node:fs'
import { hashPassword } from '#app/identity/password.server.ts'
import { openOwner, openPool, type DatabaseConfig, type Sql, type Tx } from '#db/client.server.ts'
import { enterAsMember } from '#db/door.server.ts'
import { loadGazetteer } from '#db/gazetteer.server.ts'
import { deventer } from './deventer/office.ts'
import { doesburg } from './doesburg.ts'
import { luebeck } from './luebeck.ts'
import { writeMeetings } from './introductions.server.ts'
import { createNetworks } from './networks.server.ts'
import { createOffice, fillOffice } from './offices.server.ts'
import { createPeople } from './people.server.ts'
import { findPlaces } from './places.server.ts'
import { writeEnquiries } from './enquiries.server.ts'
import { writeAnswers, writeQuestions } from './questions.server.ts'
import type { SeedPerson } from './rows.ts'
import { keep } from '#app/directory/seekers/seekers.server.ts'
import { demoSeekers } from './seekers.ts'
import { writeTrips } from './trips.server.ts'
import { zwolle } from './zwolle.ts'

export const demoOffices = [deventer, zwolle, luebeck]
const password = 'kogge-demo'
const platform = { email: 'platform@kogge.example', name: 'Kai Koggeman', role: 'member' } satisfies SeedPerson

/**
 * The accounts worth trying, all with the password `kogge-demo`. Roles are codes of the vocabulary, `platform` for its
 * administrator.
 */
export const demoSignIns: { email: string; role: string }[] = [
  ...[...demoOffices, doesburg]
    .flatMap((office) => office.people)
    .filter(({ email }) => /^(admin|company|ngo|saxion|ambassador|member|reader)@/.test(email))
    .map(({ email, role }) => ({ email, role })),
  { email: platform.email, role: 'platform' },
]

/** What rooms have in the demo, each in its file of `rooms/`: it is found by lying there. Written after the offices. */
const roomDemos = () =>
  Promise.all(
    readdirSync(new URL('rooms/', import.meta.url))
      .sort()
      .map((file) => import(`./rooms/${file}`) as Promise<{ write: (owner: Sql) => Promise<void> }>),
  )

/**
 * Fills the database with the demo where it has no office; otherwise does nothing. `config` names the owner's
 * connection, which need not be a superuser's. The tenant plane is written in one transaction: after an interruption
 * there is the whole demo or none. Throws where the gazetteer does not know a place.
 */
export async function seedDemo(config: DatabaseConfig, report: (line: string) => void): Promise<void> {
  const owner = openOwner(config)
  const identity = openPool(config, 'kogge_identity', { max: 1 })
  const members = openPool(config, 'kogge_member', { max: 1 })
  try {
    const [{ filled }] = await members<{ filled: boolean }[]>`select exists (select from kogge.offices) as filled`
    if (filled) return
    const places = await loadGazetteer(owner)
    if (places > 0) report(`${places} places in the gazetteer`)
    const staff = [...demoOffices, doesburg].flatMap((office) =>
      office.people.map((person) => ({ language: office.defaultLanguage, ...person })),
    )
    const users = await createPeople(identity, [...staff, platform], await hashPassword(password))
    report(`${users.size} people`)
    const administrator = users.get(platform.email)!
    await owner`insert into kogge.platform_admins (user_id) values (${administrator}) on conflict do nothing`
    await enterAsMember(members, administrator, null, { readOnly: false }, (tx) => writeOffices(tx, users, report))
    for (const { write } of await roomDemos()) await write(owner)
    for (const { email, ...seeker } of demoSeekers)
      await enterAsMember(members, users.get(email)!, 'deventer', { readOnly: false }, (tx) => keep(tx, seeker))
  } finally {
    await Promise.all([owner, identity, members].map((sql) => sql.end({ timeout: 5 })))
  }
}

/**
 * The transaction enters as the platform's administrator, who creates offices and networks, and then acts for one
 * office after the other, as commands do (`app.enter_as_office`). Counts are reported in words.
 */
async function writeOffices(tx: Tx, users: Map<string, string>, report: (line: string) => void): Promise<void> {
  for (const office of [...demoOffices, doesburg]) await createOffice(tx, office)
  const cities = await createNetworks(tx, demoOffices)
  report(`2 networks with ${cities} cities`)
  const places = await findPlaces(tx, demoOffices)
  for (const office of demoOffices) {
    await tx`select app.enter_as_office(${office.slug})`
    await fillOffice(tx, office, users, places)
    const presences = office.organisations.reduce((sum, { presences }) => sum + presences.length, 0)
    const interests = office.organisations.reduce((sum, { looks = [] }) => sum + looks.length, 0)
    report(
      `${office.name}: ${office.organisations.length} organisations, ${presences} presences, ${interests} interests`,
    )
    await writeQuestions(tx, office.slug)
  }
  await tx`select app.enter_as_office(${doesburg.slug})`
  await fillOffice(tx, doesburg, users, places)
  // Offices answer one another, so answers come when all have asked.
  const ids = new Map(
    (await tx<{ slug: string; id: string }[]>`select slug, id from kogge.offices`).map(({ slug, id }) => [slug, id]),
  )
  for (const { slug } of demoOffices) {
    await tx`select app.enter_as_office(${slug})`
    await writeAnswers(tx, slug, ids)
    if (slug === 'deventer') await writeEnquiries(tx)
    if (slug === 'deventer') await writeMeetings(tx)
  }
  report(`${await writeTrips(tx, users)} trips`)
}
