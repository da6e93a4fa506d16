/** For which organisation somebody who waits prepares. */
import type { Tx } from '#db/client.server.ts'
import { findById } from '#app/directory/organisations/organisations.server.ts'
import { readWheres } from '#app/directory/presences/form.server.ts'
import { countryNames } from '#app/taxonomy/countries.ts'
import { organisationKinds, type Language, type OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import type { DraftLine } from './DraftList.tsx'
import { formOfDraft, listDrafts, type Draft } from './drafts.server.ts'
import type { Member } from '#app/directory/members/members.server.ts'
import { readWanted } from '#app/directory/members/wanted.ts'

export type Planned = { name: string; kind: OrganisationKind; sectors: string[]; languages: string[] }

/**
 * The listed one they asked for, else the one they wrote down, else the one they only named; null where they named
 * none.
 */
export async function plannedOrganisation(
  tx: Tx,
  officeId: string,
  member: Member,
  drafts: Draft[],
): Promise<Planned | null> {
  const listed = member.wantedId ? await findById(tx, officeId, member.wantedId) : undefined
  if (listed) return { name: listed.name, kind: listed.kind, sectors: listed.sectors, languages: listed.languages }
  const draft = drafts.find(({ kind }) => kind === 'organisation')
  if (draft) {
    const all = (name: string) => draft.fields.filter((field) => field[0] === name).map(([, value]) => value)
    const kind = organisationKinds.find((known) => known === all('kind')[0]) ?? 'company'
    return { name: all('name')[0] ?? '', kind, sectors: all('sectors'), languages: all('languages') }
  }
  const wanted = readWanted(member.wanted)
  return wanted.how === 'new' ? { name: wanted.name, kind: wanted.kind, sectors: [], languages: [] } : null
}

/**
 * What somebody who waits prepared, as lines of a page, and for whom: `listed` is the name of an organisation that is
 * here already.
 */
export async function preparedBy(
  tx: Tx,
  officeId: string,
  member: Member,
  language: Language,
): Promise<{ drafts: DraftLine[]; listed: string | null; planned: boolean }> {
  const drafts = await listDrafts(tx, member.id)
  const planned = await plannedOrganisation(tx, officeId, member, drafts)
  const lines: DraftLine[] = []
  for (const draft of drafts) {
    if (draft.kind === 'organisation') lines.push({ id: draft.id, kind: draft.kind, title: planned?.name ?? '' })
    else {
      const wheres = await readWheres(tx, formOfDraft(draft.fields))
      const countries = typeof wheres === 'string' ? [] : [...new Set(wheres.map(({ country }) => country))]
      lines.push({ id: draft.id, kind: draft.kind, title: countryNames(countries, language).join(', ') })
    }
  }
  return { drafts: lines, listed: member.wantedId ? member.wantedName : null, planned: planned !== null }
}
