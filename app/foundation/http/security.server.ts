import { env } from '#app/env.server.ts'

/**
 * A page's content security policy, a strict one: scripts by nonce only, styles from our own files, nothing framed.
 * Mapbox hosts only where a token is configured.
 */
export function contentPolicy(nonce: string): string {
  const mapbox = env().MAPBOX_ACCESS_TOKEN
    ? ' https://api.mapbox.com https://events.mapbox.com https://*.tiles.mapbox.com'
    : ''
  const development = env().NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    `img-src 'self' data: blob:${mapbox}`,
    `connect-src 'self'${mapbox}${development ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
