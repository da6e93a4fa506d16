/**
 * What the fuzz tries: every change somebody could want to make to a row, and every row they could want to add, most of
 * them not theirs. Each attempt is one SQL statement with its literals in it, and the rows before and after for the
 * oracle.
 */
import { staffingAdditions, staffingChanges, staffingSweeps } from './ambassador-attempts.ts'
import { deskStanding } from './desk-oracle.ts'
import { matchAdditions } from './match-attempts.ts'
import { commandsDelete, commandsUpdate, mayDelete, mayInsert, maySee, mayUpdate } from './oracle.ts'
import type { Who } from './who-acts.ts'
import { deskAdditions, deskChanges, deskSweeps } from './question-attempts.ts'
import { isRoomTable, roomAdditions, roomOf, roomStanding, type RoomTable } from './rooms.ts'
import { mondayBefore, tables, type Row, type Table, type Value, type World } from './world.server.ts'

/** `rows`: how many rows the oracle lets it touch. */
export type Attempt = {
  table: Table
  verb: 'insert' | 'update' | 'delete'
  name: string
  statement: string
  rows: number
  kind: string
}

const stranger = '00000000-0000-4000-8000-000000000001'
const fresh = '00000000-0000-4000-8000-000000000002'

function literal(value: Value | undefined): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]::text[]`
  return typeof value === 'string'
    ? `'${value.replaceAll("'", "''")}'`
    : typeof value === 'object'
      ? `'{}'`
      : String(value)
}

type Change = (row: Row, world: World) => Row | null
const otherOffice = (row: Row, world: World) => world.rows.offices.find((office) => office.id !== row.office_id)!.id
const moveOffice: Change = (row, world) => ({ office_id: otherOffice(row, world) })
const reidentify: Change = () => ({ id: fresh })
const set =
  (change: Row): Change =>
  () =>
    change

/** What can be attempted on an existing row, by name. */
const changes: Record<Exclude<Table, RoomTable>, Record<string, Change>> = {
  offices: {
    rename: set({ name: 'taken over' }),
    readdress: set({ slug: 'taken-over' }),
    mark: set({ sensitive_countries: ['GH'] }),
    archive: set({ archived_at: '2024-01-01' }),
    open: set({ opened_at: '2024-01-01' }),
    close: set({ opened_at: null }),
    reidentify,
  },
  office_contacts: { redirect: set({ email: 'mine@evil.example' }), moveOffice },
  office_arms: { repaint: set({ hash: 'other' }), moveOffice },
  networks: { rename: set({ name: 'taken over' }), reidentify },
  network_members: {
    join: set({ state: 'member' }),
    leave: set({ state: 'left' }),
    suspend: set({ state: 'suspended' }),
    invite: set({ state: 'invited' }),
    slipInto: (row, world) => ({
      state: 'member',
      network_id: world.rows.networks.find((network) => network.id !== row.network_id)!.id,
    }),
    moveOffice,
  },
  network_member_history: { rewrite: set({ reason: 'never happened' }), moveOffice },
  network_cities: {
    lift: set({ state: 'active' }),
    claim: (_row, world) => ({ office_id: world.rows.offices[1]!.id }),
  },
  platform_admins: { become: set({ user_id: stranger }) },
  organisations: {
    rename: set({ name: 'taken over' }),
    publicise: set({ visibility: 'public' }),
    approve: set({ state: 'approved' }),
    reject: set({ state: 'rejected' }),
    offerAgain: set({ state: 'pending' }),
    archive: set({ state: 'archived' }),
    moveOffice,
    reidentify,
    adopt: set({ created_by: null }),
    resettle: set({ seat_country: 'GH' }),
  },
  members: {
    promote: set({ role: 'admin' }),
    demote: set({ role: 'member' }),
    rename: set({ display_name: 'somebody' }),
    accept: set({ state: 'active' }),
    decline: set({ state: 'declined' }),
    expel: set({ state: 'left' }),
    askFor: set({ state: 'requested' }),
    impersonate: set({ user_id: stranger }),
    moveOffice,
    attach: (row, world) => ({
      organisation_id: world.rows.organisations.find((other) => other.office_id === row.office_id)!.id,
    }),
  },
  invitations: {
    promote: set({ role: 'admin' }),
    revoke: set({ revoked_at: '2024-02-02' }),
    prolong: set({ expires_at: '2099-01-01' }),
    reopen: set({ accepted_at: null }),
    redirect: set({ email: 'mine@evil.example' }),
    moveOffice,
  },
  organisation_logos: {
    repaint: set({ hash: 'other' }),
    moveOffice,
    hang: (row, world) => ({
      organisation_id: world.rows.organisations.find(
        (other) => other.office_id === row.office_id && other.id !== row.organisation_id,
      )!.id,
    }),
  },
  association_memberships: {
    date: set({ since_on: '2018-07-03' }),
    moveOffice,
    rehang: (row, world) => ({
      association_id: world.rows.organisations.find(
        (other) => other.office_id === row.office_id && other.id !== row.organisation_id,
      )!.id,
    }),
  },
  ...staffingChanges,
  ...deskChanges,
  presences: {
    describe: set({ description: 'taken over' }),
    publicise: set({ visibility: 'public' }),
    withdraw: set({ state: 'withdrawn' }),
    publish: set({ state: 'published' }),
    show: set({ audience: 'public' }),
    confirm: set({ confirmed_on: '2024-01-01' }),
    arrive: set({ standing: 'active' }),
    renew: set({ published_at: '2099-01-01' }),
    mark: set({ sensitive: true }),
    lift: set({ sensitive: false }),
    unveil: set({ sensitive_because: null }),
    name: set({ contact_member_id: null }),
    moveOffice,
    reidentify,
    handOver: (row, world) => ({
      organisation_id: world.rows.organisations.find(
        (other) => other.office_id === row.office_id && other.state === 'approved' && other.id !== row.organisation_id,
      )!.id,
    }),
  },
  presence_details: {
    relocate: set({ place_name: 'Elsewhere' }),
    unname: set({ contact_member_id: null }),
    moveOffice,
  },
  match_verdicts: {
    note: set({ note: 'taken over' }),
    praise: set({ verdict: 'interesting', reason: null }),
    moveOffice,
    hang: (row, world) => ({
      presence_id: world.rows.presences.find(
        (other) => other.organisation_id === row.organisation_id && other.id !== row.presence_id,
      )!.id,
    }),
    handOver: (row, world) => ({
      organisation_id: world.rows.organisations.find(
        (other) => other.office_id === row.office_id && other.id !== row.organisation_id,
      )!.id,
    }),
  },
  match_notices: { tellAgain: set({ told_at: '2024-01-01' }) },
  match_mutes: { moveOffice },
  saved_searches: {
    rename: set({ name: 'taken over' }),
    pause: set({ paused: true }),
    moveOffice,
    handOver: (row, world) => ({
      member_id: world.rows.members.find((other) => other.office_id === row.office_id && other.id !== row.member_id)!
        .id,
    }),
  },
  seekers: {
    rewrite: set({ brings: 'taken over' }),
    moveOffice,
    handOver: (row, world) => ({
      member_id: world.rows.members.find((other) => other.office_id === row.office_id && other.id !== row.member_id)!
        .id,
    }),
  },
  done_forms: { mislead: set({ led_to: '/elsewhere' }) },
  acts: { deny: set({ kind: 'signed-out' }), moveOffice },
  organisation_changes: { see: set({ seen_at: '2024-02-02' }), deny: set({ was: 'nothing' }), moveOffice },
  drafts: {
    rewrite: set({ written_at: '2024-01-01' }),
    moveOffice,
    handOver: (row, world) => ({
      member_id: world.rows.members.find((other) => other.office_id === row.office_id && other.id !== row.member_id)!
        .id,
    }),
  },
  search_counts: { inflate: set({ searches: 99 }), moveOffice },
  presence_tallies: { inflate: set({ presences: 99 }), moveOffice },
  places: { rename: set({ name: 'Nowhere' }) },
  outbox: { forget: set({ presence_id: fresh }) },
}

/** Rows that `who` could try to add, by name. Valid in every respect but the right to add them. */
function additions(world: World, who: Who): [Table, string, Row][] {
  const found: [Table, string, Row][] = [
    [
      'offices',
      'found',
      { id: fresh, slug: 'founded', name: 'Founded', city: 'Founded', country: 'NL', lat: 1, lon: 1 },
    ],
    ['networks', 'found', { id: fresh, slug: 'founded', name: 'Founded' }],
    ['platform_admins', 'becomePlatform', { user_id: who.userId ?? stranger }],
    [
      'places',
      'invent',
      { id: 2, name: 'Nowhere', search_name: 'nowhere', country: 'NL', region: '', population: 1, lat: 1, lon: 1 },
    ],
    ['done_forms', 'forge', { user_id: who.userId ?? stranger, path: '/forged', key: 'forged-key' }],
    ['acts', 'forge', { office_id: who.officeId, kind: 'signed-in', actor_id: stranger, subject_id: stranger }],
    ['outbox', 'flood', { office_id: fresh, presence_id: fresh }],
    [
      'network_cities',
      'found',
      {
        network_id: world.rows.networks[0]!.id,
        name: 'Founded',
        country: 'NL',
        lat: 1,
        lon: 1,
        evidence: 'source',
        state: 'active',
      },
    ],
  ]
  for (const { id: office_id, slug } of world.rows.offices) {
    const of = (table: Table) => world.rows[table].filter((row) => row.office_id === office_id)
    const network = world.rows.networks.find(
      (other) => !of('network_members').some((row) => row.network_id === other.id),
    )!
    for (const state of ['member', 'invited'])
      found.push(['network_members', `joinAs-${state}`, { office_id, network_id: network.id, state }])
    found.push([
      'network_member_history',
      'forge',
      { office_id, network_id: network.id, state: 'member', from_on: '2015-01-01' },
    ])
    if (slug === 'elm') {
      found.push(['office_contacts', 'add', { office_id, email: 'mine@evil.example' }])
      found.push(['office_arms', 'add', { office_id, webp: '\\x00', hash: 'h' }])
    }
    const colleague = of('members').find((row) => row.role === 'admin' && row.state === 'active')!.id
    for (const state of ['pending', 'approved']) {
      const mine = who.officeId === office_id ? who.memberId : null
      found.push([
        'organisations',
        `${state}-own`,
        { office_id, slug: 'added', name: 'Added', kind: 'ngo', state, created_by: mine },
      ])
      found.push([
        'organisations',
        `${state}-for-another`,
        { office_id, slug: 'added', name: 'Added', kind: 'ngo', state, created_by: colleague },
      ])
      found.push([
        'organisations',
        `${state}-for-nobody`,
        { office_id, slug: 'added', name: 'Added', kind: 'ngo', state, created_by: null },
      ])
    }
    for (const role of ['member', 'admin']) {
      found.push([
        'members',
        `enrol-${role}`,
        { office_id, user_id: stranger, display_name: 'Somebody', role, state: 'active' },
      ])
      found.push([
        'invitations',
        `invite-${role}`,
        { office_id, email: 'mine@evil.example', role, token_hash: '\\x00' },
      ])
    }
    if (who.userId && !of('members').some((row) => row.user_id === who.userId)) {
      found.push([
        'members',
        'enrol-self',
        { office_id, user_id: who.userId, display_name: 'Me', role: 'admin', state: 'active' },
      ])
    }
    const open = of('presences').find((row) => row.sensitive_because === null && row.contact_member_id !== null)!
    found.push(['presence_details', 'forge', { office_id, id: open.id!, contact_member_id: open.contact_member_id! }])
    const organisations = of('organisations')
    for (const organisation of organisations) {
      const organisation_id = organisation.id!
      const kind = `${String(organisation.state)}-${String(organisation.visibility)}`
      found.push([
        'presences',
        kind,
        { office_id, organisation_id, country: 'KE', field: 'economy', visibility: 'public' },
      ])
      if (!of('organisation_logos').some((row) => row.organisation_id === organisation_id)) {
        found.push(['organisation_logos', kind, { office_id, organisation_id, webp: '\\x00', hash: 'h' }])
      }
      const association_id = organisations.find((other) => other.id !== organisation_id)!.id!
      found.push(['association_memberships', kind, { office_id, organisation_id, association_id }])
    }
    found.push(...staffingAdditions(world, who, office_id!))
    found.push([
      'presence_tallies',
      'forge',
      {
        office_id,
        audience: 'public',
        country: 'ZW',
        standing: 'active',
        from_year: 2020,
        undated: false,
        seeking: true,
        offering: true,
        presences: 50,
      },
    ])
    found.push([
      'organisation_changes',
      'forge',
      {
        office_id,
        organisation_id: of('organisations')[0]!.id!,
        field: 'website',
        was: '',
        became: 'https://evil.example',
      },
    ])
    for (const member of of('members').filter(
      (row) =>
        row.user_id === who.userId ||
        ['asking', 'member'].some((name) => row.display_name === `${name}@${String(slug)}`),
    )) {
      found.push([
        'drafts',
        `for-${member.user_id === who.userId ? 'self' : 'another'}-${String(member.state)}`,
        { office_id, member_id: member.id!, kind: 'presences', fields: {} },
      ])
    }
    found.push(['search_counts', 'forge', { office_id, country: 'ZW', week_on: mondayBefore(1), searches: 50 }])
    found.push(
      ...matchAdditions(world, who, office_id!),
      ...deskAdditions(world, who, office_id!),
      ...roomAdditions(world, who, office_id!),
    )
  }
  return found
}

const where = (row: Row) =>
  Object.entries(row)
    .filter(([column]) => ['office_id', 'id', 'user_id'].includes(column) && row[column] !== null)
    .map(([column, value]) => `${column} = ${literal(value)}`)
    .join(' and ')

/** What tells one attempt from another of the same name: the standing of who acts towards the row. */
function standing(world: World, who: Who, table: Table, row: Row): string {
  const myProfile = world.rows.ambassadors.find(
    (other) => who.memberId !== null && other.member_id === who.memberId,
  )?.id
  const office = table === 'offices' ? row.id : row.office_id
  const near =
    who.officeId === null
      ? 'nowhere'
      : office === who.officeId
        ? 'own'
        : who.peers.has(office as string)
          ? 'peer'
          : 'far'
  const organisation = table === 'organisations' ? row.id : row.organisation_id
  const mine = [
    who.edits !== null && who.edits === organisation && 'edits',
    row.user_id === who.userId && 'self',
    row.created_by != null && row.created_by === who.memberId && 'made',
    row.ambassador_id != null && row.ambassador_id === myProfile && 'profile',
    deskStanding(world, who, row),
    row.member_id != null && row.member_id === who.memberId && 'face',
    ...roomStanding(world, who, row),
  ]
  return [who.kind, who.role, who.platform, near, row.state, row.visibility, row.role, ...mine].join('|')
}

/** What a forgotten `where` does: it touches the rows that are theirs to change, and no other. */
const sweeps: Partial<Record<Table, Row>> = {
  offices: { contact_name: 'x' },
  office_contacts: { email: 'x@x.example' },
  office_arms: { hash: 'x' },
  networks: { name: 'x' },
  network_cities: { state: 'active' },
  organisations: { name: 'x' },
  members: { message: 'x' },
  invitations: { revoked_at: '2024-02-02' },
  organisation_logos: { hash: 'x' },
  association_memberships: { since_on: '2018-07-03' },
  ...staffingSweeps,
  ...deskSweeps,
  presences: { description: 'x' },
  match_verdicts: { note: 'x' },
  saved_searches: { paused: true },
  seekers: { brings: 'x' },
  organisation_changes: { seen_at: '2024-02-02' },
  drafts: { written_at: '2024-01-01' },
}

function* sweepsOf(world: World, who: Who, table: Table): Generator<Attempt> {
  const changed = isRoomTable(table) ? roomOf(table).attempts.sweeps[table] : sweeps[table]
  const kind = `${who.kind} ${String(who.userId)} ${String(who.officeId)}`
  if (changed) {
    const [[column, value]] = Object.entries(changed) as [[string, Value]]
    yield {
      table,
      verb: 'update',
      name: 'sweep',
      kind: `${table} sweep ${kind}`,
      statement: `update kogge.${table} set ${column} = ${literal(value)}`,
      rows: world.rows[table].filter((row) => commandsUpdate(world, who, table, row, { ...row, ...changed }, [column]))
        .length,
    }
  }
  yield {
    table,
    verb: 'delete',
    name: 'sweep',
    kind: `${table} delete sweep ${kind}`,
    statement: `delete from kogge.${table}`,
    rows: world.rows[table].filter((row) => commandsDelete(world, who, table, row)).length,
  }
}

/** Every attempt of `who` in the world, with the oracle's word on it. */
export function* attemptsOf(world: World, who: Who, only: readonly Table[] = tables): Generator<Attempt> {
  for (const table of only) {
    yield* sweepsOf(world, who, table)
    for (const row of world.rows[table]) {
      const stands = standing(world, who, table, row) + (maySee(world, who, table, row) ? '|seen' : '')
      const tried = isRoomTable(table) ? roomOf(table).attempts.changes[table] : changes[table]
      for (const [name, change] of Object.entries(tried ?? {})) {
        const changed = change(row, world)
        if (!changed) continue
        const columns = Object.keys(changed)
        yield {
          table,
          verb: 'update',
          name,
          kind: `${table} update ${name} ${stands}`,
          statement: `
            update kogge.${table} set ${columns.map((column) => `${column} = ${literal(changed[column])}`).join(', ')}
            where ${where(row)}`,
          rows: Number(mayUpdate(world, who, table, row, { ...row, ...changed }, columns)),
        }
      }
      yield {
        table,
        verb: 'delete',
        name: 'delete',
        kind: `${table} delete ${stands}`,
        statement: `delete from kogge.${table} where ${where(row)}`,
        rows: Number(mayDelete(world, who, table, row)),
      }
    }
  }
  for (const [table, name, row] of additions(world, who)) {
    if (!only.includes(table)) continue
    yield {
      table,
      verb: 'insert',
      name,
      kind: `${table} insert ${name} ${standing(world, who, table, row)}`,
      statement: `
        insert into kogge.${table} (${Object.keys(row).join(', ')})
        values (${Object.values(row).map(literal).join(', ')})`,
      rows: Number(mayInsert(world, who, table, row)),
    }
  }
}
