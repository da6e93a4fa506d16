import { expect, test } from 'vitest'
import { passwordProblem } from './password-rule.server.ts'

const about = ['Anke Jansen', 'anke.jansen@example.org']

test.each([
  ['short', 'auth:wrong.passwordShort'],
  ['🐟🐟🐟🐟🐟🐟🐟🐟🐟', 'auth:wrong.passwordShort'],
  ['x'.repeat(201), 'auth:wrong.passwordLong'],
  ['qwertyuiop', 'auth:wrong.passwordCommon'],
  ['Password123', 'auth:wrong.passwordCommon'],
  ['dragonball2024!', 'auth:wrong.passwordCommon'],
  ['aaaaaaaaaaaa', 'auth:wrong.passwordCommon'],
  ['9876543210', 'auth:wrong.passwordCommon'],
  ['asdfghjklzxc', 'auth:wrong.passwordCommon'],
  ['AnkeJansen1', 'auth:wrong.passwordYours'],
  ['jansen-anke', 'auth:wrong.passwordYours'],
])('%s is refused', (password, problem) => expect(passwordProblem(password, about)).toBe(problem))

test('a name of short words is a name too', () => {
  const short = ['Anna de Wit', 'a.de.wit@example.org']
  for (const password of ['annadewit99', 'Anna.de.Wit!', 'adewit-2026'])
    expect(passwordProblem(password, short), password).toBe('auth:wrong.passwordYours')
  expect(passwordProblem('luebeckinderwelt', short, ['Luebeck in der Welt'])).toBe('auth:wrong.passwordGuessed')
  expect(passwordProblem('Anna ziet de witte schepen', short)).toBeNull()
})

const around = ['Internationaal Kantoor Deventer', 'Deventer', 'deventer', 'Lübeck', 'luebeck', 'Zwolle']
test.each([
  'welkom12345',
  'Welkom2026!',
  'deventer2026',
  'D3v3nt3r-2026',
  'd.e.v.e.n.t.e.r.2026',
  'kogge2026!',
  'K0gg3_2026!',
  'KoggeDeventer',
  'kogge-kogge-kogge',
  '2026Lübeck!!',
  'luebeck1234',
  'LUBECK-2027',
  'Willkommen1',
  'p@$$w0rd2026',
  'hanze-zwolle-99',
  'zomer2026!!',
  'Anke2026kogge',
  'jansen@Deventer1',
  'internationaal1',
  'W3lk0m w3lk0m',
  'kantoor123456',
])('%s is made of what is tried first', (password) =>
  expect(passwordProblem(password, about, around)).toMatch(/^auth:wrong.password(Guessed|Yours|Common)$/),
)

test.each([
  'kogge vaart naar Riga',
  'Deventer koek smaakt goed',
  'welkom op de brug',
  'twee kantoren en een schip',
  'tESt-wolf-anker',
  'hunter-1847-mast',
])('%s is more than that', (password) => expect(passwordProblem(password, about, around)).toBeNull())

test.each(['the cog sails east', 'Anke fährt nach Riga', 'x7-Wind-Hanse', 'ヒバリが朝に歌う野原で'])(
  '%s is taken',
  (password) => expect(passwordProblem(password, about)).toBeNull(),
)
