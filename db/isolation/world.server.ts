/**
 * The world in which isolation is tried: six offices in three networks (a fourth is empty), written by the owner, the
 * same at every run.
 *
 *   alder, birch   share the network hanse
 *   dune           is suspended from hanse, and invited to delta
 *   elm            is invited to hanse; shares delta with birch, rhine with cedar: a peer of alder's peer only
 *   cedar          has nothing to do with alder
 *   fern           is a draft, in hanse: its own people and the platform see it
 *   birch          marks Poland as sensitive, dune Kenya
 *
 * Every office has the same cast of people and one organisation for each state and visibility.
 */
import type { Sql } from '#db/client.server.ts'
import { fillRooms } from './rooms.ts'
import { tables, type Table } from './tables.ts'
import { addQuestions } from './questions-world.ts'

export { tables, type Table } from './tables.ts'

export type Value = string | number | boolean | null | string[] | Record<string, never>
export type Row = Record<string, Value>
export type Person = { name: string; userId: string }
export type World = {
  rows: Record<Table, Row[]>
  people: Person[]
  columns: Record<Table, string[]>
  tokens: Record<string, string>
}

/** Numbers in [0, 1) that are the same at every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const random = seeded(1356)
const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

export const officeSlugs = ['alder', 'birch', 'cedar', 'dune', 'elm', 'fern'] as const
/** Offices that nobody has opened yet. */
const drafts = ['fern']
const memberships: [network: string, office: string, state: string][] = [
  ['hanse', 'alder', 'member'],
  ['hanse', 'birch', 'member'],
  ['hanse', 'dune', 'suspended'],
  ['hanse', 'elm', 'invited'],
  ['rhine', 'cedar', 'member'],
  ['rhine', 'elm', 'member'],
  ['rhine', 'birch', 'left'],
  ['delta', 'birch', 'member'],
  ['delta', 'elm', 'member'],
  ['delta', 'dune', 'invited'],
  ['hanse', 'fern', 'member'],
]
/** Countries that offices mark as sensitive. */
const marked: Record<string, string[]> = { birch: ['PL'], dune: ['KE'] }
const states = ['approved', 'pending', 'rejected', 'archived'] as const
const visibilities = ['public', 'network', 'office'] as const

/** The people of every office: name, role, state and the state-visibility of the organisation they belong to. */
const cast: [name: string, role: string, state: string, organisation: string | null][] = [
  ['admin', 'admin', 'active', null],
  ['editor', 'editor', 'active', 'approved-network'],
  ['editor-waiting', 'editor', 'active', 'pending-public'],
  ['editor-rejected', 'editor', 'active', 'rejected-network'],
  ['editor-archived', 'editor', 'active', 'archived-public'],
  ['ambassador', 'ambassador', 'active', 'approved-office'],
  ['member', 'member', 'active', 'pending-network'],
  ['creator', 'member', 'active', null],
  ['asking', 'member', 'requested', null],
  ['declined', 'member', 'declined', null],
  ['left', 'admin', 'left', null],
  ['left-editor', 'editor', 'left', 'approved-public'],
  ['reader', 'reader', 'active', 'approved-office'],
]
/** Where the world's active presences are; whether it is theirs to show is what is tried. */
const precisely = { place_id: 1, place_name: 'Nairobi', lat: -1.3, lon: 36.8 }
/** People of more than one office. The earlier one is where they act when they look at none in particular. */
const crossing: [
  name: string,
  memberships: [office: string, role: string, state: string, joined: string, organisation?: string][],
][] = [
  [
    'admin-of-two',
    [
      ['cedar', 'admin', 'active', '2019-01-01'],
      ['alder', 'admin', 'active', '2019-02-01'],
    ],
  ],
  [
    'editor-and-member',
    [
      ['birch', 'member', 'active', '2019-03-01'],
      ['alder', 'editor', 'active', '2019-02-01', 'approved-public'],
    ],
  ],
  [
    'left-for-birch',
    [
      ['alder', 'admin', 'left', '2018-01-01'],
      ['birch', 'editor', 'active', '2019-02-01', 'approved-office'],
    ],
  ],
  [
    'member-of-suspended',
    [
      ['dune', 'editor', 'active', '2018-01-01', 'approved-network'],
      ['alder', 'ambassador', 'active', '2019-02-01'],
    ],
  ],
  [
    'of-a-draft',
    [
      ['alder', 'member', 'active', '2018-01-01'],
      ['fern', 'member', 'active', '2019-02-01'],
    ],
  ],
  ['platform-admin', [['elm', 'admin', 'active', '2018-01-01']]],
]

/** Writes the world into an empty, migrated database. Returns every row as it stands there afterwards. */
export async function buildWorld(owner: Sql): Promise<World> {
  const rows = Object.fromEntries(tables.map((table) => [table, [] as Row[]])) as Record<Table, Row[]>
  const people: Person[] = []
  const tokens: Record<string, string> = {}
  const add = (table: Table, row: Row) => (rows[table].push(row), row)
  const person = (name: string) => {
    const known = people.find((other) => other.name === name)
    if (known) return known
    people.push({ name, userId: uuid() })
    return people.at(-1)!
  }

  const offices = officeSlugs.map((slug) =>
    add('offices', {
      id: uuid(),
      slug,
      name: slug,
      city: slug,
      country: 'NL',
      lat: 52,
      lon: 6,
      sensitive_countries: marked[slug] ?? [],
      opened_at: drafts.includes(slug) ? null : '2019-01-01',
    }),
  )
  const officeId = (slug: string) => offices.find((office) => office.slug === slug)!.id as string
  const networks = ['hanse', 'rhine', 'delta', 'empty'].map((slug) => add('networks', { id: uuid(), slug, name: slug }))
  const networkId = (slug: string) => networks.find((network) => network.slug === slug)!.id as string
  for (const [network, office, state] of memberships) {
    add('network_members', { office_id: officeId(office), id: uuid(), network_id: networkId(network), state })
  }
  for (const network of networks) {
    add('network_cities', {
      id: uuid(),
      network_id: network.id,
      office_id: offices[0].id,
      name: `${network.slug}-a`,
      country: 'NL',
      lat: 52,
      lon: 6,
      evidence: 'source',
      state: 'active',
    })
    add('network_cities', {
      id: uuid(),
      network_id: network.id,
      office_id: null,
      name: `${network.slug}-b`,
      country: 'DE',
      lat: 53,
      lon: 9,
      evidence: 'unverified',
      state: 'suspended',
    })
  }
  person('stranger')
  for (const name of ['platform', 'platform-admin']) add('platform_admins', { user_id: person(name).userId })

  const organisationId: Record<string, string> = {}
  for (const { id: office_id, slug } of offices) {
    // Elm has no contact and no arms, so that they can be written there without a clash.
    if (slug !== 'elm') {
      add('office_contacts', { office_id, id: uuid(), email: `office@${slug}.example` })
      add('office_arms', { office_id, id: uuid(), webp: '\\x00', hash: 'h' })
    }
    const enrol = (name: string, role: string, state: string, joined: string, organisation: string | null = null) =>
      add('members', {
        office_id,
        id: uuid(),
        user_id: person(name).userId,
        display_name: name,
        role,
        state,
        created_at: joined,
        organisation_id: organisation && organisationId[`${slug}-${organisation}`],
        message: state === 'requested' ? 'May I?' : '',
      })
    for (const state of states)
      for (const visibility of visibilities) organisationId[`${slug}-${state}-${visibility}`] = uuid()
    const team = Object.fromEntries(
      cast.map(([name, role, state, organisation], at) => [
        name,
        enrol(`${name}@${slug}`, role, state, `2020-01-${at + 10}`, organisation),
      ]),
    )
    for (const [name, places] of crossing) {
      for (const [office, role, state, joined, organisation] of places)
        if (office === slug) enrol(name, role, state, joined, organisation)
    }
    const creators = ['admin', 'creator', 'member', 'editor']
    for (const [at, key] of Object.keys(organisationId)
      .filter((name) => name.startsWith(`${slug}-`))
      .entries()) {
      const [, state, visibility] = key.split('-')
      const creator = state === 'approved' ? team[pick(['admin', 'creator'])] : team[creators[at % 4]]
      add('organisations', {
        office_id,
        id: organisationId[key]!,
        slug: key,
        name: key,
        kind: 'company',
        visibility,
        office_draft: drafts.includes(slug as string),
        state,
        created_by: creator.id,
        decision_note: 'a note',
        seat_country: at % 3 === 0 ? 'DE' : null,
        archived_at: state === 'archived' && visibility === 'public' ? '2024-01-01' : null,
      })
      add('organisation_changes', {
        office_id,
        id: uuid(),
        organisation_id: organisationId[key]!,
        field: 'name',
        was: 'before',
        became: key,
        member_id: team.editor.id,
        seen_at: at % 2 ? '2024-01-01' : null,
      })
      for (const visible of visibilities) {
        add('presences', {
          office_id,
          id: uuid(),
          organisation_id: organisationId[key]!,
          country: pick(['KE', 'GH', 'PL']),
          field: 'economy',
          visibility: visible,
          state: random() < 0.25 ? 'withdrawn' : 'published',
          standing: visible === 'network' ? 'looking' : 'active',
          ...(visible !== 'network' && precisely),
          contact_member_id: team.admin.id,
          sensitive: visible === 'office',
        })
      }
      if (at % 4 !== 3)
        add('organisation_logos', {
          office_id,
          id: uuid(),
          organisation_id: organisationId[key]!,
          webp: '\\x00',
          hash: 'h',
        })
    }
    const own = rows.organisations.filter((organisation) => organisation.office_id === office_id)
    for (const [at, organisation] of own.entries()) {
      add('association_memberships', {
        office_id,
        id: uuid(),
        organisation_id: organisation.id,
        association_id:
          own[(at * 5 + 3) % 12].id === organisation.id ? own[(at + 1) % 12].id : own[(at * 5 + 3) % 12].id,
      })
    }
    for (const [name, role, over] of [
      ['open', 'member', {}],
      ['tempting', 'admin', {}],
      ['editor', 'editor', { organisation_id: organisationId[`${slug}-approved-public`]! }],
      ['desk', 'ambassador', { countries: ['GH', 'KE'] as string[] }],
      ['accepted', 'member', { accepted_at: '2024-01-01' }],
      ['revoked', 'admin', { revoked_at: '2024-01-01' }],
      ['expired', 'admin', { expires_at: '2024-01-01' }],
    ] as const) {
      const token = (tokens[`${slug}-${name}`] = hex(64))
      add('invitations', {
        office_id,
        id: uuid(),
        email: `${name}@${slug}.example`,
        role,
        token_hash: `\\x${token}`,
        invited_by: team.admin.id,
        ...over,
      })
    }
    for (const name of ['ambassador', 'admin', 'left', 'creator']) {
      const ambassador = add('ambassadors', {
        office_id,
        id: uuid(),
        member_id: team[name].id,
        name,
        since_on: '2020-01-01',
        until_on: name === 'left' ? '2022-01-01' : null,
      })
      for (const country of ['KE', 'PL'])
        add('ambassador_desks', { office_id, id: uuid(), ambassador_id: ambassador.id, country })
      // The creator has none, so that somebody can add their own.
      if (name !== 'creator')
        add('ambassador_photos', { office_id, id: uuid(), ambassador_id: ambassador.id, webp: '\\x00', hash: 'h' })
    }
    for (const [name, state] of [
      ['member', 'open'],
      ['creator', 'withdrawn'],
      ['ambassador', 'accepted'],
    ] as const) {
      add('ambassador_applications', {
        office_id,
        id: uuid(),
        member_id: team[name].id,
        countries: ['GH'],
        state,
        decided_at: state === 'accepted' ? '2024-01-01' : null,
      })
    }
    // Left from before somebody was let in or declined, and of those who wait.
    for (const name of ['asking', 'declined', 'member', 'left'])
      add('drafts', { office_id, id: uuid(), member_id: team[name].id, kind: 'organisation', fields: {} })
    for (const [country, until_on] of [
      ['KE', '2099-01-01'],
      ['PL', '2020-01-01'],
    ])
      add('ambassador_calls', { office_id, id: uuid(), country, until_on })
  }
  addMatching(rows, add)
  addSearches(rows, add)
  addDoneForms(people, add)
  addActs(rows, people, add)
  addQuestions(rows, add, uuid)
  fillRooms(rows, add, uuid)
  rows.places.push({
    id: 1,
    name: 'Nairobi',
    search_name: 'nairobi',
    country: 'KE',
    region: '05',
    population: 4_000_000,
    lat: -1.3,
    lon: 36.8,
  })
  await write(owner, rows)
  return { rows: await readBack(owner), people, columns: await columnsOf(owner), tokens }
}

/**
 * What people say of their matches and keep of their searches: every organisation said something of a presence, of its
 * own office or of another; every member was told of one, wants no mail about one, and keeps one search, so that its
 * member is a search's key.
 */
function addMatching(rows: Record<Table, Row[]>, add: (table: Table, row: Row) => Row): void {
  const { presences, organisations, members, offices } = rows
  const reasons = ['organisation', 'sector', null]
  for (const [at, organisation] of organisations.entries()) {
    const { office_id } = organisation
    const others = presences.filter(
      (row) => row.organisation_id !== organisation.id && (at % 2 === 0) === (row.office_id === office_id),
    )
    const other = others[(at * 7) % others.length]!
    const reason = reasons[at % 3]!
    add('match_verdicts', {
      office_id,
      id: uuid(),
      organisation_id: organisation.id,
      presence_id: presences.find((row) => row.organisation_id === organisation.id)!.id,
      other_office_id: other.office_id,
      other_organisation_id: other.organisation_id,
      other_presence_id: other.id,
      verdict: reason ? 'not-for-us' : 'interesting',
      reason,
      note: 'between us',
      decided_by: members.find((row) => row.office_id === office_id)!.id,
    })
  }
  for (const [at, { office_id, id: member_id }] of members.entries()) {
    const here = presences.filter((row) => row.office_id === office_id)
    const there = presences.filter((row) => row.office_id === offices[at % offices.length]!.id)
    const other = there[at % there.length]!
    add('match_notices', {
      office_id,
      id: uuid(),
      member_id,
      presence_id: here[0]!.id,
      other_office_id: other.office_id,
      other_presence_id: other.id,
    })
    add('match_mutes', { office_id, id: uuid(), member_id, presence_id: here[at % 2]!.id })
    // Every third keeps none, so that they can add one.
    if (at % 3)
      add('seekers', {
        office_id,
        id: uuid(),
        member_id,
        roles: ['volunteer'],
        countries: ['KE'],
        brings: 'Between us',
      })
    add('saved_searches', { office_id, id: uuid(), member_id, name: 'Water', query: '?q=water', paused: at % 2 === 0 })
  }
}

/** The Monday so many weeks before this one. */
export function mondayBefore(weeks: number, today = new Date()): string {
  const monday = Date.UTC(
    today.getUTCFullYear(),
    today.getUTCMonth(),
    today.getUTCDate() - ((today.getUTCDay() + 6) % 7) - 7 * weeks,
  )
  return new Date(monday).toISOString().slice(0, 10)
}

/** What was done in each office, and with each account. */
function addActs(
  { members, offices }: Record<Table, Row[]>,
  people: Person[],
  add: (table: Table, row: Row) => Row,
): void {
  for (const [at, { id: office_id }] of offices.entries())
    add('acts', {
      id: uuid(),
      office_id,
      kind: 'settings-changed',
      actor_id: people[at]!.userId,
      // Somebody of the next office: there nobody reads it for that.
      subject_id: members.find((row) => row.office_id === offices[(at + 1) % offices.length]!.id)!.user_id!,
      became: 'name',
    })
  for (const { userId } of people)
    add('acts', { id: uuid(), office_id: null, kind: 'signed-in', actor_id: userId, subject_id: userId })
}

/** A form that each person sent in the morning. */
function addDoneForms(people: Person[], add: (table: Table, row: Row) => Row): void {
  for (const { userId } of people)
    add('done_forms', {
      user_id: userId,
      path: '/elm/questions/new',
      key: 'sent-in-the-morning',
      led_to: '/elm/questions',
    })
}

/** How often countries were searched for: enough to be told, too few, in the running week, and too long ago. */
function addSearches({ offices }: Record<Table, Row[]>, add: (table: Table, row: Row) => Row): void {
  for (const [at, { id: office_id }] of offices.entries()) {
    for (const [country, weeks, searches] of [
      ['KE', 1, 3 + at],
      ['KE', 12, 4],
      ['PL', 2, 4],
      ['TZ', 0, 8],
      ['GH', 13, 9],
    ] as const) {
      add('search_counts', { office_id, id: uuid(), country, week_on: mondayBefore(weeks), searches })
    }
  }
}

async function write(owner: Sql, rows: Record<Table, Row[]>): Promise<void> {
  await owner.begin(async (tx) => {
    // Organisations and members point at each other; keys wait until both are there.
    await tx`truncate kogge.places cascade`
    await tx`set local session_replication_role = replica`
    for (const table of tables) {
      for (const row of rows[table]) {
        const columns = Object.keys(row)
        await tx`
          insert into kogge.${tx(table)} (${tx(columns)}) select ${tx(columns)}
          from jsonb_populate_record(null::kogge.${tx(table)}, ${tx.json(row as never)})`
      }
    }
    await tx`set local session_replication_role = origin`
    // Written again with the triggers on: the audience, what others must not see of sensitive presences, and the
    // history of the networks.
    await tx`update kogge.presences set state = state, country = country`
    for (const { office_id, network_id, state, id } of rows.network_members) {
      await tx`insert into kogge.network_member_history (office_id, id, network_id, state, from_on, reason)
        values (${String(office_id)}, ${uuid()}, ${String(network_id)}, 'invited', '2015-01-01', 'a first invitation')`
      await tx`update kogge.network_members set state = 'left' where id = ${String(id)}`
      await tx`
        update kogge.network_members set state = ${state === 'left' ? 'member' : String(state)}
        where id = ${String(id)}`
      if (state === 'left') await tx`update kogge.network_members set state = 'left' where id = ${String(id)}`
    }
  })
}

async function readBack(owner: Sql): Promise<Record<Table, Row[]>> {
  const rows = {} as Record<Table, Row[]>
  for (const table of tables) {
    rows[table] = (await owner<{ row: Row }[]>`select to_jsonb(t) as row from kogge.${owner(table)} t`).map(
      ({ row }) => row,
    )
  }
  return rows
}

async function columnsOf(owner: Sql): Promise<Record<Table, string[]>> {
  const found = await owner<{ table: Table; columns: string[] }[]>`
    select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_schema = 'kogge' group by table_name`
  return Object.fromEntries(found.map(({ table, columns }) => [table, columns])) as Record<Table, string[]>
}
