/**
 * What the compiler does not see: who may import whom (each rule with its reason), accessibility, hooks. Types are the
 * compiler's.
 */
import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'
import { rooms } from './app/storeys.js'

/** A library and the one place that may import it. `types` says that its types may be named elsewhere. */
const singlePlaces = [
  {
    name: 'postgres',
    place: ['db/client.server.ts'],
    why: 'db/client.server.ts opens every pool, always for one role.',
  },
  {
    name: 'meilisearch',
    place: ['search/client.server.ts'],
    why: 'search/client.server.ts holds the keys; nothing else may ask without a tenant token.',
  },
  {
    name: 'meilisearch/token',
    place: ['search/client.server.ts'],
    why: 'search/client.server.ts signs the tenant tokens.',
  },
  {
    name: 'lucia',
    place: ['app/identity/lucia.server.ts'],
    why: 'Lucia is no longer developed: app/identity/lucia.server.ts is what has to be replaced one day.',
  },
  {
    name: '@lucia-auth/adapter-postgresql',
    place: ['app/identity/lucia.server.ts'],
    why: 'It belongs to Lucia, which stays in app/identity/lucia.server.ts.',
  },
  {
    name: 'maplibre-gl',
    place: ['app/discovery/map/library.ts'],
    why: 'app/discovery/map/library.ts loads a map library, lazily, so that other pages stay light.',
  },
  {
    name: 'mapbox-gl',
    place: ['app/discovery/map/library.ts'],
    why: 'app/discovery/map/library.ts loads a map library, lazily, so that other pages stay light.',
  },
  {
    name: 'nodemailer',
    place: ['app/foundation/mail/transport.server.ts'],
    why: 'app/foundation/mail/transport.server.ts sends mail; the rest queues it.',
  },
  {
    name: 'otpauth',
    place: ['app/identity/one-time-codes.server.ts'],
    why: 'app/identity/one-time-codes.server.ts makes and reads codes; the rest asks it.',
  },
  {
    name: 'qrcode',
    place: ['app/identity/code-picture.server.ts'],
    why: 'app/identity/code-picture.server.ts draws them; the rest shows a path.',
  },
  {
    name: 'smtp-server',
    place: ['app/delivery/replies/receiver.server.ts'],
    why: 'app/delivery/replies/receiver.server.ts is the one place where mail comes in.',
  },
  {
    name: 'mailparser',
    place: ['app/delivery/replies/read-mail.server.ts'],
    why: 'app/delivery/replies/read-mail.server.ts reads what came in.',
  },
]

/** Tests and their fixtures may reach everything; what they test may not. */
const untested = (target) => [`${target}/**/!(*.test|*.examples).{ts,tsx}`]
const inApp = (room) => `./app/${room}`
const contents = ['./app/root.tsx', './app/routes.ts', './app/entry.client.tsx', './app/entry.server.tsx']

/**
 * From app/storeys.js: what lies above a room is out of its reach; its routes may reach every room, and no room's
 * routes are reached.
 */
const zones = [
  {
    // db/isolation is a suite of tests over all rooms: each brings its part (db/isolation/rooms.ts).
    target: ['./db/!(*.test|*.examples).ts', './db/!(isolation)/**/!(*.test|*.examples).ts'],
    from: ['./app', './search', './server'],
    message: 'db imports nothing of ours: it is the ground that the rest stands on.',
  },
  {
    target: untested('./search'),
    from: [...rooms.filter((room) => room !== 'taxonomy').map(inApp), './server'],
    message: 'search imports db and the pure app/taxonomy only: an index knows rows, not pages.',
  },
  {
    target: untested('./app'),
    from: './server',
    message: 'server starts the app; the app does not know what runs it.',
  },
  {
    target: untested('./app/taxonomy'),
    from: ['./db', './search', './app/paths.ts', './app/pools.server.ts', './app/env.server.ts', './app/log.server.ts'],
    message: 'taxonomy is data and pure functions: search and the browser both read it.',
  },
  {
    target: untested('./app/foundation/ui'),
    from: ['./db', './search', './app/pools.server.ts', './app/env.server.ts'],
    message: 'ui has no domain words and asks nobody.',
  },
  ...rooms.flatMap((room, at) => [
    ...(at === rooms.length - 1
      ? []
      : [
          {
            target: [
              `./app/${room}/!(routes)/**/!(*.test|*.examples).{ts,tsx}`,
              `./app/${room}/!(*.test|*.examples).{ts,tsx}`,
            ],
            from: [...rooms.slice(at + 1).map(inApp), ...contents],
            message: `app/storeys.js: ${room} knows the storeys below it and the rooms before it.`,
          },
        ]),
    {
      target: untested(inApp(room)),
      from: rooms.filter((other) => other !== room).map((other) => `./app/${other}/routes`),
      message: 'Never another room’s routes: take its noun or its verbs, or link through paths.ts.',
    },
  ]),
]

/** The ways into offices' rows. Types of theirs may be named anywhere. */
const door = {
  regex: '(^#db/door|/db/door|identity/(door|on-behalf))\\.server\\.ts$',
  allowTypeImports: true,
  message: 'Only routes/ and delivery/ call the door: a verb is given the transaction (tx) that its route opened.',
}
/** Where the door may be called, besides routes/ and delivery/. */
const atTheDoor = [
  'app/**/routes/**',
  'app/delivery/**',
  'app/identity/**',
  '**/*.test.{ts,tsx}',
  'server/**',
  'db/**',
  'search/**',
  'e2e/**',
  'bench/**',
  'bin/**',
  // A mail is read with its reader's rights when it is sent: docs/decisions/mails-are-read-by-their-readers.md.
  'app/foundation/mail/seen.server.ts',
]

/** The libraries of one place, without those allowed here; `patterns`: what else is out of reach. */
const restricted = (allowed = [], patterns = []) => ({
  paths: singlePlaces
    .filter(({ name }) => !allowed.includes(name))
    .map(({ name, why }) => ({ name, message: why, allowTypeImports: true })),
  patterns,
})

export default typescript.config(
  { ignores: ['node_modules', 'build', '.data', '.cache', 'playwright-report', 'test-results'] },
  ...typescript.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      '@typescript-eslint/no-restricted-imports': ['error', restricted()],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      'max-len': [
        'error',
        { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // Tables: a line is a row.
  {
    files: ['app/taxonomy/**', 'app/delivery/seeds/**', 'app/identity/common-passwords.server.ts'],
    rules: { 'max-len': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['db/**', '**/*.test.{ts,tsx}', 'server/testing/**', 'server/services.ts', 'e2e/**', 'bench/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="unsafe"]',
          message:
            'SQL is written as tagged templates; .unsafe() is for db/ alone, because a text put together by hand is how injection begins.',
        },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    ignores: atTheDoor,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', restricted([], [door])] },
  },
  ...singlePlaces.map(({ place }) => ({
    files: place,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        restricted(
          singlePlaces.filter((other) => other.place[0] === place[0]).map(({ name }) => name),
          /^app\/(?!identity|delivery)/.test(place[0]) ? [door] : [],
        ),
      ],
    },
  })),
  {
    // Tests stand in for the world's mail servers and mail programs.
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', restricted(['nodemailer', 'smtp-server', 'mailparser'])],
    },
  },
  {
    files: ['**/*.tsx', 'app/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
)
