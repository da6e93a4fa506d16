/**
 * What the door's functions and the triggers answer, by the oracle's reckoning: who may ask to join, accept an invitation, leave; and
 * what follows from a change: the history of a network, the line in the outbox, the audience of a presence.
 */
import { mayUpdate, peersOf, presenceAudience, type Who } from './oracle.ts'
import type { Row, World } from './world.server.ts'

/** `first` is done (may be empty), `then` is asked; both are undone. `answer` is its text, or 'refused'. */
export type Question = { first: string; then: string; answer: string }

const quote = (text: unknown) => `'${String(text).replaceAll("'", "''")}'`
const sorted = (ids: Iterable<string>) => [...ids].sort().join(' ')

/** All questions to this context. */
export function doorQuestions(world: World, who: Who): Question[] {
  if (who.kind === 'door') return aboutPlatform(world)
  const entered = who.kind === 'person' || who.kind === 'command'
  return [
    ...world.rows.offices.flatMap((office) => aboutOffice(world, who, office)),
    ...aboutInvitations(world, who, entered),
    ...aboutMyself(world, who),
    ...(entered ? [...aboutNetworks(world, who), ...aboutOutbox(world, who), ...aboutAudiences(world, who), ...aboutAmbassadors(world, who), ...aboutTakingUp(world, who)] : []),
    ...aboutDeclined(world, who),
    ...aboutDigests(who),
  ]
}

const ask = (then: string, answer: string | boolean | null, first = ''): Question => ({ first, then, answer: String(answer) })

function aboutOffice(world: World, who: Who, office: Row): Question[] {
  const mayAskPeers = who.kind !== 'identity'
  const peers = `select coalesce(string_agg(p::text, ' ' order by p::text), '') from unnest(app.peers_of(${quote(office.id)})) p`
  const admins = world.rows.members.filter((row) => row.office_id === office.id && row.role === 'admin' && row.state === 'active').map((row) => row.user_id as string)
  const questions = [ask(peers, mayAskPeers ? sorted(peersOf(world, office.id as string)) : 'refused')]
  const join = `select app.request_to_join(${quote(office.slug)}, 'Me', 'May I?', '')`
  if (who.userId === null) return [...questions, ask(join, 'refused')]
  const mine = world.rows.members.find((row) => row.office_id === office.id && row.user_id === who.userId)
  const state = `select state || ' ' || role from kogge.members where office_id = ${quote(office.id)} and user_id = ${quote(who.userId)}`
  const afterAsking = mine?.state === 'active' ? `active ${String(mine.role)}` : 'requested member'
  const stays = mine?.role === 'admin' && mine.state === 'active' && admins.length === 1
  const afterLeaving = mine ? `${mine.state === 'active' || mine.state === 'requested' ? 'left' : String(mine.state)} ${String(mine.role)}` : 'null'
  questions.push(ask(state, afterAsking, join))
  if (!stays) questions.push(ask(state, afterLeaving, `select app.leave_office(${quote(office.slug)})`))
  return questions
}

function aboutInvitations(world: World, who: Who, entered: boolean): Question[] {
  return Object.entries(world.tokens).flatMap(([name, token]) => {
    const [slug, kind] = name.split('-') as [string, string]
    const open = !['accepted', 'revoked', 'expired'].includes(kind)
    const reads = ask(`select office_slug || ' ' || open from app.invitation_by_token('\\x${token}')`,
      entered || who.kind === 'visitor' ? `${slug} ${String(open)}` : 'refused')
    const accept = `select app.accept_invitation('\\x${token}', 'Me')`
    if (who.userId === null) return [reads, ask(accept, 'refused')]
    const office = world.rows.offices.find((row) => row.slug === slug)!
    const mine = world.rows.members.find((row) => row.office_id === office.id && row.user_id === who.userId)
    const role = { open: 'member', tempting: 'admin', editor: 'editor' }[kind]
    // An administrator who follows an invitation stays one.
    const after = open ? `active ${mine?.role === 'admin' && mine.state === 'active' ? 'admin' : role!}` : mine ? `${String(mine.state)} ${String(mine.role)}` : 'null'
    return [reads, ask(accept, open ? slug : 'null'),
      ask(`select state || ' ' || role from kogge.members where office_id = ${quote(office.id)} and user_id = ${quote(who.userId)}`, after, accept)]
  })
}

function aboutMyself(world: World, who: Who): Question[] {
  if (who.kind !== 'person') return [ask("select app.rename_me('Me')", who.kind === 'command' ? 'null' : 'refused')]
  const mine = world.rows.members.filter((row) => row.user_id === who.userId)
  return [ask("select count(*) from kogge.members where display_name = 'New name'", String(mine.length), "select app.rename_me('New name')")]
}

/** A change of a network membership leaves a line of history. */
function aboutNetworks(world: World, who: Who): Question[] {
  return world.rows.network_members.filter((row) => row.state === 'member').slice(0, 2).map((row) => {
    const may = mayUpdate(world, who, 'network_members', row, { ...row, state: 'left' }, ['state'])
    const lines = world.rows.network_member_history.filter((line) => line.network_id === row.network_id && line.office_id === row.office_id && line.state === 'left')
    return ask(`select count(*) from kogge.network_member_history where network_id = ${quote(row.network_id)} and office_id = ${quote(row.office_id)} and state = 'left'`,
      String(lines.length + (may ? 1 : 0)), `update kogge.network_members set state = 'left' where id = ${quote(row.id)}`)
  })
}

/** A change of an organisation or of an office's name tells the index about its presences. */
function aboutOutbox(world: World, who: Who): Question[] {
  const lines = world.rows.outbox.length
  const organisation = world.rows.organisations.find((row) => row.office_id === who.officeId && (who.role === 'admin' || row.id === who.edits))
  const questions: Question[] = []
  const told = 'select probe.outbox_lines()'
  if (organisation && (who.role === 'admin' || who.edits)) {
    const presences = world.rows.presences.filter((row) => row.organisation_id === organisation.id)
    questions.push(ask(told, String(lines + presences.length), `update kogge.organisations set name = 'Renamed' where id = ${quote(organisation.id)}`))
    questions.push(ask(told, String(lines + 1), `update kogge.presences set description = 'Rewritten' where id = ${quote(presences[0]!.id)}`))
  }
  if (who.role === 'admin' && who.officeId) {
    const presences = world.rows.presences.filter((row) => row.office_id === who.officeId)
    questions.push(ask(told, String(lines + presences.length), `update kogge.offices set name = 'Renamed' where id = ${quote(who.officeId)}`))
    questions.push(ask(told, String(lines), `update kogge.offices set contact_name = 'Renamed' where id = ${quote(who.officeId)}`))
  }
  return questions
}

/** The audience follows the organisation and cannot be written. */
function aboutAudiences(world: World, who: Who): Question[] {
  if (who.role !== 'admin' || !who.officeId) return []
  return world.rows.organisations.filter((row) => row.office_id === who.officeId && row.state === 'pending').flatMap((organisation) => {
    const approved = { ...organisation, state: 'approved' }
    const after = { ...world, rows: { ...world.rows, organisations: world.rows.organisations.map((row) => (row === organisation ? approved : row)) } }
    return world.rows.presences.filter((row) => row.organisation_id === organisation.id).flatMap((presence) => {
      const audience = `select audience from kogge.presences where id = ${quote(presence.id)}`
      return [
        ask(audience, presenceAudience(after, presence), `update kogge.organisations set state = 'approved' where id = ${quote(organisation.id)}`),
        ask(audience, 'hidden', `update kogge.presences set audience = 'public', visibility = 'public' where id = ${quote(presence.id)}`),
      ]
    })
  })
}

/** Whoever stops being a member answers for no desk any more. */
function aboutAmbassadors(world: World, who: Who): Question[] {
  if (who.role !== 'admin' || !who.officeId) return []
  const ambassador = world.rows.ambassadors.find((row) => row.office_id === who.officeId && row.name === 'ambassador')!
  return [ask(`select until_on = current_date from kogge.ambassadors where id = ${quote(ambassador.id)}`, 'true',
    `update kogge.members set state = 'left' where id = ${quote(ambassador.member_id)}`)]
}


/** Whoever registered an organisation and edits none yet may take it up; nobody takes up another's. */
function aboutTakingUp(world: World, who: Who): Question[] {
  const me = world.rows.members.find((row) => row.id === who.memberId)
  const free = me !== undefined && me.organisation_id === null && ['member', 'admin'].includes(me.role as string)
  const made = world.rows.organisations.filter((row) => row.created_by === who.memberId && who.memberId !== null).slice(0, 1)
  const others = world.rows.organisations.filter((row) => row.created_by !== who.memberId && row.state === 'pending').slice(0, 2)
  return [...made, ...others].map((row) => ask(`select app.take_up_organisation(${quote(row.id)})`, String(free && made.includes(row))))
}

/** The owner appoints the platform's administrators, acting as the door, which is how row security lets an owner who is no superuser. */
function aboutPlatform(world: World): Question[] {
  return [ask('select count(*) from kogge.platform_admins', String(world.rows.platform_admins.length + 1),
    'insert into kogge.platform_admins (user_id) values (gen_random_uuid())')]
}

/**
 * Who said *not for us* about a presence is told, as pairs, to those who edit it; to nobody else. `organisation` speaks of every presence
 * of the organisation.
 */
function aboutDeclined(world: World, who: Who): Question[] {
  return world.rows.organisations.map((organisation) => {
    const presence = world.rows.presences.find((row) => row.organisation_id === organisation.id)!
    const declined = `select coalesce(string_agg(presence_id || ' ' || whole, ' ' order by presence_id), '') from app.declined_by_others(${quote(presence.id)})`
    if (who.kind !== 'person' && who.kind !== 'command') return ask(declined, 'refused')
    const theirs = presence.office_id === who.officeId && (who.role === 'admin' || presence.organisation_id === who.edits)
    const said = world.rows.match_verdicts.filter((row) => row.verdict === 'not-for-us' && row.other_organisation_id === presence.organisation_id
      && (row.other_presence_id === presence.id || row.reason === 'organisation'))
    return ask(declined, theirs ? said.map((row) => `${String(row.presence_id)} ${row.reason === 'organisation'}`).sort().join(' ') : '')
  })
}

/**
 * How often somebody wants mail is between them and the identity plane; the worker reads it. The day of a digest is claimed by the person
 * it is for, and read by the worker alone.
 */
function aboutDigests(who: Who): Question[] {
  const settings = 'select count(*) from identity.digest_settings'
  const days = 'select count(*) from mail.digests'
  const may = (...kinds: Who['kind'][]) => (kinds.includes(who.kind) ? '0' : 'refused')
  const claim = (userId: string, answer: string) => ask("select 'claimed'", answer, `insert into mail.digests (user_id, sent_on) values (${quote(userId)}, current_date)`)
  return [
    ask(settings, may('identity', 'worker')),
    ask(settings, may('identity'), "update identity.digest_settings set frequency = 'never'"),
    ask(settings, 'refused', 'delete from identity.digest_settings'),
    ask(days, may('worker')),
    ask(days, 'refused', 'update mail.digests set sent_on = current_date'),
    claim('00000000-0000-4000-8000-000000000001', 'refused'),
    ...(who.userId ? [claim(who.userId, 'claimed')] : []),
  ]
}
