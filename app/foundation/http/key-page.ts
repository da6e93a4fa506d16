/** Pages whose address is as good as a key: a link of a mail that answers without signing in. */
import type { MetaFunction } from '@remix-run/node'
import { titled } from './title.ts'

/** The page's title, and that it belongs in no search engine. */
export const unlisted: MetaFunction = (args) => [...(titled(args) ?? []), { name: 'robots', content: 'noindex' }]

/**
 * Headers of such a page: no other site gets the address with a request, and nothing keeps the page. Not `no-referrer`:
 * by that a browser sends our own form without saying where it comes from, and it would be refused.
 */
export const keyHeaders = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
})
