/**
 * What is true now, read from the catalog: for each table of `kogge` its columns, constraints, indexes, row security,
 * grants and triggers, and all functions of `app`. db/schema/ keeps it beside the migrations, which tell how it came
 * about; db/schema.server.test.ts holds the two together.
 */
import type { Sql } from './client.server.ts'

type Line = { of: string; line: string }

const lines = (owner: Sql) => owner<Line[]>`
  with tables as (select c.oid, c.relname as name from pg_class c
    where c.relnamespace = 'kogge'::regnamespace and c.relkind in ('r', 'p')),
  parts as (
    select t.name, 1 as part, a.attnum::text as by,
      format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
          when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end) as line
    from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    union all select t.name, 2, k.conname, format('constraint %s %s', k.conname, pg_get_constraintdef(k.oid))
    from tables t join pg_constraint k on k.conrelid = t.oid and k.contype <> 'n'
    union all select t.name, 3, i.relname, pg_get_indexdef(i.oid) from tables t join pg_index x on x.indrelid = t.oid
    join pg_class i on i.oid = x.indexrelid
      where not exists (select from pg_constraint k where k.conindid = i.oid)
    union all select t.name, 4, p.policyname,
      format('policy %s for %s to %s%s%s', p.policyname, lower(p.cmd), array_to_string(p.roles, ', '),
        coalesce(e'\n  using ' || p.qual, ''), coalesce(e'\n  with check ' || p.with_check, ''))
      from tables t join pg_policies p on p.schemaname = 'kogge' and p.tablename = t.name
    union all select t.name, 5, g.grantee || g.privilege,
      format('grant %s%s to %s', lower(g.privilege), g.columns, g.grantee) from tables t join (
        select table_name, grantee, privilege_type as privilege, '' as columns from information_schema.role_table_grants
        where table_schema = 'kogge'
        union all select c.table_name, c.grantee, c.privilege_type,
          format(' (%s)', string_agg(c.column_name, ', ' order by c.column_name))
          from information_schema.column_privileges c
          where c.table_schema = 'kogge' and not exists (select from information_schema.role_table_grants w
            where w.table_schema = 'kogge' and w.table_name = c.table_name and w.grantee = c.grantee
              and w.privilege_type = c.privilege_type) group by 1, 2, 3) g
      on g.table_name = t.name and g.grantee like 'kogge\_%'
    union all select t.name, 6, r.tgname, pg_get_triggerdef(r.oid) from tables t
    join pg_trigger r on r.tgrelid = t.oid and not r.tgisinternal)
  select name as of, case when part = 1 then line else line || ';' end as line from parts
  order by name, part, (case when part = 1 then lpad(by, 4, '0') else by end) collate "C", line collate "C"`

const functions = (owner: Sql) => owner<Line[]>`
  select p.proname as of, pg_get_functiondef(p.oid) || ';' as line from pg_proc p
  where p.pronamespace = 'app'::regnamespace and p.prokind = 'f'
    and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')
  order by p.proname, pg_get_function_identity_arguments(p.oid)`

/** File name → its text. */
export async function describeSchema(owner: Sql): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const all = await lines(owner)
  for (const table of new Set(all.map(({ of }) => of))) {
    const own = all.filter(({ of }) => of === table).map(({ line }) => line)
    const columns = own.filter((line) => line.startsWith('  '))
    const rest = own.filter((line) => !line.startsWith('  '))
    files.set(`${table}.sql`, [`table kogge.${table}`, ...columns, '', ...rest, ''].join('\n'))
  }
  files.set('functions.sql', (await functions(owner)).map(({ line }) => `${line.trim()}\n`).join('\n'))
  return files
}
