/**
 * Fills a stand with a scratch world: rows by COPY, with every trigger at work but the one that notes each presence for
 * the worker; then the index from Postgres as `npm run reindex` makes it.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sql } from '#db/client.server.ts'
import { admin } from '#search/client.server.ts'
import { reindex } from '#search/worker.server.ts'
import { copyLine, type Cell } from './copy.ts'
import { associationsPerOffice, makeOrganisation, type MadeOrganisation, type MadePresence } from './organisations.ts'
import { chanceOf, uuidOf } from './random.ts'
import type { Say, Stand } from './stand.ts'
import { organisationName } from './texts.ts'
import { makeNetworks, makeOffices, officeTaker, takeSector, type Network, type Office } from './world.ts'

/** How long each part took, in seconds. */
export type Filled = { presences: number; organisations: number; indexed: number; rows: number; index: number }
export type Filler = { offices: Office[]; networks: Network[]; fillTo: (presences: number) => Promise<Filled> }

const chunk = 20_000
const progressEvery = 5_000
const seconds = (since: number) => (performance.now() - since) / 1000

async function copy(sql: Sql, into: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), await sql`copy ${sql.unsafe(into)} from stdin`.writable())
}
function* rows(cells: Iterable<readonly Cell[]>): Generator<string> {
  let text = ''
  for (const row of cells)
    if ((text += copyLine(row)).length > 60_000) {
      yield text
      text = ''
    }
  yield text
}

/**
 * Offices, their networks and associations are there when this returns; `fillTo` adds organisations until there are so
 * many presences. On a stand that was kept everything is there already.
 */
export async function openFiller(
  { owner, database, meili, kept }: Stand,
  officeCount: number,
  say: Say,
): Promise<Filler> {
  const offices = makeOffices(officeCount)
  const networks = makeNetworks(offices)
  if (kept) return { offices, networks, fillTo: async () => kept.filled }
  await insertOffices(owner, offices, networks)
  const takeOffice = officeTaker(offices)
  const done = { organisations: 0, presences: 0 }
  const today = new Date()
  const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10)

  async function writeChunk(target: number): Promise<void> {
    const organisations: MadeOrganisation[] = []
    const presences: { of: MadeOrganisation; made: MadePresence; number: number }[] = []
    while (presences.length < chunk && done.presences < target) {
      const of = makeOrganisation(done.organisations++, takeOffice)
      organisations.push(of)
      for (const made of of.presences)
        if (done.presences < target) presences.push({ of, made, number: done.presences++ })
    }
    await copy(
      owner,
      'kogge.organisations (office_id, id, slug, name, kind, summary, sectors, languages, visibility, state)',
      rows(
        organisations.map((o) => [
          o.office.id,
          o.id,
          o.slug,
          o.name,
          o.kind,
          o.summary,
          o.sectors,
          o.languages,
          o.visibility,
          o.state,
        ]),
      ),
    )
    await copy(
      owner,
      'kogge.association_memberships (office_id, organisation_id, association_id, since_on)',
      rows(
        organisations
          .filter((o) => o.association !== null)
          .map((o) => [o.office.id, o.id, uuidOf(`association ${o.office.slug}`, o.association!), '2015-01-01']),
      ),
    )
    await copy(
      owner,
      `kogge.presences (office_id, id, organisation_id, country, place_id, place_name, lat, lon, field, sectors,
      own_sectors, activities, offers, seeks, languages, since_on, until_on, description, description_language,
      visibility, state, confirmed_on, standing)`,
      rows(
        presences.map(({ of, made: p, number }) => [
          of.office.id,
          uuidOf('presence', number),
          of.id,
          p.country,
          p.place?.id ?? null,
          p.place?.name ?? null,
          p.place?.lat ?? null,
          p.place?.lon ?? null,
          p.field,
          p.sectors,
          p.ownSectors,
          p.activities,
          p.offers,
          p.seeks,
          p.languages,
          p.sinceYear && `${p.sinceYear}-01-01`,
          p.untilYear && `${p.untilYear}-12-31`,
          p.description,
          p.language,
          p.visibility,
          p.state,
          daysAgo(p.confirmedDaysAgo),
          p.standing,
        ]),
      ),
    )
  }

  return {
    offices,
    networks,
    async fillTo(target) {
      const began = performance.now()
      let told = performance.now()
      // One entry a presence would only be read to be struck: the index is made from the rows.
      await owner`alter table kogge.presences disable trigger presences_inserted`
      await owner`set synchronous_commit = off`
      while (done.presences < target) {
        await writeChunk(target)
        if (performance.now() - told > progressEvery || done.presences === target) {
          told = performance.now()
          say(`  ${done.presences} of ${target} presences written (${Math.round(seconds(began))} s)`)
        }
      }
      await owner`set synchronous_commit = on`
      await owner`alter table kogge.presences enable trigger presences_inserted`
      await owner`vacuum (analyze)`
      await owner`checkpoint`
      const written = seconds(began)
      const indexing = performance.now()
      const indexed = await withProgress(
        () => reindex({ database, meili, log: { info() {}, warn() {}, error() {} } }),
        async () => {
          const { numberOfDocuments } = await admin(meili).index(`${meili.index}_next`).getStats()
          say(`  ${numberOfDocuments} of ${done.presences} presences indexed (${Math.round(seconds(indexing))} s)`)
        },
      )
      return {
        presences: done.presences,
        organisations: done.organisations,
        indexed,
        rows: written,
        index: seconds(indexing),
      }
    },
  }
}

async function withProgress<T>(work: () => Promise<T>, tell: () => Promise<void>): Promise<T> {
  const timer = setInterval(() => void tell().catch(() => {}), progressEvery)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** Offices with an administrator each and the associations of the first hour, and the networks that they share. */
export async function insertOffices(
  owner: Sql,
  offices: readonly Office[],
  networks: readonly Network[],
): Promise<void> {
  await copy(
    owner,
    'kogge.offices (id, slug, name, city, country, lat, lon, default_language)',
    rows(
      offices.map(({ id, slug, name, city, language }) => [
        id,
        slug,
        name,
        city.name,
        city.country,
        city.lat,
        city.lon,
        language,
      ]),
    ),
  )
  await copy(owner, 'kogge.networks (id, slug, name)', rows(networks.map(({ id, slug }) => [id, slug, slug])))
  await copy(
    owner,
    'kogge.network_members (office_id, network_id, state)',
    rows(networks.flatMap(({ id, offices: members }) => members.map(({ office, state }) => [office.id, id, state]))),
  )
  await copy(
    owner,
    'identity.users (id, email, name, password_hash, email_confirmed_at)',
    rows(
      offices.map(({ slug }) => [
        uuidOf(`admin ${slug}`, 0),
        `admin@${slug}.example`,
        `Admin of ${slug}`,
        '',
        '2025-01-01',
      ]),
    ),
  )
  await copy(
    owner,
    'kogge.members (office_id, id, user_id, display_name, role)',
    rows(
      offices.map(({ id, slug }) => [
        id,
        uuidOf(`member ${slug}`, 0),
        uuidOf(`admin ${slug}`, 0),
        `Admin of ${slug}`,
        'admin',
      ]),
    ),
  )
  await copy(
    owner,
    'kogge.organisations (office_id, id, slug, name, kind, sectors, visibility, state)',
    rows(
      offices.flatMap(({ id, slug, city }) =>
        Array.from({ length: associationsPerOffice }, (_, at) => {
          const chance = chanceOf(`association ${slug}`, at)
          const sector = takeSector(chance, 'association')
          return [
            id,
            uuidOf(`association ${slug}`, at),
            `association-${at}`,
            organisationName(chance, 'association', sector, city.name),
            'association',
            [sector],
            'public',
            'approved',
          ] as Cell[]
        }),
      ),
    ),
  )
}
