/**
 * Rows that some may see and others not. Each hides a word of its own, so that a page that shows one to the wrong
 * reader is caught by that word, wherever on the page, in its data or in the search it turns up.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Sql } from '#db/client.server.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  insertSession,
  type OfficeRow,
  type PersonRow,
} from '#server/testing/offices.ts'
import { insertQuestion } from '#server/testing/cases.ts'

const tag = `q${randomBytes(3).toString('hex')}`

/** The hidden words, by what they are written in. */
export const words = {
  publicOrganisation: `${tag}pubo`,
  publicPresence: `${tag}pubp`,
  networkPresence: `${tag}netp`,
  officePresence: `${tag}offp`,
  networkOrganisation: `${tag}neto`,
  presenceOfNetworkOrganisation: `${tag}netq`,
  officeOrganisation: `${tag}offo`,
  presenceOfOfficeOrganisation: `${tag}offq`,
  pendingOrganisation: `${tag}peno`,
  presenceOfPendingOrganisation: `${tag}penp`,
  withdrawnPresence: `${tag}witp`,
  networkInterest: `${tag}neti`,
  officeInterest: `${tag}offi`,
  member: `${tag}memb`,
  asking: `${tag}askn`,
  message: `${tag}askm`,
  invitation: `${tag}invi`,
  contact: `${tag}cont`,
  application: `${tag}appl`,
  question: `${tag}ques`,
  trip: `${tag}trip`,
}
export type Word = keyof typeof words

const everybody: Word[] = ['publicOrganisation', 'publicPresence']
const network: Word[] = [
  ...everybody,
  'networkPresence',
  'networkOrganisation',
  'presenceOfNetworkOrganisation',
  'networkInterest',
]
const inside: Word[] = [
  ...network,
  'question',
  'officePresence',
  'officeOrganisation',
  'presenceOfOfficeOrganisation',
  'officeInterest',
  'trip',
]
const edits: Word[] = [...inside, 'withdrawnPresence']
const admin = Object.keys(words) as Word[]

export const readerNames = [
  'a visitor',
  'a stranger',
  'a member of another office',
  'a member of a suspended office',
  'somebody who left',
  'somebody who asks to join',
  'a member of an office in the network',
  'a member',
  'an editor',
  'an administrator',
  'the platform',
] as const
export type ReaderName = (typeof readerNames)[number]

/** What each reader can come to see. */
export const sees: Record<ReaderName, Word[]> = {
  'a visitor': everybody,
  'a stranger': everybody,
  'a member of another office': everybody,
  'a member of a suspended office': everybody,
  'somebody who left': everybody,
  'somebody who asks to join': [...everybody, 'asking', 'message'],
  'a member of an office in the network': network,
  // Colleagues know each other.
  'a member': [...inside, 'member'],
  'an editor': [...edits, 'member', 'application'],
  'an administrator': admin,
  // It appoints administrators, so it writes to offices.
  'the platform': [...everybody, 'contact', 'invitation'],
}
/** What each reader must come to see on the pages: the proof that the words are there to be found. */
export const finds: Record<ReaderName, Word[]> = {
  ...sees,
  'somebody who asks to join': everybody,
  'a member': inside,
  'an editor': edits,
  'the platform': everybody,
}

export type IsolationWorld = {
  offices: { home: OfficeRow; peer: OfficeRow; far: OfficeRow; suspended: OfficeRow }
  network: { id: string; slug: string }
  organisations: Record<'public' | 'network' | 'office' | 'pending', { id: string; slug: string }>
  presences: Record<'public' | 'network' | 'office' | 'pending' | 'withdrawn' | 'interest', string>
  members: Record<'member' | 'editor' | 'asking' | 'ambassador', string>
  /** Of the office only; one has begun. The editor travels on the first, the ambassador on the second. */
  trips: Record<'begun' | 'coming', string>
  /** An entry of the begun trip's programme. */
  entry: string
  invitation: string
  /** The secret in its link. */
  token: string
  ambassador: string
  /** One that waits. */
  application: string
  question: string
  /** The Cookie header of each reader; '' for a visitor. */
  cookies: Record<ReaderName, string>
}

/** Writes the world beside the demo. Every slug and address carries the run's tag, so that runs do not meet. */
export async function buildIsolationWorld(owner: Sql): Promise<IsolationWorld> {
  const person = (name: string, values: { platform?: boolean } = {}) =>
    insertPerson(owner, { email: `${tag}.${name}@example.org`, name, ...values })
  const [home, peer, far, suspended] = await Promise.all(
    ['home', 'peer', 'far', 'susp'].map((name) => insertOffice(owner, { slug: `${tag}-${name}`, name })),
  )
  const common = await insertNetwork(owner, [home, peer, { office: suspended, state: 'suspended' }], `${tag}-net`)
  await owner`insert into kogge.office_arms (office_id, webp, hash) values (${home.id}, ${Buffer.from('RIFF')}, 'h')`
  await owner`
    insert into kogge.office_contacts (office_id, email) values (${home.id}, ${`${words.contact}@example.org`})`

  const organisation = (slug: string, name: string, values: object) =>
    insertOrganisation(owner, home, { slug, name, ...values })
  const organisations = {
    public: await organisation('one', words.publicOrganisation, {}),
    network: await organisation('two', words.networkOrganisation, { visibility: 'network' }),
    office: await organisation('three', words.officeOrganisation, { visibility: 'office' }),
    pending: await organisation('four', words.pendingOrganisation, { state: 'pending' }),
  }
  const presence = async (
    of: keyof typeof organisations,
    description: string,
    visibility: string,
    state = 'published',
    standing: 'active' | 'looking' = 'active',
  ) => (await insertPresence(owner, organisations[of], { description, visibility, state, standing, country: 'KE' })).id
  const presences = {
    public: await presence('public', words.publicPresence, 'public'),
    network: await presence('public', words.networkPresence, 'network'),
    office: await presence('public', words.officePresence, 'office'),
    withdrawn: await presence('public', words.withdrawnPresence, 'public', 'withdrawn'),
    pending: await presence('pending', words.presenceOfPendingOrganisation, 'public'),
    interest: await presence('public', words.officeInterest, 'office', 'published', 'looking'),
  }
  // Interests are read like presences and counted nowhere: no total knows them.
  await presence('public', words.networkInterest, 'network', 'published', 'looking')
  await presence('network', words.presenceOfNetworkOrganisation, 'public')
  await presence('office', words.presenceOfOfficeOrganisation, 'public')
  for (const { id } of Object.values(organisations)) {
    await owner`
      insert into kogge.organisation_logos (office_id, organisation_id, webp, hash)
      values (${home.id}, ${id}, ${Buffer.from('RIFF')}, 'h')`
  }

  const enrol = async (
    at: OfficeRow,
    name: string,
    values: { role?: string; state?: string; organisation?: { id: string }; shown?: string } = {},
  ) => {
    const member = await insertMember(owner, at, { person: await person(name), ...values })
    if (values.shown) await owner`update kogge.members set display_name = ${values.shown} where id = ${member.memberId}`
    return member
  }
  const member = await enrol(home, 'member', { shown: words.member })
  const editor = await enrol(home, 'editor', { role: 'editor', organisation: organisations.public })
  const asking = await enrol(home, 'asking', { state: 'requested', shown: words.asking })
  await owner`update kogge.members set message = ${words.message} where id = ${asking.memberId}`
  const answering = await enrol(home, 'ambassador', { role: 'ambassador' })
  const [ambassador] = await owner<{ id: string }[]>`
    insert into kogge.ambassadors (office_id, member_id, name) values (${home.id}, ${answering.memberId}, 'Anke')
    returning id`
  await owner`
    insert into kogge.ambassador_photos (office_id, ambassador_id, webp, hash)
    values (${home.id}, ${ambassador.id}, ${Buffer.from('RIFF')}, 'h')`
  const [application] = await owner<{ id: string }[]>`
    insert into kogge.ambassador_applications (office_id, member_id, countries, why)
    values (${home.id}, ${editor.memberId}, '{KE}', ${words.application}) returning id`
  const trip = async ({ memberId }: { memberId: string }, from: number) =>
    (
      await owner<{ id: string }[]>`
    insert into kogge.trips (office_id, member_id, traveller_name, country, from_on, until_on, title, visibility)
    values (${home.id}, ${memberId}, 'Anke', 'KE', current_date + ${from}::int, current_date + 30, ${words.trip},
      'office') returning id`
    )[0].id
  const trips = { begun: await trip(editor, -1), coming: await trip(answering, 10) }
  const [entry] = await owner<{ id: string }[]>`
    insert into kogge.trip_programme (office_id, trip_id, held_on, title)
    values (${home.id}, ${trips.begun}, current_date, 'Breakfast') returning id`
  const question = await insertQuestion(owner, home, member, {
    country: 'KE',
    title: `Who knows ${words.question}?`,
    body: 'customs',
  })
  const token = randomBytes(32).toString('base64url')
  const [invitation] = await owner<{ id: string }[]>`
    insert into kogge.invitations (office_id, email, role, token_hash)
    values (${home.id}, ${`${words.invitation}@example.org`}, 'member', ${createHash('sha256').update(token).digest()})
    returning id`

  const people: Record<Exclude<ReaderName, 'a visitor'>, PersonRow> = {
    'a stranger': await person('stranger'),
    'a member of another office': await enrol(far, 'far', { role: 'admin' }),
    'a member of a suspended office': await enrol(suspended, 'suspended', { role: 'admin' }),
    'somebody who left': await enrol(home, 'left', { role: 'admin', state: 'left' }),
    'somebody who asks to join': asking,
    'a member of an office in the network': await enrol(peer, 'peer', { role: 'admin' }),
    'a member': member,
    'an editor': editor,
    'an administrator': await enrol(home, 'admin', { role: 'admin' }),
    'the platform': await person('platform', { platform: true }),
  }
  const cookies = { 'a visitor': '' } as Record<ReaderName, string>
  for (const [name, who] of Object.entries(people)) cookies[name as ReaderName] = await insertSession(owner, who)
  return {
    offices: { home, peer, far, suspended },
    network: common,
    organisations,
    presences,
    trips,
    entry: entry.id,
    invitation: invitation.id,
    token,
    ambassador: ambassador.id,
    question,
    application: application.id,
    cookies,
    members: {
      member: member.memberId,
      editor: editor.memberId,
      asking: asking.memberId,
      ambassador: answering.memberId,
    },
  }
}

/** A fingerprint of everything that is the office's, but for what the worker derives from it by the clock. */
export async function fingerprint(owner: Sql, office: OfficeRow): Promise<string> {
  const tables = await owner<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'kogge' and column_name = 'office_id' and table_name not in ('outbox', 'presence_tallies')
    order by 1`
  const parts: string[] = []
  for (const { name } of tables) {
    const [{ hash }] = await owner<{ hash: string }[]>`
      select md5(coalesce(string_agg(to_jsonb(t)::text, ' ' order by to_jsonb(t)::text), '')) as hash
      from kogge.${owner(name)} t where office_id = ${office.id}`
    parts.push(`${name} ${hash}`)
  }
  const [{ hash }] = await owner<
    { hash: string }[]
  >`select md5(to_jsonb(o)::text) as hash from kogge.offices o where id = ${office.id}`
  return [...parts, `offices ${hash}`].join('\n')
}
