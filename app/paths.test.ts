/** No dead links: what the app can link to has a route, and every route can be linked to. */
import { expect, test } from 'vitest'
import { paths, reservedSlugs } from './paths.ts'
import routes from './routes.ts'

type Entry = { path?: string; index?: boolean; children?: Entry[] }

/** Patterns of all addresses (`/:office/search`); a layout's own address is its index's. */
const patternsOf = (entries: Entry[], above = ''): string[] =>
  entries.flatMap(({ path, index, children }) => {
    const here = index ? above || '/' : `${above}/${path}`
    return children ? patternsOf(children, here) : [here]
  })
const matches = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replace(/:[a-z]+/gi, '[^/]+')}$`).test(address)

/** Asked for by name in the frame and the browser's entry, where no link stands. */
const unlinked = ['/:office/theme.css', '/names/:language', '/*']

const addresses = Object.entries(paths).map(([name, make]) => {
  const address = (make as (...words: string[]) => string)(...Array.from({ length: make.length }, () => 'word'))
  return { name, address: address.split('?')[0] }
})

test('every link has a route, and every route a link', async () => {
  const patterns = patternsOf((await routes) as Entry[]).filter((pattern) => !unlinked.includes(pattern))
  // A fixed address comes before one with a parameter, as in the router: /networks is no office.
  const ranked = patterns.toSorted((a, b) => a.split(':').length - b.split(':').length)
  const found = addresses.map(({ name, address }) => ({
    name,
    address,
    pattern: ranked.find((pattern) => matches(pattern, address)),
  }))
  const isOffice = (address: string) => address.startsWith('/word')
  expect(
    found.filter(({ address, pattern }) => !pattern || (pattern.startsWith('/:office') && !isOffice(address))),
  ).toEqual([])
  expect(patterns.filter((pattern) => !found.some((each) => each.pattern === pattern))).toEqual([])
})

test('no office can take the place of a page', async () => {
  const first = patternsOf((await routes) as Entry[])
    .map((pattern) => pattern.split('/')[1])
    .filter((segment) => /^[a-z]/.test(segment))
  expect(first.filter((segment) => !reservedSlugs.includes(segment))).toEqual([])
})
