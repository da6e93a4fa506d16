/** The thread of an introduction: what those who have a hand in it write to each other, and who saw whose address. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { find } from './find.server.ts'
import type { ByMail, Message, SeenContact } from './thread.ts'

/** What was written, the oldest first; at most 500. Row security shows it to who sees the introduction. */
export const listMessages = (tx: Tx, id: string) => tx<Message[]>`
  select m.id, m.author_name as author, o.name as office, m.body, m.written_at::text as "at",
    coalesce(m.office_id = app.office_id() and m.member_id = app.member_id(), false) as mine,
    m.mail_hash is not null as "byMail", m.files_left_out as "filesLeftOut"
  from kogge.introduction_messages m join kogge.offices o on o.id = m.office_id
  where m.introduction_id = ${id} order by m.written_at, m.id limit 500`

/** Who got whose address, by mail or on the page, the first first. */
export const listSeen = (tx: Tx, id: string) => tx<SeenContact[]>`
  select seer_name as seer, whose_name as whose, via, min(seen_at)::text as at, count(*)::int as times
  from kogge.contacts_seen
  where introduction_id = ${id} group by seer_id, whose_id, seer_name, whose_name, via order by at limit 100`

/**
 * The other one's name and address, for who asked and who said yes, once they are introduced; that they looked is kept.
 * Undefined for everybody else.
 */
export async function seeContact(tx: Tx, id: string): Promise<{ name: string; email: string } | undefined> {
  const [contact] = await tx<{ name: string; email: string }[]>`select name, email from app.see_contact(${id})`
  return contact
}

/** Whom a message is for: members, and whoever edits the other organisation where nobody there has agreed yet. */
type Hands = {
  members: { member: string; slug: string }[]
  editors: { organisation: string; slug: string } | null
}

/** All who have a hand in it but the writer. Who introduces is spared what is said afterwards. */
async function handsIn(tx: Tx, id: string): Promise<Hands> {
  const [row] = await tx<
    {
      asker: string
      askerSlug: string
      accepted: string | null
      acceptedSlug: string | null
      owner: string | null
      introducer: string | null
      introducerSlug: string | null
      organisation: string | null
      slug: string | null
      state: string
      me: string
    }[]
  >`
    select c.asker_id as asker, o.slug as "askerSlug", i.accepted_by as accepted, ao.slug as "acceptedSlug",
      a.member_id as owner, i.introducer_id as introducer,
      io.slug as "introducerSlug", i.other_organisation_id as organisation, oo.slug, i.state, app.member_id() as me
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    join kogge.offices o on o.id = c.office_id
    left join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id
    left join kogge.offices ao on ao.id = i.accepted_office_id
    left join kogge.offices io on io.id = i.introducer_office_id left join kogge.offices oo on oo.id = i.other_office_id
    where i.id = ${id}`
  const between = ['weighed', 'asked', 'accepted'].includes(row.state)
  const members = [
    { member: row.asker, slug: row.askerSlug },
    { member: row.accepted, slug: row.acceptedSlug },
    { member: between ? row.owner : null, slug: row.askerSlug },
    { member: between ? row.introducer : null, slug: row.introducerSlug },
  ].filter((one): one is { member: string; slug: string } => one.member !== null && one.member !== row.me)
  const theirs = row.state === 'asked' && row.accepted === null && row.organisation !== null && row.slug !== null
  return {
    members: members.filter((one, at) => members.findIndex(({ member }) => member === one.member) === at),
    editors: theirs ? { organisation: row.organisation!, slug: row.slug! } : null,
  }
}

/**
 * Writes in the thread, and tells the others by mail; who may not see it yet gets none. False where the reader sees no
 * such introduction. What came by mail and stands there already is not written again.
 */
export async function write(tx: Tx, id: string, body: string, mail?: ByMail): Promise<boolean> {
  const introduction = await find(tx, id)
  if (!introduction || introduction.sealed) return false
  const [written] = await tx<{ author: string; office: string }[]>`
    insert into kogge.introduction_messages (other_office_id, introduction_id, member_id, author_name, body, mail_hash,
      files_left_out)
    select ${introduction.office.id}, ${id}, m.id, m.display_name, ${body}, ${mail?.hash ?? null},
      ${mail?.filesLeftOut ?? 0} from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id()
    on conflict (office_id, member_id, introduction_id, mail_hash) do nothing
    returning author_name as author, (select name from kogge.offices where id = app.office_id()) as office`
  if (!written) return true
  const { author, office } = written
  const hands = await handsIn(tx, id)
  const tell = (to: { member: string } | { editorsOf: string }, slug: string) =>
    queueMail(tx, {
      to,
      template: 'introductionMessage',
      about: id,
      values: { name: author, office, message: body, path: `${paths.introduction(slug, id)}#thread` },
    })
  for (const { member, slug } of hands.members) await tell({ member }, slug)
  if (hands.editors && !introduction.part.other)
    await tell({ editorsOf: hands.editors.organisation }, hands.editors.slug)
  return true
}
