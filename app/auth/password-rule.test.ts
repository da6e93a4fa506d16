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

test.each(['the cog sails east', 'Anke fährt nach Riga', 'x7-Wind-Hanse', 'ヒバリが朝に歌う野原で'])('%s is taken', (password) =>
  expect(passwordProblem(password, about)).toBeNull())
