/**
 * pg-boss's schema `jobs`, made by the owner and given to kogge_indexer: pg-boss would want the right to create
 * schemas, which no process that runs all day should have. Later versions of pg-boss migrate it themselves when the
 * worker starts.
 */
import PgBoss from 'pg-boss'
import type { Sql } from './client.server.ts'

/** Makes the schema where it is missing. The owner's connection, under the migrations' lock. */
export async function ensureJobs(owner: Sql): Promise<void> {
  const [{ there }] = await owner<{ there: boolean }[]>`select to_regclass('jobs.version') is not null as there`
  if (!there) await owner.unsafe(PgBoss.getConstructionPlans('jobs'))
  await owner.unsafe(`
    do $$
    declare thing record;
    begin
      for thing in
        select format('table jobs.%I', relname) as name from pg_class
        where relnamespace = 'jobs'::regnamespace and relkind in ('r', 'p') and not relispartition
          and relowner <> 'kogge_indexer'::regrole
        union all
        select format('type jobs.%I', typname) from pg_type
        where typnamespace = 'jobs'::regnamespace and typtype = 'e' and typowner <> 'kogge_indexer'::regrole
        union all
        select format('function %s', oid::regprocedure) from pg_proc
        where pronamespace = 'jobs'::regnamespace and proowner <> 'kogge_indexer'::regrole
      loop
        execute format('alter %s owner to kogge_indexer', thing.name);
      end loop;
    end $$`)
}
