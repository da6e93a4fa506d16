/** The demo's accounts in the identity plane. */
import type { Json, Sql } from '#db/client.server.ts'
import type { SeedPerson } from './rows.ts'

/**
 * Creates an account for each person who has none, address confirmed, all with the password behind `hash` (a PHC
 * string). Answers with the user's id of every e-mail address.
 */
export async function createPeople(identity: Sql, people: SeedPerson[], hash: string): Promise<Map<string, string>> {
  const rows = people.map(({ email, name, language = 'nl' }) => ({ email, name, language }))
  await identity`
    insert into identity.users (email, name, language, password_hash, email_confirmed_at)
    select r.email, r.name, r.language, ${hash}, now()
    from jsonb_to_recordset(${identity.json(rows as Json)}) as r (email text, name text, language text)
    on conflict (email) do nothing`
  const users = await identity<{ id: string; email: string }[]>`
    select id, email from identity.users where email = any (${rows.map(({ email }) => email)})`
  return new Map(users.map(({ id, email }) => [email, id]))
}
