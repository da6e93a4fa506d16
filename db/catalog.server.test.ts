/**
 * The conventions of the database, asked of its catalog. Each test lists offenders as sentences that say what to do; a
 * new table, policy or function is checked without being named here. Exceptions are named with their reason.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'

/** Tables of `kogge` that are not an office's: no office_id in the key. */
const notAnOffices: Record<string, string> = {
  offices: 'is the tenant itself; its id is the office_id of the others',
  networks: 'lies between offices; the platform keeps it',
  network_cities: 'names cities of a network, most of them without an office',
  places: 'is the gazetteer, reference data of the platform',
  platform_admins: 'names people, not rows of an office',
  done_forms: 'remembers what a person sent, in an office or in none',
  acts: 'are written of offices, of accounts and of the platform; their id is the order of writing',
  outbox: 'is a queue in order of writing; it carries office_id beside its number',
}
/** Tables without row security. */
const openToAll: Record<string, string> = {
  places: 'is published by GeoNames, the same for everybody, and nobody but the owner writes it',
}
/** Columns that a visitor reads although their name sounds private. */
const harmless: Record<string, string> = {
  'offices.contact_name': 'is the name shown beside the contact form; the address is in office_contacts',
}
/** Columns whose name does not tell their type by its ending. */
const namedByQuestion: Record<string, string> = {
  'network_members.state_since': 'answers "since when?" beside `state`',
  'ambassadors.paused_until': 'answers "until when?"; the day they are back',
  'members.state_since': 'answers "since when?" beside `state`',
}
const logins = ['kogge_identity', 'kogge_member', 'kogge_visitor', 'kogge_indexer']

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

type Row = Record<string, string>
/** Fails with a sentence for each row that `query` finds and `sentence` does not excuse. */
async function none(query: string, sentence: (row: Row) => string | null): Promise<void> {
  const rows = (await database.owner.unsafe(query)) as unknown as Row[]
  const lines = rows.map(sentence).filter((line) => line !== null)
  expect(lines, `\n${lines.join('\n')}\n`).toEqual([])
}

test('the exceptions name tables and columns that exist', async () => {
  const known = new Set(
    (
      await database.owner<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'kogge'
    union select table_name || '.' || column_name from information_schema.columns where table_schema = 'kogge'`
    ).map((row) => row.name),
  )
  const named = [notAnOffices, openToAll, harmless, namedByQuestion].flatMap((list) => Object.keys(list))
  expect(
    named.filter((name) => !known.has(name)).map((name) => `${name} is gone: take it off the exceptions above`),
  ).toEqual([])
})

test("every office's table has the key (office_id, id)", async () => {
  await none(
    `
    select c.relname as t, coalesce((
      select string_agg(a.attname, ', ' order by k.n) from pg_index i, unnest(i.indkey) with ordinality k(attnum, n)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary),
    'none') as key
    from pg_class c where c.relnamespace = 'kogge'::regnamespace and c.relkind in ('r', 'p')`,
    ({ t, key }) =>
      t in notAnOffices || key === 'office_id, id'
        ? null
        : `${t} has the key (${key}): make it primary key (office_id, id), or give the reason above`,
  )
})

test('row security is enabled and forced on every table', async () => {
  await none(
    `
    select relname as t from pg_class
    where relnamespace = 'kogge'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity)`,
    ({ t }) =>
      t in openToAll ? null : `${t}: alter table kogge.${t} enable row level security, force row level security`,
  )
})

test('tables without row security are written by the owner only', async () => {
  const tables = Object.keys(openToAll)
    .map((name) => `'${name}'`)
    .join(', ')
  await none(
    `
    select table_name as t, grantee as r, privilege_type as p from information_schema.table_privileges
    where table_schema = 'kogge' and table_name in (${tables}) and privilege_type <> 'SELECT'
      and grantee in ('PUBLIC', 'kogge_door', ${quoted(logins)})`,
    ({ t, r, p }) => `revoke ${p} on kogge.${t} from ${r}`,
  )
})

test("a view would read with its owner's rights", async () => {
  await none(
    `
    select relname as t from pg_class where relnamespace = 'kogge'::regnamespace
      and (relkind = 'm' or (relkind = 'v'
        and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'))`,
    ({ t }) => `${t}: create it with (security_invoker = true); a materialised view cannot have row security at all`,
  )
})

test('foreign keys between tables of offices carry office_id', async () => {
  const known = Object.keys(notAnOffices)
    .map((name) => `'${name}'`)
    .join(', ')
  await none(
    `
    select k.conname as k, c.relname as t from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_class f on f.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace = 'kogge'::regnamespace and f.relnamespace = 'kogge'::regnamespace
      and c.relname not in (${known}) and f.relname not in (${known})
      and not exists (
        select from unnest(k.conkey, k.confkey) as pair(here, there)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here
          and a.attname in ('office_id', 'other_office_id')
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there and b.attname = 'office_id')`,
    ({ k, t }) =>
      `${k} on ${t}: make it foreign key (office_id, …) references … (office_id, id), or (other_office_id, …) where the row is another office's and a policy reads it first; foreign keys ignore row security`,
  )
})

test('no foreign key leaves the tenant plane', async () => {
  await none(
    `
    select k.conname as k from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_class f on f.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace <> f.relnamespace
      and 'kogge'::regnamespace in (c.relnamespace, f.relnamespace)`,
    ({ k }) => `${k}: drop it; the planes meet in the door only`,
  )
})

test('every foreign key has an index that begins with its columns', async () => {
  await none(
    `
    select k.conname as k, k.conrelid::regclass::text as t,
      (select string_agg(a.attname, ', ' order by c.n) from unnest(k.conkey) with ordinality c(attnum, n)
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.attnum) as columns
    from pg_constraint k where k.contype = 'f' and k.connamespace in ('kogge'::regnamespace, 'identity'::regnamespace)
      and not exists (
        select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    ({ k, t, columns }) => `${k}: create index on ${t} (${columns})`,
  )
})

test('constraints are named by what they forbid', async () => {
  await none(
    `
    select k.conname as k, k.conrelid::regclass::text as t from pg_constraint k
    where k.connamespace in ('kogge'::regnamespace, 'identity'::regnamespace, 'mail'::regnamespace)
      and k.contype in ('c', 'f', 'u', 'x')
      and k.conname ~ '_(check|key|fkey|excl)[0-9]*$'`,
    ({ k, t }) => `${k} on ${t}: write "constraint ${t.split('.').pop()}_what_it_forbids" before it`,
  )
})

test('the types of times and dates can be read from the name', async () => {
  await none(
    `
    select table_schema as s, table_name || '.' || column_name as c, data_type as d from information_schema.columns
    where table_schema in ('kogge', 'identity', 'mail') and (
      data_type like 'timestamp without%' or (data_type like 'timestamp%' and column_name !~ '_at$')
        or (data_type = 'date' and column_name !~ '_on$')
      or (column_name ~ '_at$' and data_type not like 'timestamp%') or (column_name ~ '_on$' and data_type <> 'date')
      or (column_name ~ '_id$' and data_type not in ('uuid', 'integer', 'bigint')))`,
    ({ s, c, d }) => (c in namedByQuestion ? null : `${s}.${c} is ${d}: _at is timestamptz, _on is date, _id is a key`),
  )
})

test('policies ask app.… through a subselect, which is planned once', async () => {
  await none(
    `
    select tablename as t, policyname as p, concat_ws(' ', qual, with_check) as e from pg_policies
    where schemaname = 'kogge'`,
    ({ t, p, e }) =>
      /(?<!\( SELECT )\bapp\.\w+\(/.test(e) ? `${p} on ${t}: write (select app.…()) instead of app.…()` : null,
  )
})

test('policies call plain SQL functions of app only', async () => {
  await none(
    `
    select distinct p.polname as p, p.polrelid::regclass::text as t, f.oid::regprocedure::text as f
    from pg_policy p join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
      and d.refclassid = 'pg_proc'::regclass
    join pg_proc f on f.oid = d.refobjid join pg_language l on l.oid = f.prolang
    where l.lanname <> 'sql' or f.prosecdef or f.provolatile = 'v' or f.pronamespace <> 'app'::regnamespace`,
    ({ p, t, f }) =>
      `${p} on ${t} calls ${f}: a policy calls stable SQL functions of schema app, which cost no call a row`,
  )
})

test('policies are permissive and name their roles', async () => {
  await none(
    `
    select tablename as t, policyname as p from pg_policies
    where schemaname = 'kogge' and ('public' = any (roles) or permissive <> 'PERMISSIVE')`,
    ({ t, p }) => `${p} on ${t}: say "to kogge_…", so that a new role starts with nothing`,
  )
})

test('a right without a policy is no right: nobody holds one', async () => {
  await none(
    `
    select g.table_name as t, g.grantee as r, g.privilege_type as v
    from (select table_name, grantee, privilege_type from information_schema.table_privileges
      where table_schema = 'kogge'
          union select table_name, grantee, privilege_type from information_schema.column_privileges
          where table_schema = 'kogge') g
    where g.grantee in ('PUBLIC', 'kogge_door', ${quoted(logins)})
      and g.table_name not in (${quoted(Object.keys(openToAll))}) and not exists (
        select from pg_policies p
        where p.schemaname = 'kogge' and p.tablename = g.table_name and g.grantee = any (p.roles)
          and p.cmd in ('ALL', g.privilege_type))`,
    ({ t, r, v }) => `revoke ${v} on kogge.${t} from ${r}, or write the policy that says which rows`,
  )
})

test('the login roles are ordinary, and nobody logs in as the door', async () => {
  await none(
    `
    select r.rolname as r from pg_roles r where r.rolname in (${quoted([...logins, 'kogge_door'])})
      and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
        or r.rolcanlogin = (r.rolname = 'kogge_door'))`,
    ({ r }) => `${r}: alter role ${r} nosuperuser nobypassrls nocreaterole nocreatedb noreplication`,
  )
  await none(
    `
    select m.rolname as m, g.rolname as g from pg_auth_members a join pg_roles m on m.oid = a.member
    join pg_roles g on g.oid = a.roleid
    where m.rolname in (${quoted([...logins, 'kogge_door'])})`,
    ({ m, g }) => `revoke ${g} from ${m}`,
  )
})

test('a visitor reads without addresses and inner notes, and writes nothing', async () => {
  await none(
    `
    select distinct table_schema || '.' || table_name as t, privilege_type as v from (
      select table_schema, table_name, privilege_type, grantee from information_schema.table_privileges
      union select table_schema, table_name, privilege_type, grantee from information_schema.column_privileges) g
    where grantee in ('kogge_visitor', 'PUBLIC') and table_schema in ('kogge', 'identity', 'mail', 'jobs')
      and privilege_type <> 'SELECT'`,
    ({ t, v }) => `revoke ${v} on ${t} from kogge_visitor`,
  )
  await none(
    `
    select table_name || '.' || column_name as c from information_schema.column_privileges
    where grantee in ('kogge_visitor', 'PUBLIC') and table_schema = 'kogge'
      and column_name ~
        'mail|contact|created_by|invited_by|note|source_key|user_id|member_id|message|wanted|token|password'`,
    ({ c }) => (c in harmless ? null : `${c}: leave it out of the visitor's column grant`),
  )
})

test('the planes are closed to each other', async () => {
  const closed = [
    ['kogge_member', 'identity'],
    ['kogge_visitor', 'identity'],
    ['kogge_identity', 'kogge'],
    ['kogge_identity', 'app'],
    ['kogge_visitor', 'mail'],
  ]
  await none(
    `
    select x.r, x.s from (values ${closed.map(([role, schema]) => `('${role}', '${schema}')`).join(', ')}) x(r, s)
    where has_schema_privilege(x.r, x.s, 'usage')`,
    ({ r, s }) => `revoke usage on schema ${s} from ${r}`,
  )
  await none(
    `
    select x.r, n.nspname as s from unnest(array[${quoted([...logins, 'kogge_door'])}]) x(r), pg_namespace n
    where n.nspname in ('kogge', 'identity', 'app', 'public', 'mail') and has_schema_privilege(x.r, n.oid, 'create')`,
    ({ r, s }) => `revoke create on schema ${s} from ${r}`,
  )
  await none(
    `
    select table_name || '.' || column_name as c, grantee as r from information_schema.column_privileges
    where table_schema = 'identity' and grantee <> 'kogge_identity' and grantee like 'kogge%'
      and privilege_type = 'SELECT'
      and column_name ~ 'password|token|fields|body|session'`,
    ({ c, r }) => `revoke select on identity.${c} from ${r}`,
  )
})

test('of the identity plane the door reads whose address is which, in the two functions that tell administrators, and those who agreed', async () => {
  await none(
    `
    select table_name || '.' || column_name as c, privilege_type as p from information_schema.column_privileges
    where table_schema = 'identity' and grantee = 'kogge_door'`,
    ({ c, p }) =>
      p === 'SELECT' && ['users.id', 'users.email'].includes(c) ? null : `revoke ${p} on identity.${c} from kogge_door`,
  )
  await none(
    `
    select f.oid::regprocedure::text as f from pg_proc f join pg_roles o on o.oid = f.proowner
    where o.rolname = 'kogge_door' and f.prosrc ~ '\\midentity\\.'`,
    ({ f }) =>
      ['app.member_addresses()', 'app.see_contact(uuid)'].includes(f)
        ? null
        : `${f}: leave identity out; addresses have two ways to a page`,
  )
})

test("functions with their owner's rights are the door's, with a fixed search path, and not for everybody", async () => {
  await none(
    `
    select f.oid::regprocedure::text as f from pg_proc f join pg_roles o on o.oid = f.proowner
    where f.prosecdef and f.pronamespace in ('app'::regnamespace, 'kogge'::regnamespace, 'identity'::regnamespace,
      'mail'::regnamespace, 'public'::regnamespace)
      and (o.rolname <> 'kogge_door' or not coalesce(f.proconfig, '{}') @> '{"search_path=\\"\\""}')`,
    ({ f }) => `${f}: set search_path = '' and alter function ${f} owner to kogge_door`,
  )
  await none(
    `
    select f.oid::regprocedure::text as f from pg_proc f
    where f.prosecdef and f.pronamespace = 'app'::regnamespace and f.prorettype <> 'trigger'::regtype
      and exists (select from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a where a.grantee = 0)`,
    ({ f }) => `revoke execute on function ${f} from public`,
  )
})

test('every trigger function of app stands behind a trigger, and every trigger is on', async () => {
  await none(
    `
    select f.oid::regprocedure::text as f from pg_proc f
    where f.pronamespace in ('app'::regnamespace, 'mail'::regnamespace) and f.prorettype = 'trigger'::regtype
      and not exists (select from pg_trigger t where t.tgfoid = f.oid)`,
    ({ f }) => `${f} is called by no trigger: create the trigger or drop the function`,
  )
  await none(
    `
    select t.tgname as g, t.tgrelid::regclass::text as t from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace in ('kogge'::regnamespace, 'identity'::regnamespace, 'mail'::regnamespace)
      and t.tgenabled <> 'O'`,
    ({ g, t }) => `alter table ${t} enable trigger ${g}`,
  )
})

test('every table that the index shows tells the outbox', async () => {
  const watched = [
    ['presences', 'INSERT'],
    ['presences', 'UPDATE'],
    ['presences', 'DELETE'],
    ['organisations', 'UPDATE'],
    ['offices', 'UPDATE'],
  ]
  await none(
    `
    select x.t, x.e from (values ${watched.map(([table, event]) => `('${table}', '${event}')`).join(', ')}) x(t, e)
    where not exists (select from information_schema.triggers g
      where g.event_object_schema = 'kogge' and g.event_object_table = x.t and g.event_manipulation = x.e
        and g.action_statement ~ 'app\\.note_')`,
    ({ t, e }) => `kogge.${t} needs a statement trigger after ${e} that writes to kogge.outbox`,
  )
})

const quoted = (words: string[]) => words.map((word) => `'${word}'`).join(', ')
