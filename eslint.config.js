/** What the compiler does not see: who may import whom (each rule with its reason), accessibility, hooks. Types are the compiler's. */
import { readdirSync } from 'node:fs'
import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

/** A library and the one place that may import it. `types` says that its types may be named elsewhere. */
const singlePlaces = [
  { name: 'postgres', place: ['db/client.server.ts'], why: 'db/client.server.ts opens every pool, always for one role.' },
  { name: 'meilisearch', place: ['search/client.server.ts'], why: 'search/client.server.ts holds the keys; nothing else may ask without a tenant token.' },
  { name: 'meilisearch/token', place: ['search/client.server.ts'], why: 'search/client.server.ts signs the tenant tokens.' },
  { name: 'lucia', place: ['app/auth/lucia.server.ts'], why: 'Lucia is no longer developed: app/auth/lucia.server.ts is what has to be replaced one day.' },
  { name: '@lucia-auth/adapter-postgresql', place: ['app/auth/lucia.server.ts'], why: 'It belongs to Lucia, which stays in app/auth/lucia.server.ts.' },
  { name: 'maplibre-gl', place: ['app/map/library.ts'], why: 'app/map/library.ts loads a map library, lazily, so that other pages stay light.' },
  { name: 'mapbox-gl', place: ['app/map/library.ts'], why: 'app/map/library.ts loads a map library, lazily, so that other pages stay light.' },
  { name: 'nodemailer', place: ['app/mail/transport.server.ts'], why: 'app/mail/transport.server.ts sends mail; the rest queues it.' },
]

const line = ['taxonomy', 'organisations', 'presences', 'matches', 'introductions', 'opportunities']
const features = [...line, 'offices', 'discover', 'ambassadors', 'desks', 'programmes', 'events', 'commitments', 'feeds', 'imports', 'digests', 'trips']
const feature = (name) => `./app/${name}`

/** Everything in app/ except these folders. */
const appWithout = (...folders) => readdirSync('app').filter((name) => !folders.includes(name) && !name.endsWith('.css')).map((name) => `./app/${name}`)

/** Tests and their fixtures may reach everything; what they test may not. */
const untested = (target) => [`${target}/**/!(*.test).{ts,tsx}`]

const zones = [
  { target: untested('./db'), from: ['./app', './search', './server'], message: 'db imports nothing of ours: it is the ground that the rest stands on.' },
  { target: untested('./search'), from: [...appWithout('taxonomy'), './server'], message: 'search imports db and the pure app/taxonomy only: an index knows rows, not pages.' },
  { target: untested('./app/ui'), from: [...appWithout('ui'), './db', './search', './server'], message: 'ui has no domain words and imports nothing of ours.' },
  { target: ['./app/taxonomy/**/!(*.test).ts'], from: [...appWithout('taxonomy', 'i18n'), './db', './search', './server'], message: 'taxonomy is data and pure functions: search and the browser both read it.' },
  { target: [...untested('./app/http'), ...untested('./app/i18n'), ...untested('./app/mail')], from: features.filter((name) => name !== 'taxonomy').map(feature), message: 'http, i18n and mail serve the features and know none of them.' },
  { target: untested('./app'), from: './server', message: 'server starts the app; the app does not know what runs it.' },
  ...line.flatMap((name, at) => {
    const later = line.slice(at + 1).map(feature)
    return later.length === 0 ? [] : [{
      // Routes put a page together: an organisation's page shows its presences.
      target: [`./app/${name}/!(*.test).{ts,tsx}`], from: later,
      message: `Features form a line (${line.join(' ◀ ')}): a later one may know an earlier one, never the other way.`,
    }]
  }),
  ...features.map((name) => ({
    target: untested(feature(name)), from: features.filter((other) => other !== name).map((other) => `./app/${other}/routes`),
    message: 'Never another feature’s routes: take its noun or its verbs, or link through paths.ts.',
  })),
]

const restricted = (allowed = []) => ({
  paths: singlePlaces.filter(({ name }) => !allowed.includes(name)).map(({ name, why }) => ({ name, message: why, allowTypeImports: true })),
})

export default typescript.config(
  { ignores: ['node_modules', 'build', '.data', '.cache', 'playwright-report', 'test-results'] },
  ...typescript.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      '@typescript-eslint/no-restricted-imports': ['error', restricted()],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'max-len': ['error', { code: 200, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['db/**', '**/*.test.{ts,tsx}', 'server/testing/**', 'server/services.ts', 'e2e/**', 'bench/**'],
    rules: {
      'no-restricted-syntax': ['error', {
        selector: 'CallExpression[callee.property.name="unsafe"]',
        message: 'SQL is written as tagged templates; .unsafe() is for db/ alone, because a text put together by hand is how injection begins.',
      }],
    },
  },
  ...singlePlaces.map(({ place }) => ({
    files: place,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', restricted(singlePlaces.filter((other) => other.place[0] === place[0]).map(({ name }) => name))] },
  })),
  {
    files: ['**/*.tsx', 'app/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
)
