/** What who asks for an introduction shows of themselves, where no listings of an organisation speak for them. */
import type { Tx } from '#db/client.server.ts'
import type { SeekerRole } from '#app/directory/seekers/seeker.ts'
import { findMine } from '#app/directory/seekers/seekers.server.ts'

/** As what they come, and what they look at. */
export type Asker = { roles: SeekerRole[]; countries: string[]; sectors: string[] }

/** What the acting member would show: nothing where they publish for an organisation, or keep no profile. */
export async function ownWords(tx: Tx): Promise<(Asker & { brings: string }) | null> {
  const [{ organised }] = await tx<{ organised: boolean }[]>`select app.organisation_id() is not null as organised`
  const seeker = organised ? undefined : await findMine(tx)
  if (!seeker) return null
  const { roles, countries, sectors, brings } = seeker
  return { roles, countries, sectors, brings }
}

/** What was shown with this introduction, to who has a hand in it; null where nothing was. */
export async function askerOf(tx: Tx, introductionId: string): Promise<Asker | null> {
  const [asker] = await tx<Asker[]>`
    select asker_roles as roles, asker_countries as countries, asker_sectors as sectors from kogge.introductions
    where id = ${introductionId} and asker_roles <> '{}'`
  return asker ?? null
}
