/**
 * What an organisation says of its matches. *Interesting* keeps one; *not for us* hides it for good on both sides, and
 * the other side is told neither who said so nor why. Under the writer's row security.
 */
import type { Tx } from '#db/client.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import { hidesWhole, type VerdictReason } from './verdict.ts'
import { isId } from './view.ts'

export type VerdictKind = 'interesting' | 'not-for-us'

/** A pair of presences (or interests): ours and theirs. */
export type Pair = { presenceId: string; otherPresenceId: string }
/**
 * Further presences of the same two organisations: what is said of the pair is said of each of ours with each of
 * theirs.
 */
export type Further = { ours: string[]; theirs: string[] }
/**
 * `reason` belongs to *not for us* (`other` where none is given); `note`, at most 500 characters, is for our own side.
 */
export type Decision = Pair & { further?: Further; verdict: VerdictKind; reason?: VerdictReason | null; note?: string }

/**
 * A verdict with what it is about, as far as the reader still sees that: null for what was withdrawn or is shared no
 * more.
 */
export type Verdict = Pair & {
  verdict: VerdictKind
  reason: VerdictReason | null
  note: string
  decidedAt: Date
  /** Who said so; null where that person has left. */
  decidedBy: string | null
  presence: Presence | null
  other: Presence | null
  otherOrganisation: { name: string; slug: string; office: string } | null
}

/**
 * Says so, or says something else than before. False where the writer does not edit the first presence, does not see
 * the second, or both are one organisation's. Of `further` only what is those two organisations' counts.
 */
export async function decide(
  tx: Tx,
  { presenceId, otherPresenceId, further, verdict, reason, note = '' }: Decision,
): Promise<boolean> {
  if (!isId(presenceId) || !isId(otherPresenceId)) return false
  const [ours, theirs] = [
    [presenceId, ...(further?.ours ?? []).filter(isId)],
    [otherPresenceId, ...(further?.theirs ?? []).filter(isId)],
  ]
  const why = verdict === 'not-for-us' ? (reason ?? 'other') : null
  const rows = await tx`
    insert into kogge.match_verdicts (organisation_id, presence_id, other_office_id, other_organisation_id,
      other_presence_id, verdict, reason, note, decided_by)
    select mine.organisation_id, mine.id, theirs.office_id, theirs.organisation_id, theirs.id, ${verdict}, ${why}::text,
      ${note}, app.member_id()
    from kogge.presences named, kogge.presences wanted, kogge.presences mine, kogge.presences theirs
    where named.office_id = app.office_id() and named.id = ${presenceId}
      and (app.is_admin() or named.organisation_id = app.organisation_id())
      and wanted.id = ${otherPresenceId} and wanted.organisation_id <> named.organisation_id
      and mine.office_id = named.office_id and mine.organisation_id = named.organisation_id
      and mine.id = any (${ours}::uuid[])
      and theirs.office_id = wanted.office_id and theirs.organisation_id = wanted.organisation_id
      and theirs.id = any (${theirs}::uuid[])
    on conflict (office_id, presence_id, other_office_id, other_presence_id) do update
      set verdict = excluded.verdict, reason = excluded.reason, note = excluded.note, decided_by = excluded.decided_by,
        decided_at = now()
    returning id`
  return rows.length > 0
}

/**
 * Takes back what was said of a pair, and what was said with it of other presences of the two organisations. False
 * where nothing was, or it is not the writer's to take back.
 */
export async function takeBack(tx: Tx, { presenceId, otherPresenceId }: Pair): Promise<boolean> {
  if (!isId(presenceId) || !isId(otherPresenceId)) return false
  const rows = await tx`
    delete from kogge.match_verdicts v using kogge.match_verdicts said
    where said.office_id = app.office_id() and said.presence_id = ${presenceId}
      and said.other_presence_id = ${otherPresenceId}
      and (v.office_id, v.organisation_id, v.other_office_id, v.other_organisation_id) = (said.office_id,
        said.organisation_id, said.other_office_id, said.other_organisation_id)
      and (v.verdict, v.decided_at) = (said.verdict, said.decided_at)
    returning v.id`
  return rows.length > 0
}

/** All that an organisation of the reader's office has said, the latest first; nothing for those who do not edit it. */
export async function listVerdicts(tx: Tx, organisationId: string): Promise<Verdict[]> {
  const rows = await tx<
    (Omit<Verdict, 'presence' | 'other' | 'otherOrganisation'> & {
      name: string | null
      slug: string | null
      office: string | null
    })[]
  >`
    select v.presence_id as "presenceId", v.other_presence_id as "otherPresenceId", v.verdict, v.reason, v.note,
      v.decided_at as "decidedAt", m.display_name as "decidedBy", o.name, o.slug, f.slug as office
    from kogge.match_verdicts v
    left join kogge.members m on m.office_id = v.office_id and m.id = v.decided_by
    left join kogge.organisations o on o.office_id = v.other_office_id and o.id = v.other_organisation_id
    left join kogge.offices f on f.id = o.office_id
    where v.office_id = app.office_id() and v.organisation_id = ${organisationId}
    order by v.decided_at desc, v.id desc`
  const seen = new Map(
    (
      await byIds(
        tx,
        rows.flatMap((row) => [row.presenceId, row.otherPresenceId]),
      )
    ).map((presence) => [presence.id, presence]),
  )
  return rows.map(({ name, slug, office, ...row }) => ({
    ...row,
    presence: seen.get(row.presenceId) ?? null,
    other: seen.get(row.otherPresenceId) ?? null,
    otherOrganisation: name !== null && slug !== null && office !== null ? { name, slug, office } : null,
  }))
}

/**
 * Verdicts that were given at once, of one organisation: one thing to see and to take back. In the order in which they
 * come.
 */
export function givenAtOnce(verdicts: Verdict[]): Verdict[][] {
  const groups = new Map<string, Verdict[]>()
  for (const each of verdicts) {
    const key = [
      each.verdict,
      each.decidedAt.getTime(),
      each.otherOrganisation?.office,
      each.otherOrganisation?.slug,
    ].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
}

/** What is to be left out of a presence's matches, and what is to stay in. Ids. */
export type Said = { organisations: Set<string>; presences: Set<string>; interesting: Set<string> }

/**
 * What was said on either side about these presences of one organisation, by presence; interesting is only what is of
 * one of `offices` (null: of any). For those who edit it.
 */
export async function saidAbout(
  tx: Tx,
  organisationId: string,
  presenceIds: string[],
  offices: string[] | null = null,
): Promise<Map<string, Said>> {
  const [ours, theirs] = await Promise.all([
    tx<
      {
        presenceId: string
        other: string
        office: string
        organisation: string
        verdict: VerdictKind
        reason: VerdictReason | null
      }[]
    >`
      select presence_id as "presenceId", other_presence_id as other, other_office_id as office,
        other_organisation_id as organisation, verdict, reason
      from kogge.match_verdicts where office_id = app.office_id() and organisation_id = ${organisationId}`,
    tx<{ presenceId: string; other: string; organisation: string; whole: boolean }[]>`
      select mine.id as "presenceId", d.presence_id as other, d.organisation_id as organisation, d.whole
      from unnest(${presenceIds}::uuid[]) as mine (id) cross join lateral app.declined_by_others(mine.id) as d`,
  ])
  return new Map(
    presenceIds.map((id) => {
      const no = [
        ...ours
          .filter(
            ({ verdict, presenceId, reason }) => verdict === 'not-for-us' && (hidesWhole(reason) || presenceId === id),
          )
          .map((each) => ({ ...each, whole: hidesWhole(each.reason) })),
        ...theirs.filter(({ presenceId }) => presenceId === id),
      ]
      return [
        id,
        {
          organisations: new Set(no.filter(({ whole }) => whole).map(({ organisation }) => organisation)),
          presences: new Set(no.map(({ other }) => other)),
          interesting: new Set(
            ours
              .filter(
                ({ verdict, presenceId, office }) =>
                  verdict === 'interesting' && presenceId === id && (offices === null || offices.includes(office)),
              )
              .map(({ other }) => other),
          ),
        },
      ]
    }),
  )
}
