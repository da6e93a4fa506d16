/**
 * An office's arms: row security says who hangs them up (administrators), and who sees them (whoever sees the office).
 */
import type { Tx } from '#db/client.server.ts'
import type { Picture } from '#app/foundation/pictures/redraw.server.ts'

/** The arms' bytes and hash, or undefined. */
export async function findArms(tx: Tx, officeId: string): Promise<Picture | undefined> {
  const [row] = await tx<Picture[]>`select webp, hash from kogge.office_arms where office_id = ${officeId}`
  return row
}

/** Hangs up the arms of the actor's own office, or takes them down with null. */
export async function setArms(tx: Tx, arms: Picture | null): Promise<void> {
  if (!arms) await tx`delete from kogge.office_arms where office_id = app.office_id()`
  else
    await tx`
      insert into kogge.office_arms (webp, hash) values (${arms.webp}, ${arms.hash})
      on conflict (office_id) do update set webp = excluded.webp, hash = excluded.hash`
}
