/**
 * What ambassadors do with their own profile. Desks, rank and sectors are the administrators' (ambassadors.server.ts).
 */
import type { Tx } from '#db/client.server.ts'
import type { Ambassador } from './ambassador.ts'
import { digestOf, findOf } from './ambassadors.server.ts'
import type { ProfileInput } from './ambassador-input.ts'

/**
 * What the form of the own profile has been filled with, in short: another value means that somebody has changed it
 * since.
 */
export const profileSeen = ({
  languages,
  help,
  helpNot,
  about,
  organisationId,
  days,
  pausedUntil,
  openLimit,
  places,
}: Ambassador): string =>
  digestOf([
    [...languages].sort(),
    ...[help, helpNot, about].map((texts) => Object.entries(texts).sort()),
    organisationId,
    [...days].sort(),
    pausedUntil,
    openLimit,
    places.map(({ country, years }) => [country, years]).sort(),
  ])

/**
 * The own profile anew, where it is still as the writer has `seen` it; that is a sign of life as well. 'conflict' where
 * somebody wrote in between, 'missing' where the member answers for no desk, 'organisation' where the organisation
 * named is none they may speak for.
 */
export async function reviseProfile(
  tx: Tx,
  memberId: string,
  seen: string,
  input: ProfileInput,
): Promise<'done' | 'conflict' | 'missing' | 'organisation'> {
  await tx`select from kogge.ambassadors where office_id = app.office_id() and member_id = ${memberId} for update`
  const now = await findOf(tx, memberId)
  if (!now) return 'missing'
  if (profileSeen(now) !== seen) return 'conflict'
  if (input.organisationId && !(await organisationsToName(tx, now)).some(({ id }) => id === input.organisationId))
    return 'organisation'
  await tx`
    update kogge.ambassadors set languages = ${input.languages}, help = ${tx.json(input.help)},
      help_not = ${tx.json(input.helpNot)}, about = ${tx.json(input.about)},
      organisation_id = ${input.organisationId}, available_days = ${input.days}, paused_until = ${input.pausedUntil},
      open_limit = ${input.openLimit}, confirmed_on = current_date
    where office_id = app.office_id() and id = ${now.id}`
  for (const { country, years } of now.places) {
    const told = input.years[country] ?? null
    if (told !== years)
      await tx`
        update kogge.ambassador_desks set years = ${told}
        where office_id = app.office_id() and ambassador_id = ${now.id} and country = ${country}`
  }
  return 'done'
}

/** The profile is still true. False where the member answers for no desk. */
export async function confirmProfile(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx`
    update kogge.ambassadors set confirmed_on = current_date
    where office_id = app.office_id() and member_id = ${memberId} and app.answers(until_on) returning id`
  return rows.length > 0
}

/** Replaces an ambassador's photo, or removes it with null. */
export async function setPhoto(
  tx: Tx,
  ambassadorId: string,
  photo: { webp: Buffer; hash: string } | null,
): Promise<void> {
  if (!photo)
    await tx`delete from kogge.ambassador_photos where office_id = app.office_id() and ambassador_id = ${ambassadorId}`
  else {
    await tx`
      insert into kogge.ambassador_photos (ambassador_id, webp, hash)
      values (${ambassadorId}, ${photo.webp}, ${photo.hash})
      on conflict (office_id, ambassador_id) do update set webp = excluded.webp, hash = excluded.hash`
  }
}

/**
 * Approved organisations of the own office that an ambassador can speak for: the one they belong to and the one they
 * name already; an administrator any.
 */
export async function organisationsToName(
  tx: Tx,
  { memberId, organisationId }: Pick<Ambassador, 'memberId' | 'organisationId'>,
): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }[]>`
    select o.id, o.name from kogge.organisations o
    where o.office_id = app.office_id() and o.state = 'approved'
      and ((select app.is_admin()) or o.id = ${organisationId}
        or exists (select from kogge.members m
          where m.office_id = o.office_id and m.id = ${memberId} and m.organisation_id = o.id))
    order by lower(o.name), o.id`
}
