import { expect, test } from 'vitest'
import { hostilePaths } from '#server/testing/hostile.ts'
import { localPath } from './local-path.ts'

test.each([
  ['/', '/'],
  ['/deventer/search?q=steel&kind=ngo#list', '/deventer/search?q=steel&kind=ngo#list'],
  ['/a/../b', '/b'],
  ['/lübeck/ł', '/l%C3%BCbeck/%C5%82'],
  ['/search?q=café', '/search?q=caf%C3%A9'],
  ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
  [null, '/'],
  [undefined, '/'],
  ['', '/'],
  ['deventer', '/'],
])('%s leads to %s', (path, to) => expect(localPath(path)).toBe(to))

test.each(hostilePaths)('%j stays here', (path) => {
  const to = localPath(path, '/otherwise')
  expect(new URL(to, 'https://kogge.example').origin).toBe('https://kogge.example')
  expect(to).toMatch(/^\/(?![/\\])[\u0021-\u007e]*$/)
})
