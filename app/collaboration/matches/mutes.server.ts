/**
 * Presences (and interests) whose matches a member wants no mail about. Row security shows each member their own, in
 * the office they act in. The matches themselves stay on their page.
 */
import type { Tx } from '#db/client.server.ts'

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Whether this member gets no mail about the matches of this presence. */
export async function isMuted(tx: Tx, presenceId: string): Promise<boolean> {
  return isId(presenceId) && (await listMuted(tx)).includes(presenceId.toLowerCase())
}

/** Ids of the presences whose matches this member gets no mail about. */
export async function listMuted(tx: Tx): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`select presence_id as id from kogge.match_mutes order by id`
  return rows.map(({ id }) => id)
}

/** No mails about its matches any more, or again. False where there is no such presence in the member's office. */
export async function setMuted(tx: Tx, presenceId: string, muted: boolean): Promise<boolean> {
  if (!isId(presenceId)) return false
  const [there] = await tx`select from kogge.presences where office_id = app.office_id() and id = ${presenceId}`
  if (!there) return false
  if (muted)
    await tx`
      insert into kogge.match_mutes (member_id, presence_id) values (app.member_id(), ${presenceId})
      on conflict do nothing`
  else await tx`delete from kogge.match_mutes where presence_id = ${presenceId}`
  return true
}
