/** The web process's pools, one a role, opened at the first query. */
import { openPool, type Sql } from '#db/client.server.ts'
import type { Role } from '#db/roles.server.ts'
import { services } from '#app/env.server.ts'

const opened = new Map<Role, Sql>()

/** This process’s pool of connections for a role, opened at the first call. Throws where the services are not set. */
export function pool(role: Role): Sql {
  let sql = opened.get(role)
  if (!sql) opened.set(role, (sql = openPool(services().database, role)))
  return sql
}
