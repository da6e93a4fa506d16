/** Letting somebody in, with what they prepared while they waited: nothing is typed twice. */
import { enter } from '#db/door.server.ts'
import type { Tx } from '#db/client.server.ts'
import { readOrganisationForm } from '#app/directory/organisations/form.server.ts'
import { organisationInput, type OrganisationInput } from '#app/directory/organisations/organisation-input.ts'
import { register } from '#app/directory/organisations/organisations.server.ts'
import { readPresenceForm } from '#app/directory/presences/form.server.ts'
import { publish } from '#app/directory/presences/presences.server.ts'
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { takeDrafts } from './drafts.server.ts'
import { accept, changeRole, type Member } from '#app/directory/members/members.server.ts'
import type { MemberRole } from '#app/directory/offices/office.ts'
import { readWanted } from '#app/directory/members/wanted.ts'

/** An organisation of which only name and kind are known. */
const bare = (name: string, kind: OrganisationKind) =>
  organisationInput.parse({
    name,
    kind,
    summary: { nl: '', en: '', de: '' },
    sectors: [],
    sizeBand: '',
    website: '',
    registry: '',
    registrationNumber: '',
    languages: [],
    visibility: 'public',
  })

async function takeOrganisation(tx: Tx, memberId: string): Promise<OrganisationInput | null> {
  const [form] = await takeDrafts(tx, memberId, 'organisation')
  const read = form && (await readOrganisationForm(tx, form))
  return read?.ok ? read.input : null
}

async function publishDrafts(tx: Tx, memberId: string, organisationId: string): Promise<void> {
  for (const form of await takeDrafts(tx, memberId, 'presences')) {
    const read = await readPresenceForm(tx, form)
    if (read.ok) await publish(tx, organisationId, read.wheres, read.input)
  }
}

/**
 * An administrator lets somebody in who asked. `chosen` is an organisation's id, 'new' for the one they asked for, null
 * for none. The new one has the name and kind the administrator read, and what else was prepared. An organisation that
 * was prepared and not chosen goes to approval as theirs. What they prepared to publish is published by the
 * organisation they edit from now on; who edits none keeps it for later. False where the request no longer waits.
 */
export async function admit(tx: Tx, member: Member, role: MemberRole, chosen: string | 'new' | null): Promise<boolean> {
  if (!(await accept(tx, member.id, 'member', null))) return false
  const wanted = readWanted(member.wanted)
  const isNew = chosen === 'new' && wanted.how === 'new'
  const prepared = isNew || !chosen ? await takeOrganisation(tx, member.id) : null
  const made = isNew
    ? await register(
        tx,
        { memberId: member.id, role: 'admin' },
        prepared ? { ...prepared, name: wanted.name, kind: wanted.kind } : bare(wanted.name, wanted.kind),
      )
    : null
  const offered = !isNew && prepared ? await register(tx, { memberId: member.id, role: 'member' }, prepared) : null
  const organisationId = made?.id ?? (offered && role === 'member' ? offered.id : chosen === 'new' ? null : chosen)
  await changeRole(tx, member.id, offered && role === 'member' ? 'editor' : role, organisationId)
  const publisher = offered?.id ?? (made || role === 'editor' || role === 'admin' ? organisationId : null)
  if (publisher) await publishDrafts(tx, member.id, publisher)
  return true
}

/**
 * The role of a member changes; who becomes an editor publishes what they had prepared for it. False where they are no
 * member.
 */
export async function changeRoleOf(
  tx: Tx,
  memberId: string,
  role: MemberRole,
  organisationId: string | null,
): Promise<boolean> {
  if (!(await changeRole(tx, memberId, role, organisationId))) return false
  if (organisationId && (role === 'editor' || role === 'admin')) await publishDrafts(tx, memberId, organisationId)
  return true
}

/**
 * Somebody who waited came in by an invitation: what they prepared becomes theirs, and waits for approval where an
 * administrator must see it.
 */
export async function takeUpOwnDrafts(tx: Tx, userId: string, office: string): Promise<void> {
  const actor = await enter(tx, userId, office)
  if (!actor.memberId || actor.officeSlug !== office) return
  const prepared = actor.organisationId ? null : await takeOrganisation(tx, actor.memberId)
  if (prepared) await register(tx, { memberId: actor.memberId, role: actor.role }, prepared)
  const { organisationId } = prepared ? await enter(tx, userId, office) : actor
  if (organisationId) await publishDrafts(tx, actor.memberId, organisationId)
}
