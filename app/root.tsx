import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useNavigation,
  useRouteError,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmNotice } from '#app/identity/ConfirmNotice.tsx'
import { useNonce } from '#app/foundation/http/nonce.ts'
import type { SentForm } from '#app/foundation/forms/sent-form.ts'
import { Failure } from '#app/delivery/frame/Failure.tsx'
import { OfficeNotices } from '#app/delivery/frame/OfficeNotices.tsx'
import { SiteFooter } from '#app/delivery/frame/SiteFooter.tsx'
import { SiteHeader } from '#app/delivery/frame/SiteHeader.tsx'
import { frameIsNews } from '#app/delivery/frame/frame-news.ts'
import { getFrame } from '#app/delivery/frame/frame.server.ts'
import { useFrame } from '#app/identity/use-frame.ts'
import { AwayNotice } from '#app/foundation/forms/AwayNotice.tsx'
import { useSaidOnce } from '#app/foundation/forms/use-said-once.ts'
import { KeptNotice } from '#app/foundation/forms/KeptNotice.tsx'
import { useAway } from '#app/foundation/forms/away.ts'
import { PageKey, pageKeyMeta } from '#app/foundation/forms/form-key.ts'
import { ReadingAlong } from '#app/foundation/ui/reading-along.ts'
import { JumpLink } from '#app/foundation/ui/JumpLink.tsx'
import { PageChange } from '#app/foundation/ui/PageChange.tsx'
import interFile from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import styles from './styles.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: interFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** What the frame around every page needs: language, office, who is signed in. */
export const loader = ({ request, params }: LoaderFunctionArgs) => getFrame(request, params.office)

export const shouldRevalidate: ShouldRevalidateFunction = (move) => frameIsNews(move)

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const frame = useFrame()
  const { t, i18n } = useTranslation()
  useSaidOnce()
  const away = useAway()
  const { pathname } = useLocation()
  // Leaving, and writing to the office, are everybody's.
  const readsAlong = frame?.viewer?.role === 'reader' && !/\/(leave|contact)$/.test(pathname)
  const busy = useNavigation().state !== 'idle' && !away
  return (
    <html lang={frame?.language ?? i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {/* The styles of the place picker's library are let in by it. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <meta name={pageKeyMeta} content={useContext(PageKey)} suppressHydrationWarning />
        <Meta />
        <Links />
        {frame?.office && <link rel="stylesheet" href={frame.office.theme} />}
      </head>
      {/* On a phone the menu lies over the end of the page, which ends above it. */}
      <body className="flex min-h-dvh flex-col max-md:has-[header_nav]:pb-[calc(4rem+env(safe-area-inset-bottom))] print:pb-0!">
        <JumpLink
          to="content"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-2"
        >
          {t('skip')}
        </JumpLink>
        <SiteHeader frame={frame ?? null} />
        {frame?.viewer && !frame.viewer.confirmed && <ConfirmNotice />}
        <OfficeNotices frame={frame} />
        {busy && <div aria-hidden="true" className="fixed inset-x-0 top-0 z-50 h-1 animate-pulse bg-accent" />}
        {away && <AwayNotice />}
        <main id="content" tabIndex={-1} className="flex-1 focus:outline-none">
          <KeptNotice />
          <ReadingAlong.Provider value={readsAlong}>{children}</ReadingAlong.Provider>
        </main>
        <SiteFooter frame={frame ?? null} />
        <PageChange />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const answer = isRouteErrorResponse(error) ? error : null
  const { reason, sent } = (answer?.data ?? {}) as { reason?: string; sent?: SentForm }
  return <Failure status={answer?.status ?? 500} reason={reason} sent={sent} />
}
