/**
 * What remix.config.js switches on, for the compiler: without it loaders' types say what JSON would have made of their
 * values.
 */
import '@remix-run/node'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}
