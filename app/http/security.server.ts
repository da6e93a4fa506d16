/** The headers every page carries. */
import { env } from '#app/env.server.ts'

/** A strict policy: scripts by nonce only, styles from our own files, nothing framed. Mapbox hosts only where a token is configured. */
export function securityHeaders(nonce: string): Record<string, string> {
  const mapbox = env().MAPBOX_ACCESS_TOKEN ? ' https://api.mapbox.com https://events.mapbox.com https://*.tiles.mapbox.com' : ''
  const development = env().NODE_ENV === 'development'
  return {
    'Content-Security-Policy': [
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
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
}
