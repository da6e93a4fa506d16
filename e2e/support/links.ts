import type { Page } from '@playwright/test'
import type { Sql } from '#db/client.server.ts'

/** Where one comes back to is not another place. */
const placeOf = (url: string): string =>
  url
    .replace(/^"|"$/g, '')
    .replace(/([?&])(to|back|lang)=[^&]*&?/g, '$1')
    .replace(/[?&]$/, '')

/**
 * Links that are called the same, as a screen reader hears them, and lead to different places: each name with its
 * places. Only of the demo's offices: what other journeys make meanwhile, and the mails they cause, may well have one
 * name.
 */
export async function sameNames(page: Page, owner: Sql): Promise<string[]> {
  const places = new Map<string, Set<string>>()
  const lines = (await page.locator('body').ariaSnapshot()).split('\n')
  for (const [at, line] of lines.entries()) {
    const name = /^\s*- '?link "((?:[^"\\]|\\.)*)"/.exec(line)?.[1]
    const url = /^\s*- \/url: (.*)$/.exec(lines[at + 1] ?? '')?.[1]
    if (name !== undefined && url !== undefined) places.set(name, (places.get(name) ?? new Set()).add(placeOf(url)))
  }
  const others = new Set(
    (
      await owner<
        { slug: string }[]
      >`select slug from kogge.offices where slug not in ('deventer', 'zwolle', 'luebeck')`
    ).map(({ slug }) => slug),
  )
  for (const urls of places.values()) {
    for (const url of urls)
      if (url.startsWith('/mailbox/') || url.split(/[/?#]/).some((part) => others.has(part))) urls.delete(url)
  }
  return [...places].filter(([, urls]) => urls.size > 1).map(([name, urls]) => `${name}: ${[...urls].join(' ')}`)
}
