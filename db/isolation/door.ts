/**
 * What the door's functions and the triggers answer, by the oracle's reckoning: who may ask to join, accept an
 * invitation, leave; and what follows from a change: the history of a network, the line in the outbox, the audience of
 * a presence.
 */
import { aboutDeclined } from './match-door.ts'
import { aboutQuestions } from './question-door.ts'
import { mayUpdate } from './oracle.ts'
import { presenceAudience } from './reach.ts'
import { peersOf, type Who } from './who-acts.ts'
import { mondayBefore, type Row, type World } from './world.server.ts'

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
    ...(entered
      ? [
          ...aboutNetworks(world, who),
          ...aboutOutbox(world, who),
          ...aboutAudiences(world, who),
          ...aboutAmbassadors(world, who),
          ...aboutTakingUp(world, who),
        ]
      : []),
    ...(entered ? aboutSensitive(world, who) : []),
    ...(entered ? aboutDelegations(world, who) : []),
    ...aboutQuestions(world, who),
    ...aboutDeclined(world, who),
    ...aboutDigests(who),
    ...aboutSearches(world, who),
  ]
}

const ask = (then: string, answer: string | boolean | null, first = ''): Question => ({
  first,
  then,
  answer: String(answer),
})

function aboutOffice(world: World, who: Who, office: Row): Question[] {
  const mayAskPeers = who.kind !== 'identity'
  const peers = `
    select coalesce(string_agg(p::text, ' ' order by p::text), '') from unnest(app.peers_of(${quote(office.id)})) p`
  const admins = world.rows.members
    .filter((row) => row.office_id === office.id && row.role === 'admin' && row.state === 'active')
    .map((row) => row.user_id as string)
  const questions = [ask(peers, mayAskPeers ? sorted(peersOf(world, office.id as string)) : 'refused')]
  const join = `select app.request_to_join(${quote(office.slug)}, 'Me', 'May I?', '')`
  if (who.userId === null) return [...questions, ask(join, 'refused')]
  const mine = world.rows.members.find((row) => row.office_id === office.id && row.user_id === who.userId)
  const state = `
    select state || ' ' || role from kogge.members
    where office_id = ${quote(office.id)} and user_id = ${quote(who.userId)}`
  // Nobody asks to join a draft: whoever has a hand in it stays what they are.
  const before = mine ? `${String(mine.state)} ${String(mine.role)}` : 'null'
  const afterAsking = mine?.state === 'active' || office.opened_at === null ? before : 'requested member'
  const stays = mine?.role === 'admin' && mine.state === 'active' && admins.length === 1
  const afterLeaving = mine
    ? `${mine.state === 'active' || mine.state === 'requested' ? 'left' : String(mine.state)} ${String(mine.role)}`
    : 'null'
  questions.push(ask(state, afterAsking, join))
  if (!stays) questions.push(ask(state, afterLeaving, `select app.leave_office(${quote(office.slug)})`))
  return questions
}

function aboutInvitations(world: World, who: Who, entered: boolean): Question[] {
  return Object.entries(world.tokens).flatMap(([name, token]) => {
    const [slug, kind] = name.split('-') as [string, string]
    const open = !['accepted', 'revoked', 'expired'].includes(kind)
    const state = `select office_slug || ' ' || open from app.invitation_by_token('\\x${token}')`
    const reads = ask(state, entered || who.kind === 'visitor' ? `${slug} ${String(open)}` : 'refused')
    const accept = `select app.accept_invitation('\\x${token}', 'Me')`
    const decline = `select app.decline_invitation('\\x${token}')`
    if (who.userId === null) return [reads, ask(accept, 'refused'), ask(decline, 'refused')]
    const office = world.rows.offices.find((row) => row.slug === slug)!
    const mine = world.rows.members.find((row) => row.office_id === office.id && row.user_id === who.userId)
    const role = { open: 'member', tempting: 'admin', editor: 'editor', desk: 'ambassador' }[kind]
    // An administrator who follows an invitation stays one; an editor who becomes ambassador keeps the organisation.
    const stays = mine?.state === 'active' && (mine.role === 'admin' || (mine.role === 'editor' && kind === 'desk'))
    const after = open
      ? `active ${stays ? String(mine.role) : role!}`
      : mine
        ? `${String(mine.state)} ${String(mine.role)}`
        : 'null'
    return [
      reads,
      ask(accept, open ? slug : 'null'),
      ask(decline, open ? slug : 'null'),
      ask(state, `${slug} false`, decline),
      // Somebody is sought for Kenya in every office, until they are there.
      ...(kind === 'desk'
        ? [ask(desksOf(office.id, who.userId), staffedDesks(world, mine), accept), ask(callsOf(office.id), '0', accept)]
        : []),
      ask(
        `
          select state || ' ' || role from kogge.members
          where office_id = ${quote(office.id)} and user_id = ${quote(who.userId)}`,
        after,
        accept,
      ),
    ]
  })
}

const callsOf = (officeId: unknown) =>
  `select count(*)::text from kogge.ambassador_calls where office_id = ${quote(officeId)} and country = 'KE'`
const desksOf = (
  officeId: unknown,
  userId: unknown,
) => `select string_agg(d.country || ' ' || d.rank, ' ' order by d.country)
  from kogge.ambassadors a join kogge.members m on m.office_id = a.office_id and m.id = a.member_id
  join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
  where a.office_id = ${quote(officeId)} and a.until_on is null and m.user_id = ${quote(userId)}`

/** Who is invited to Ghana and Kenya is the first in Ghana and comes last in Kenya; desks that they had stay. */
function staffedDesks(world: World, member: Row | undefined): string {
  const ambassador = world.rows.ambassadors.find((row) => member && row.member_id === member.id)
  const had = world.rows.ambassador_desks
    .filter((row) => row.ambassador_id === ambassador?.id)
    .map((row) => `${String(row.country)} ${String(row.rank)}`)
  return [...had, 'GH 1', ...(had.length > 0 ? [] : ['KE 2'])].sort().join(' ')
}

/** A delegation whose leader leaves goes on under an administrator. */
function aboutDelegations(world: World, who: Who): Question[] {
  const delegation = world.rows.trips.find((row) => row.office_id === who.officeId && row.kind === 'delegation')
  const admins = world.rows.members
    .filter((row) => row.office_id === who.officeId && row.role === 'admin' && row.state === 'active')
    .sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)))
  if (who.role !== 'admin' || !delegation) return []
  return [
    ask(
      `select traveller_name from kogge.trips where id = ${quote(delegation.id)}`,
      String(admins[0]!.display_name),
      `update kogge.members set state = 'left' where id = ${quote(delegation.member_id)}`,
    ),
  ]
}

function aboutMyself(world: World, who: Who): Question[] {
  if (who.kind !== 'person') return [ask("select app.rename_me('Me')", who.kind === 'command' ? 'null' : 'refused')]
  const mine = world.rows.members.filter((row) => row.user_id === who.userId)
  return [
    ask(
      "select count(*) from kogge.members where display_name = 'New name'",
      String(mine.length),
      "select app.rename_me('New name')",
    ),
  ]
}

/** A change of a network membership leaves a line of history. */
function aboutNetworks(world: World, who: Who): Question[] {
  return world.rows.network_members
    .filter((row) => row.state === 'member')
    .slice(0, 2)
    .map((row) => {
      const may = mayUpdate(world, who, 'network_members', row, { ...row, state: 'left' }, ['state'])
      const lines = world.rows.network_member_history.filter(
        (line) => line.network_id === row.network_id && line.office_id === row.office_id && line.state === 'left',
      )
      return ask(
        `
          select count(*) from kogge.network_member_history
          where network_id = ${quote(row.network_id)} and office_id = ${quote(row.office_id)} and state = 'left'`,
        String(lines.length + (may ? 1 : 0)),
        `update kogge.network_members set state = 'left' where id = ${quote(row.id)}`,
      )
    })
}

/** A change of an organisation or of an office's name tells the index about its presences. */
function aboutOutbox(world: World, who: Who): Question[] {
  const lines = world.rows.outbox.length
  const organisation = world.rows.organisations.find(
    (row) => row.office_id === who.officeId && (who.role === 'admin' || row.id === who.edits),
  )
  const questions: Question[] = []
  const told = 'select probe.outbox_lines()'
  if (organisation && (who.role === 'admin' || who.edits)) {
    const presences = world.rows.presences.filter((row) => row.organisation_id === organisation.id)
    questions.push(
      ask(
        told,
        String(lines + presences.length),
        `update kogge.organisations set name = 'Renamed' where id = ${quote(organisation.id)}`,
      ),
    )
    questions.push(
      ask(
        told,
        String(lines + 1),
        `update kogge.presences set description = 'Rewritten' where id = ${quote(presences[0]!.id)}`,
      ),
    )
  }
  if (who.role === 'admin' && who.officeId) {
    const presences = world.rows.presences.filter((row) => row.office_id === who.officeId)
    questions.push(
      ask(
        told,
        String(lines + presences.length),
        `update kogge.offices set name = 'Renamed' where id = ${quote(who.officeId)}`,
      ),
    )
    questions.push(
      ask(told, String(lines), `update kogge.offices set contact_name = 'Renamed' where id = ${quote(who.officeId)}`),
    )
  }
  return questions
}

/** The audience follows the organisation and cannot be written. */
function aboutAudiences(world: World, who: Who): Question[] {
  if (who.role !== 'admin' || !who.officeId) return []
  return world.rows.organisations
    .filter((row) => row.office_id === who.officeId && row.state === 'pending')
    .flatMap((organisation) => {
      const approved = { ...organisation, state: 'approved' }
      const after = {
        ...world,
        rows: {
          ...world.rows,
          organisations: world.rows.organisations.map((row) => (row === organisation ? approved : row)),
        },
      }
      return world.rows.presences
        .filter((row) => row.organisation_id === organisation.id)
        .flatMap((presence) => {
          const audience = `select audience from kogge.presences where id = ${quote(presence.id)}`
          return [
            ask(
              audience,
              presenceAudience(after, presence),
              `update kogge.organisations set state = 'approved' where id = ${quote(organisation.id)}`,
            ),
            ask(
              audience,
              'hidden',
              `update kogge.presences set audience = 'public', visibility = 'public' where id = ${quote(presence.id)}`,
            ),
          ]
        })
    })
}

/** Whoever stops being a member answers for no desk, goes along on no coming trip and asks for nothing any more. */
function aboutAmbassadors(world: World, who: Who): Question[] {
  if (who.role !== 'admin' || !who.officeId) return []
  const ambassador = world.rows.ambassadors.find((row) => row.office_id === who.officeId && row.name === 'ambassador')!
  const member = quote(ambassador.member_id)
  const leaves = `update kogge.members set state = 'left' where id = ${member}`
  return [
    ask(`select until_on = current_date from kogge.ambassadors where id = ${quote(ambassador.id)}`, 'true', leaves),
    ask(`select count(*) from kogge.trip_participants where other_member_id = ${member}`, '0', leaves),
    ask(`select count(*) from kogge.trip_requests where member_id = ${member} and state = 'open'`, '0', leaves),
  ]
}

/**
 * Marking a presence, or its country, takes the place away from where readers look and keeps it for those who edit it;
 * lifting brings it back. Whoever writes a presence in a marked country writes a sensitive one, whatever they say, and
 * nobody reads the place of a sensitive one there.
 */
function aboutSensitive(world: World, who: Who): Question[] {
  const shown = (id: unknown) =>
    `
      select concat_ws(' ', place_name, contact_member_id, sensitive_because) from kogge.presences
      where id = ${quote(id)}`
  const kept = (id: unknown) =>
    `select concat_ws(' ', place_name, contact_member_id) from kogge.presence_details where id = ${quote(id)}`
  const mine = world.rows.presences.filter(
    (row) => row.office_id === who.officeId && (who.role === 'admin' || row.organisation_id === who.edits),
  )
  const office = world.rows.offices.find((row) => row.id === who.officeId)
  const questions = world.rows.presences
    .filter((row) => row.sensitive_because !== null)
    .slice(0, 6)
    .map((row) =>
      ask(
        `
          select count(*) from kogge.presences
          where id = ${quote(row.id)} and (place_name is not null or contact_member_id is not null)`,
        '0',
      ),
    )
  const open = mine.find((row) => row.place_name && row.sensitive_because === null)
  if (open) {
    const details = `Nairobi ${String(open.contact_member_id)}`
    const mark = `update kogge.presences set sensitive = true where id = ${quote(open.id)}`
    questions.push(ask(shown(open.id), 'presence', mark), ask(kept(open.id), details, mark))
    if (who.role === 'admin') {
      const all = `
        update kogge.offices set sensitive_countries = array[${quote(open.country)}] where id = ${quote(who.officeId)}`
      questions.push(ask(shown(open.id), 'country', all), ask(kept(open.id), details, all))
    }
  }
  const hidden = mine.find((row) => row.sensitive_because === 'presence' && row.standing === 'active')
  if (hidden) {
    const contact = world.rows.presence_details.find((row) => row.id === hidden.id)!.contact_member_id
    questions.push(
      ask(
        shown(hidden.id),
        `Nairobi ${String(contact)}`,
        `update kogge.presences set sensitive = false where id = ${quote(hidden.id)}`,
      ),
    )
  }
  const country = (office?.sensitive_countries as string[] | undefined)?.[0]
  const moved = mine.find((row) => row.sensitive_because === null && row.place_name)
  if (country && moved)
    questions.push(
      ask(
        shown(moved.id),
        'country',
        `update kogge.presences set country = ${quote(country)} where id = ${quote(moved.id)}`,
      ),
    )
  return questions
}

/** Whoever registered an organisation and edits none yet may take it up; nobody takes up another's. */
function aboutTakingUp(world: World, who: Who): Question[] {
  const me = world.rows.members.find((row) => row.id === who.memberId)
  const free = me !== undefined && me.organisation_id === null && ['member', 'admin'].includes(me.role as string)
  const made = world.rows.organisations
    .filter((row) => row.created_by === who.memberId && who.memberId !== null)
    .slice(0, 1)
  const others = world.rows.organisations
    .filter((row) => row.created_by !== who.memberId && row.state === 'pending')
    .slice(0, 2)
  return [...made, ...others].map((row) =>
    ask(`select app.take_up_organisation(${quote(row.id)})`, String(free && made.includes(row))),
  )
}

/**
 * The owner appoints the platform's administrators, acting as the door, which is how row security lets an owner who is
 * no superuser.
 */
function aboutPlatform(world: World): Question[] {
  return [
    ask(
      'select count(*) from kogge.platform_admins',
      String(world.rows.platform_admins.length + 1),
      'insert into kogge.platform_admins (user_id) values (gen_random_uuid())',
    ),
  ]
}

/**
 * How often somebody wants mail is between them and the identity plane; the worker reads it. The day of a digest is
 * claimed by the person it is for, and read by the worker alone.
 */
function aboutDigests(who: Who): Question[] {
  const settings = 'select count(*) from identity.digest_settings'
  const days = 'select count(*) from mail.digests'
  const may = (...kinds: Who['kind'][]) => (kinds.includes(who.kind) ? '0' : 'refused')
  const claim = (userId: string, answer: string) =>
    ask(
      "select 'claimed'",
      answer,
      `insert into mail.digests (user_id, sent_on) values (${quote(userId)}, current_date)`,
    )
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

/**
 * Searches are counted as nobody's, and told by country for the last twelve whole weeks where there were five; to
 * everybody who reads an office's pages.
 */
function aboutSearches(world: World, who: Who): Question[] {
  const [from, until] = [mondayBefore(12), mondayBefore(0)]
  return world.rows.offices.flatMap(({ id }) => {
    const rows = world.rows.search_counts.filter((row) => row.office_id === id)
    const sums = new Map<string, number>()
    for (const row of rows) {
      if (String(row.week_on) >= from && String(row.week_on) < until)
        sums.set(String(row.country), (sums.get(String(row.country)) ?? 0) + Number(row.searches))
    }
    const told = [...sums]
      .sort()
      .map(([country, sum]) => `${country} ${sum >= 5 ? sum : 'few'}`)
      .join(' ')
    const all = rows.reduce((sum, row) => sum + Number(row.searches), 0)
    const reads = who.kind === 'visitor' || who.kind === 'person' || who.kind === 'command'
    return [
      ask(
        `
          select string_agg(country || ' ' || coalesce(searches::text, 'few'), ' ' order by country)
          from app.searches_by_country(${quote(id)})`,
        reads ? told : 'refused',
      ),
      ...['KE', 'ZW'].map((country) =>
        ask(
          `select probe.searches_counted(${quote(id)})`,
          who.kind === 'visitor' ? String(all + 1) : 'refused',
          `select app.count_search(${quote(id)}, '${country}')`,
        ),
      ),
    ]
  })
}
