/**
 * The database roles. Their passwords are derived from one secret, so that a deployment keeps one value instead of
 * four.
 */
import { createHmac } from 'node:crypto'
import type { Sql } from './client.server.ts'

export type Role = 'kogge_identity' | 'kogge_member' | 'kogge_visitor' | 'kogge_indexer'
const loginRoles: Role[] = ['kogge_identity', 'kogge_member', 'kogge_visitor', 'kogge_indexer']

/** HMAC-SHA-256 of the role's name under the secret, base64url. */
export function rolePassword(secret: string, role: Role): string {
  return createHmac('sha256', secret).update(`role:${role}`).digest('base64url')
}

/** Creates the roles that are missing and sets the passwords of all. The connection must be allowed to create roles. */
export async function ensureRoles(owner: Sql, secret: string): Promise<void> {
  const [{ database }] = await owner<{ database: string }[]>`select current_database() as database`
  const existing = new Set((await owner<{ rolname: string }[]>`select rolname from pg_roles`).map((row) => row.rolname))
  if (!existing.has('kogge_door')) await owner.unsafe('create role kogge_door nologin')
  // The owner must be able to hand functions to kogge_door.
  await owner.unsafe('grant kogge_door to current_user')
  for (const role of loginRoles) {
    const verb = existing.has(role) ? 'alter' : 'create'
    await owner.unsafe(`${verb} role ${role} login password '${rolePassword(secret, role)}'`)
    await owner.unsafe(`grant connect on database "${database}" to ${role}`)
  }
  // pg-boss's schema belongs to the worker (db/jobs.server.ts); the owner must be able to hand it over.
  await owner.unsafe('grant kogge_indexer to current_user')
  await owner.unsafe('create schema if not exists jobs')
  await owner.unsafe('grant usage, create on schema jobs to kogge_indexer')
}
