/** The oracle's word on what was done. */
import { administers } from './oracle.ts'
import type { Who } from './who-acts.ts'
import type { Row, World } from './world.server.ts'

/**
 * The platform's administrators see all; an office's what was done there, and with the accounts of those who are in
 * it.
 */
export function seesAct(world: World, who: Who, row: Row): boolean {
  if (who.platform) return true
  if (row.office_id !== null) return administers(who, row)
  return (
    who.role === 'admin' &&
    world.rows.members.some(
      (member) => member.office_id === who.officeId && member.user_id === row.subject_id && member.state === 'active',
    )
  )
}
