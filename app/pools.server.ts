/** The web process's pools, one a role, opened at the first query. */
import { openPool, type Sql } from '#db/client.server.ts'
import type { Role } from '#db/roles.server.ts'
import { services, webProcesses } from '#app/env.server.ts'

const opened = new Map<Role, Sql>()

/** Connections a role. Web processes share what a Postgres of a hundred connections has for them, and the worker's. */
const room = () => Math.max(2, Math.min(8, Math.floor(16 / webProcesses())))

/** This process’s pool of connections for a role, opened at the first call. Throws where the services are not set. */
export function pool(role: Role): Sql {
  let sql = opened.get(role)
  if (!sql) opened.set(role, (sql = openPool(services().database, role, { max: room() })))
  return sql
}

/** Ends the pools that were opened; a later query opens them anew. */
export async function closePools(): Promise<void> {
  const all = [...opened.values()]
  opened.clear()
  await Promise.all(all.map((sql) => sql.end({ timeout: 1 })))
}
