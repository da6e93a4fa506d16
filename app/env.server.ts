/**
 * The environment, read once. A wrong value stops the start with the variable's name and what it should be.
 * `npm start` fills DATABASE_URL, MEILI_URL, MEILI_MASTER_KEY and KOGGE_SECRET for the embedded services.
 */
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1'], '1 (yes) or 0 (no)').transform((value) => value === '1')
const count = (least: number, most: number, words: string) =>
  z.coerce.number(words).int(words).min(least, words).max(most, words)
const whole = (least: number, most: number, otherwise: number, words: string) =>
  z.preprocess((value) => (value === '' ? undefined : value), count(least, most, words).default(otherwise))
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** A text with a default, which an empty value means as well: compose files and .env lines pass empty values. */
const text = (otherwise: string, schema: z.ZodType<string> = z.string()) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.default(otherwise))

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test'], 'development, production or test').default('production'),
  PORT: whole(0, 65535, 3000, 'a port: a number from 0 to 65535'),
  HOST: text('127.0.0.1'),
  WEB_PROCESSES: optional(count(1, 64, 'how many processes answer: a number from 1 to 64')),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'the address people use, such as https://kogge.example' })),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: 'a Postgres address, such as postgres://owner:password@host:5432/kogge',
    }),
  ),
  KOGGE_SECRET: optional(z.string().min(16, 'at least 16 characters, kept secret and unchanged')),
  MEILI_URL: optional(
    z.url({ protocol: /^https?$/, error: 'the address of Meilisearch, such as http://localhost:7700' }),
  ),
  MEILI_MASTER_KEY: optional(z.string().min(16, 'at least 16 characters')),
  MEILI_INDEX: text(
    'presences',
    z.string().regex(/^[a-z][a-z0-9_]{0,60}$/, 'the name of the search index: small letters, digits and _'),
  ),
  MEILI_BIN: optional(z.string()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'an SMTP address, such as smtps://user:password@host:465' })),
  MAIL_FROM: text('Kogge <no-reply@localhost>'),
  REPLY_DOMAIN: optional(
    z
      .string()
      .regex(
        /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
        'a domain whose mail is handed to the worker, such as reply.kogge.example',
      ),
  ),
  REPLY_PORT: optional(count(1, 65535, 'the port on which the worker takes answers by mail: a number from 1 to 65535')),
  REPLY_HOST: text('127.0.0.1'),
  KOGGE_DATA_DIR: text('.data').transform((dir) => path.resolve(dir)),
  KOGGE_DEMO: optional(flag),
  MAPBOX_ACCESS_TOKEN: optional(z.string().regex(/^pk\./, 'a public Mapbox token; it starts with pk.')),
  MAPBOX_STYLE: text('mapbox://styles/mapbox/light-v11'),
  METRICS_TOKEN: optional(
    z.string().min(16, 'at least 16 characters; whoever brings it as a bearer token may read /metrics'),
  ),
  METRICS_PORT: optional(count(1, 65535, 'a port that nobody else uses: a number from 1 to 65535')),
  METRICS_HOST: text('127.0.0.1'),
  TRUST_PROXY: whole(0, 9, 0, 'how many proxies stand before Kogge: 0, 1, 2'),
  READS_PER_MINUTE: whole(
    30,
    1_000_000_000,
    300,
    'how many searches and views of the map one person may ask a minute: a number from 30 on',
  ),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
})

export type Env = z.infer<typeof schema>

/** Parses `source`; throws an Error whose message names each wrong variable and says what it should be. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} should be ${issue.message}`)
  if (source.MEILI_URL && !source.MEILI_MASTER_KEY) problems.push('MEILI_MASTER_KEY should be set when MEILI_URL is')
  if (source.METRICS_PORT && source.METRICS_PORT === source.PORT)
    problems.push('METRICS_PORT should be another port than PORT')
  if (!source.REPLY_DOMAIN !== !source.REPLY_PORT)
    problems.push('REPLY_DOMAIN and REPLY_PORT should be set together, or neither')
  if (!parsed.success || problems.length > 0)
    throw new Error(`The settings are not right:\n${problems.map((line) => `  ${line}`).join('\n')}`)
  return parsed.data
}

let cached: Env | undefined
/** This process's environment. */
export function env(): Env {
  return (cached ??= parseEnv(process.env))
}

/** What the web server and the worker cannot do without. Throws where the process was started without it. */
export function services(): {
  database: { url: string; secret: string }
  meili: { url: string; masterKey: string; index: string }
} {
  const { DATABASE_URL, KOGGE_SECRET, MEILI_URL, MEILI_MASTER_KEY, MEILI_INDEX } = env()
  if (!DATABASE_URL || !KOGGE_SECRET || !MEILI_URL || !MEILI_MASTER_KEY) {
    throw new Error(
      'DATABASE_URL, KOGGE_SECRET, MEILI_URL and MEILI_MASTER_KEY are needed here; `npm start` sets them.',
    )
  }
  return {
    database: { url: DATABASE_URL, secret: KOGGE_SECRET },
    meili: { url: MEILI_URL, masterKey: MEILI_MASTER_KEY, index: MEILI_INDEX },
  }
}

/**
 * How many web processes share the port: WEB_PROCESSES, else one a core and four at most. Development has one: its
 * modules are those of one process.
 */
export function webProcesses({ NODE_ENV, WEB_PROCESSES }: Env = env()): number {
  return NODE_ENV === 'development' ? 1 : (WEB_PROCESSES ?? Math.min(os.availableParallelism(), 4))
}

/** The address people use, without a slash at the end. */
export function publicUrl(): string {
  const { PUBLIC_URL, HOST, PORT } = env()
  return (
    PUBLIC_URL ??
    `http://${HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
  ).replace(/\/+$/, '')
}
