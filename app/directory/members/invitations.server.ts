/**
 * Invitations by e-mail. The link's secret is 32 random bytes, only its SHA-256 is kept, and it serves once, for 14
 * days (kogge.invitations), and only for whoever proves to be the person at the address it was sent to.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import type { MemberRole } from '#app/directory/offices/office.ts'

const hash = (token: string) => createHash('sha256').update(token).digest()
const fresh = () => randomBytes(32).toString('base64url')

/** Days as YYYY-MM-DD. An invitation was last sent 14 days before it runs out. `declinedOn`: who got it said no. */
export type Invitation = {
  id: string
  email: string
  role: MemberRole
  organisation: string | null
  countries: string[]
  sentOn: string
  until: string
  open: boolean
  declinedOn: string | null
}
/** What whoever is invited will be, and an ambassador for which countries. */
export type Invited = { role: MemberRole; countries: string[] }

/**
 * The own office's invitations that nobody accepted or took back, and those declined in the last 60 days to whom
 * nothing was sent since; the latest first. `open` is false for those that ran out.
 */
export async function list(tx: Tx): Promise<Invitation[]> {
  return tx<Invitation[]>`
    select i.id, i.email, i.role, o.name as organisation, i.countries,
      (i.expires_at - interval '14 days')::date::text as "sentOn", i.expires_at::date::text as until,
      i.expires_at > now() as open, i.declined_at::date::text as "declinedOn"
    from kogge.invitations i left join kogge.organisations o on o.office_id = i.office_id and o.id = i.organisation_id
    where i.office_id = app.office_id() and i.accepted_at is null
      and (i.revoked_at is null or (i.declined_at > now() - interval '60 days' and not exists (
        select from kogge.invitations later
        where later.office_id = i.office_id and later.email = i.email and later.created_at > i.created_at)))
    order by i.declined_at is not null, i.expires_at desc, i.id`
}

/**
 * Invites an address to the own office, an ambassador with the desks and sectors they will answer for, and answers with
 * the link's token; null where an invitation to it is open already.
 */
export async function invite(
  tx: Tx,
  by: { memberId: string },
  email: string,
  role: MemberRole,
  organisationId: string | null,
  desks: { countries: string[]; sectors: string[] } = { countries: [], sectors: [] },
): Promise<string | null> {
  const [open] = await tx`
    select from kogge.invitations
    where office_id = app.office_id() and email = ${email} and accepted_at is null and revoked_at is null
      and expires_at > now()`
  if (open) return null
  const token = fresh()
  await tx`
    insert into kogge.invitations (email, role, organisation_id, token_hash, invited_by, countries, sectors)
    values (${email}, ${role}, ${organisationId}, ${hash(token)}, ${by.memberId}, ${desks.countries}, ${desks.sectors})`
  return token
}

/**
 * The platform invites an administrator to any office, where it is no member: hence the office by name. Earlier open
 * ones to that address end.
 */
export async function inviteAdmin(tx: Tx, office: string, email: string): Promise<string | null> {
  const token = fresh()
  await tx`
    update kogge.invitations i set revoked_at = now() from kogge.offices o
    where o.id = i.office_id and o.slug = ${office} and i.email = ${email} and i.accepted_at is null
      and i.revoked_at is null`
  const rows = await tx`
    insert into kogge.invitations (office_id, email, role, token_hash) select id, ${email}, 'admin', ${hash(token)}
    from kogge.offices where slug = ${office}
    returning id`
  return rows.length > 0 ? token : null
}

/** Takes an invitation back. False where it is no longer open. */
export async function revoke(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update kogge.invitations set revoked_at = now()
    where office_id = app.office_id() and id = ${id} and accepted_at is null and revoked_at is null returning id`
  return rows.length > 0
}

/** A new link for another 14 days; the earlier one ends. Undefined where the invitation was accepted or taken back. */
export async function renew(tx: Tx, id: string): Promise<(Invited & { token: string; email: string }) | undefined> {
  const token = fresh()
  const [row] = await tx<(Invited & { email: string })[]>`
    update kogge.invitations set token_hash = ${hash(token)}, expires_at = now() + interval '14 days'
    where office_id = app.office_id() and id = ${id} and accepted_at is null and revoked_at is null
    returning email, role, countries`
  return row && { token, ...row }
}

/** What a link leads to; `draft`: the office is not open yet. */
type InvitedTo = {
  officeSlug: string
  officeName: string
  email: string
  role: MemberRole
  open: boolean
  countries: string[]
  draft: boolean
}

/** What the link leads to, or undefined where there was never such a link. */
export async function byToken(tx: Tx, token: string): Promise<InvitedTo | undefined> {
  const [row] = await tx<InvitedTo[]>`
    select office_slug as "officeSlug", office_name as "officeName", email, role, open, countries, draft
    from app.invitation_by_token(${hash(token)})`
  return row
}

/** Accepts as the person who acts. The office's slug, or null where the invitation is no longer open. */
export async function accept(tx: Tx, token: string, name: string): Promise<string | null> {
  const [{ office }] = await tx<
    { office: string | null }[]
  >`select app.accept_invitation(${hash(token)}, ${name}) as office`
  return office
}

/**
 * Says no, as the person who acts: the link is closed, and the administrators see it. The office's slug, or null where
 * the invitation is no longer open.
 */
export async function decline(tx: Tx, token: string): Promise<string | null> {
  const [{ office }] = await tx<{ office: string | null }[]>`select app.decline_invitation(${hash(token)}) as office`
  return office
}
