import type { Page } from '@playwright/test'

/** Where one comes back to is not another place. */
const placeOf = (url: string): string => url.replace(/^"|"$/g, '').replace(/([?&])(to|back|lang)=[^&]*&?/g, '$1').replace(/[?&]$/, '')

/** Links that are called the same, as a screen reader hears them, and lead to different places: each name with its places. */
export async function sameNames(page: Page): Promise<string[]> {
  const places = new Map<string, Set<string>>()
  const lines = (await page.locator('body').ariaSnapshot()).split('\n')
  for (const [at, line] of lines.entries()) {
    const name = /^\s*- '?link "((?:[^"\\]|\\.)*)"/.exec(line)?.[1]
    const url = /^\s*- \/url: (.*)$/.exec(lines[at + 1] ?? '')?.[1]
    if (name !== undefined && url !== undefined) places.set(name, (places.get(name) ?? new Set()).add(placeOf(url)))
  }
  return [...places].filter(([, urls]) => urls.size > 1).map(([name, urls]) => `${name}: ${[...urls].join(' ')}`)
}
