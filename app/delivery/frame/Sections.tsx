import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Tally } from '#app/foundation/ui/Heard.tsx'
import { useCurrentInView } from '#app/foundation/ui/use-current-in-view.ts'
import type { Frame } from '#app/identity/frame.ts'

/** `with`: other places that belong to the section. */
type Section = { to: string; label: string; with?: string[]; count?: number }

/** Whether somebody is at a place, or below it unless it is meant `alone`. */
const at = (pathname: string, place: string, alone: boolean): boolean =>
  pathname.replace(/\/$/, '') === place || (!alone && pathname.startsWith(`${place}/`))

/** The office's sections. Introductions and a desk's notes belong to its questions: their way back leads there. */
export function Sections({ slug, frame }: { slug: string; frame: Frame | null }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const role = frame?.viewer?.role
  const sections = [
    { to: paths.office(slug), label: t('nav.map') },
    { to: paths.search(slug), label: t('nav.search') },
    { to: paths.countries(slug), label: t('nav.countries') },
    { to: paths.organisations(slug), label: t('nav.organisations') },
    { to: paths.ambassadors(slug), label: t('nav.ambassadors') },
    ...(role
      ? [
          {
            to: paths.questions(slug),
            label: t('nav.questions'),
            with: [paths.introductions(slug), paths.notes(slug)],
            count: frame?.viewer?.asked,
          },
        ]
      : []),
    ...(role ? [{ to: paths.trips(slug), label: t('nav.trips') }] : []),
    { to: paths.matches(slug), label: t('nav.matches') },
    { to: paths.networks(), label: t('nav.networks') },
    ...(role ? [{ to: paths.mine(slug), label: t('nav.mine') }] : []),
    ...(role ? [{ to: paths.goals(slug), label: t('nav.goals') }] : []),
    ...(role === 'reader' ? [{ to: paths.report(slug), label: t('nav.figures'), with: [paths.admin(slug)] }] : []),
    ...(role === 'admin'
      ? [
          {
            to: paths.admin(slug),
            label: t('nav.admin'),
            with: [paths.report(slug)],
            count: frame?.viewer?.waiting,
          },
        ]
      : []),
  ]
  return (
    <nav
      aria-label={t('nav.label')}
      ref={useCurrentInView()}
      className="edges mx-auto max-w-7xl overflow-x-auto px-2 [--edge:var(--surface)] sm:px-4"
    >
      <ul className="flex gap-1">
        {sections.map(({ to, label, count, ...section }: Section) => {
          const current = [to, ...(section.with ?? [])].some((place) =>
            at(pathname, place, place === paths.office(slug)),
          )
          return (
            <li key={to}>
              <Link
                to={to}
                aria-current={current ? 'page' : undefined}
                className={`block border-b-3 px-3 py-2.5 font-medium lg:px-2 whitespace-nowrap no-underline ${current ? 'border-primary text-primary' : 'border-transparent text-ink hover:border-line-strong'}`}
              >
                {label}
                {count ? (
                  <Tally
                    figure={count}
                    heard={t('nav.waiting', { count })}
                    className="ml-2 rounded-full bg-accent px-2 py-0.5 text-sm text-white"
                  />
                ) : null}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
