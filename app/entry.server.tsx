import { randomBytes } from 'node:crypto'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { renewSessionCookie } from '#app/identity/lucia.server.ts'
import { gathered } from '#app/foundation/http/gathered.server.ts'
import { contentPolicy } from '#app/foundation/http/security.server.ts'
import { Nonce } from '#app/foundation/http/nonce.ts'
import { asLanguage, languageCookie, languageOf, texts } from '#app/foundation/i18n/i18n.server.ts'
import { log } from '#app/log.server.ts'
import { PageKey } from '#app/foundation/forms/form-key.ts'

/** The server wraps the build with it, so that limits run among the build's own modules and pools. */
export { limited } from '#app/identity/limit-routes.server.ts'

const abortAfter = 8_000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  load: AppLoadContext,
) {
  const nonce = String(load?.nonce ?? '')
  const pageKey = randomBytes(12).toString('base64url')
  const root = context.staticHandlerContext.loaderData?.root as { language?: string } | null | undefined
  const language = asLanguage(root?.language) ?? (await languageOf(request))
  headers.set('Content-Security-Policy', contentPolicy(nonce))
  headers.set('Content-Type', 'text/html; charset=utf-8')
  sayWhen(status, headers)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  renewSessionCookie(request, headers)
  // A language asked for in the address stays, or the next page would come half in another one.
  const asked = asLanguage(new URL(request.url).searchParams.get('lang'))
  if (asked) headers.append('Set-Cookie', await languageCookie.serialize(asked))

  return new Promise<Response>((resolve, reject) => {
    let started = false
    const onReady = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={texts(language)}>
        <Nonce.Provider value={nonce}>
          <PageKey.Provider value={pageKey}>
            <RemixServer context={context} url={request.url} abortDelay={abortAfter} nonce={nonce} />
          </PageKey.Provider>
        </Nonce.Provider>
      </I18nextProvider>,
      {
        nonce,
        [onReady]() {
          started = true
          const body = gathered()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500
          if (started) log.error({ err: error, requestId: load?.requestId }, 'rendering failed')
        },
      },
    )
    setTimeout(abort, abortAfter + 1_000).unref()
  })
}

/** Who is turned away is told when to try again. */
function sayWhen(status: number, headers: Headers): void {
  if (!headers.has('Retry-After') && (status === 503 || status === 429))
    headers.set('Retry-After', status === 503 ? '5' : '60')
}

/** What answers the browser's own questions for a page's data. */
export function handleDataRequest(response: Response, { request }: { request: Request }): Response {
  renewSessionCookie(request, response.headers)
  sayWhen(response.status, response.headers)
  return response
}

/**
 * Every unexpected error of a loader or action, once, with the request it belongs to. Aborted requests are no errors,
 * nor is a method that a page does not take. The address is left out: links in mails carry secrets; the access log has
 * the path under the same number.
 */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log.error({ err: error, requestId: context?.requestId }, 'request failed')
}
