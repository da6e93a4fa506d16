/**
 * `npm run import -- 3w FILE --office SLUG [--dry-run] [--language nl]`: arguments in, sentences and an exit code out.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import { openPool, type DatabaseConfig } from '#db/client.server.ts'
import { enterAsOffice } from '#db/door.server.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import { FileProblem, type FileReason } from './hxl.ts'
import { applyThreeW, type Applied } from './threew.server.ts'
import { organisationKey, readThreeW, type ThreeW } from './threew.ts'

type Order = { file: string; office: string; dryRun: boolean; language: Language }
/** What is wrong with the arguments: each has its sentence, `imports:wrong.<reason>`. */
type WrongReason = 'source' | 'noSource' | 'noFile' | 'more' | 'noOffice' | 'option' | 'language'
type Wrong = { wrong: { reason: WrongReason; value?: string }; language: Language }
/** Ends a dry run's transaction without keeping what it wrote. */
class RolledBack extends Error {
  constructor(readonly applied: Applied) {
    super('dry run')
  }
}

type Print = (line: string) => void
const toStdout: Print = (line) => void process.stdout.write(`${line}\n`)

function orderOf(argv: string[]): Order | Wrong {
  let given
  try {
    given = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { office: { type: 'string' }, 'dry-run': { type: 'boolean' }, language: { type: 'string' } },
    })
  } catch (error) {
    return {
      wrong: { reason: 'option', value: /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? argv.join(' ') },
      language: 'en',
    }
  }
  const {
    values: { office, 'dry-run': dryRun = false, language: asked = 'en' },
    positionals: [source, file, more],
  } = given
  const language = languages.find((known) => known === asked)
  const wrong = (reason: WrongReason, value?: string) => ({
    wrong: { reason, value },
    language: language ?? ('en' as const),
  })
  if (!language) return wrong('language', asked)
  if (!source) return wrong('noSource')
  if (source !== '3w') return wrong('source', source)
  if (!file) return wrong('noFile')
  if (more !== undefined) return wrong('more', more)
  if (!office) return wrong('noOffice')
  return { file, office, dryRun, language }
}

const fileProblems: Record<string, FileReason | undefined> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
}

/**
 * The file's bytes. npm runs commands in the project's folder and notes in INIT_CWD where the person stands: a name may
 * mean either.
 */
async function bytesOf(file: string): Promise<Uint8Array> {
  const standing = path.resolve(process.env.INIT_CWD ?? '.', file)
  try {
    return await readFile(existsSync(file) ? file : standing)
  } catch (error) {
    const reason = fileProblems[(error as { code?: string }).code ?? '']
    throw reason ? new FileProblem(reason) : error
  }
}

/**
 * Runs the import with the arguments after `--` on the database of `config`; `print` gets the sentences one by one
 * (standard output where none is given). Answers 0 where the list went in (with or without rejected rows), 1 where an
 * argument, the file or the office was wrong, with a sentence that says which. Throws only what is nobody's mistake
 * here, such as a database that is away.
 */
export async function runImport(argv: string[], config: DatabaseConfig, print: Print = toStdout): Promise<number> {
  const order = orderOf(argv)
  const t = translator(order.language)
  if ('wrong' in order) {
    for (const line of [
      t(`imports:wrong.${order.wrong.reason}`, { value: order.wrong.value }),
      t('imports:usage'),
      t('imports:usageHelp'),
    ])
      print(line)
    return 1
  }
  const file = path.basename(order.file)
  let list: ThreeW
  try {
    list = readThreeW(await bytesOf(order.file), today())
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    print(t(`imports:file.${error.reason}`, { file, ...error.values }))
    return 1
  }
  const applied = await apply(order, list, config)
  if (!applied) {
    print(t('imports:noOffice', { office: order.office }))
    return 1
  }
  for (const line of report(t, file, list, applied, order.dryRun)) print(line)
  return 0
}

/** What was written (or would have been); undefined where there is no such office. */
async function apply({ office, dryRun }: Order, list: ThreeW, config: DatabaseConfig): Promise<Applied | undefined> {
  const pool = openPool(config, 'kogge_member', { max: 1 })
  try {
    const [{ there }] = await pool.begin('read only', (tx) => tx`select app.enter_as_office(${office}) as there`)
    if (!there) return undefined
    return await enterAsOffice(pool, office, async (tx) => {
      const applied = await applyThreeW(tx, list.proposals, today())
      if (dryRun) throw new RolledBack(applied)
      return applied
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.applied
    throw error
  } finally {
    await pool.end({ timeout: 5 })
  }
}

/** The sentences about an import: what was read, created, unchanged and rejected, each rejection with its line. */
function report(
  t: Texts,
  file: string,
  list: ThreeW,
  { organisations, presences }: Applied,
  dryRun: boolean,
): string[] {
  const several = spellings(list.names)
    .filter((names) => names.length > 1)
    .map((names) => names.join(' = '))
  const own = new Set(
    list.proposals.filter(({ sectors }) => sectors.length === 0).flatMap(({ ownSectors }) => ownSectors),
  )
  const written = organisations.created + presences.created + presences.confirmed
  return [
    t('imports:read', {
      file,
      count: list.rows,
      names: t('imports:names', { count: list.names.length }),
      countries: t('imports:countries', { count: list.countries.length }),
    }),
    ...(several.length > 0 ? [t('imports:spellings', { names: several.join('; ') })] : []),
    ...(own.size > 0 ? [t('imports:ownWords', { labels: [...own].map((label) => `"${label}"`).join(', ') })] : []),
    t('imports:organisations', organisations),
    t('imports:presences', presences),
    ...(['confirmed', 'repeated', 'unpinned'] as const).flatMap((key) => {
      const count = key === 'confirmed' ? presences.confirmed : list[key]
      return count > 0 ? [t(`imports:${key}`, { count })] : []
    }),
    t('imports:rejected', { count: list.rejections.length }),
    ...list.rejections.map(({ line, reason, value }) =>
      t('imports:line', { line, reason: t(`imports:row.${reason}`, { value }) }),
    ),
    ...(written === 0 ? [t('imports:unchanged')] : []),
    ...(dryRun ? [t('imports:dryRun')] : []),
  ]
}

/** Names that are one organisation, together. */
function spellings(names: string[]): string[][] {
  const found = new Map<string, string[]>()
  for (const name of names) found.set(organisationKey(name), [...(found.get(organisationKey(name)) ?? []), name])
  return [...found.values()]
}
