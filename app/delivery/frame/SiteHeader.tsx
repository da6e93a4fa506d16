import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Arms } from '#app/directory/offices/Arms.tsx'
import type { Frame } from '#app/identity/frame.ts'
import { Menu } from './Menu.tsx'

const names = { nl: 'Nederlands', en: 'English', de: 'Deutsch' }

/** Office, search, language and the menu. */
export function SiteHeader({ frame }: { frame: Frame | null }) {
  const { t } = useTranslation()
  const office = frame?.office
  const { pathname } = useLocation()
  // These two pages have a search field of their own, and a larger one.
  const searchElsewhere =
    office && [paths.office(office.slug), paths.search(office.slug)].includes(pathname.replace(/\/$/, ''))
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-2.5 gap-y-2 px-4 py-3 sm:gap-x-5 sm:px-6">
        <Link
          to={office ? paths.office(office.slug) : paths.home()}
          className="mr-auto flex min-h-11 max-w-40 items-center gap-2 no-underline sm:max-w-none sm:gap-3"
        >
          {office?.arms ? <Arms office={office} size="small" /> : <Mark />}
          <span className="leading-tight">
            <span className="block font-display text-[0.9375rem] font-bold text-ink sm:text-lg">
              {office?.name ?? 'Kogge'}
            </span>
            <span className="hidden text-sm text-ink-soft sm:block">{t('tagline')}</span>
          </span>
        </Link>
        {office && !searchElsewhere && (
          <form
            action={paths.search(office.slug)}
            role="search"
            className="order-last flex w-full min-w-0 lg:order-none lg:w-80"
          >
            <label htmlFor="site-search" className="sr-only">
              {t('search.label')}
            </label>
            <input
              id="site-search"
              name="q"
              type="search"
              className="input min-w-0 rounded-r-none"
              placeholder={t('search.placeholder')}
            />
            <Button
              look="bare"
              className="min-h-11 rounded-r-lg border border-primary bg-primary px-4 font-semibold text-white hover:bg-primary-strong"
            >
              {t('search.go')}
            </Button>
          </form>
        )}
        <LanguageSwitch current={frame?.language} />
        <SignIn frame={frame} />
      </div>
      <Menu frame={frame} />
    </header>
  )
}

/** A cog under sail: the product's mark, in the office's colours; it stands where an office has no arms. */
function Mark() {
  return (
    <svg viewBox="0 0 40 40" className="size-9 shrink-0 sm:size-10" aria-hidden="true">
      <rect width="40" height="40" rx="9" className="fill-primary" />
      <path d="M19 7v17H9C10 17 14 10 19 7Z" fill="#fff" />
      <path d="M21.500 9c5 3 8 9 8.500 15h-8.500Z" fill="#fff" opacity=".75" />
      <path
        d="M7 27h26c-1.500 4.500-5 6.500-9 6.500h-8c-4 0-7.500-2-9-6.500Z"
        className="fill-accent"
        stroke="#fff"
        strokeWidth="1.200"
      />
    </svg>
  )
}

function LanguageSwitch({ current }: { current?: string }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  return (
    <Form
      method="post"
      reloadDocument
      action={paths.language()}
      aria-label={t('language.label')}
      className="flex rounded-lg border border-line"
    >
      <input type="hidden" name="to" value={pathname + search} />
      {languages.map((language) => (
        <Button
          look="bare"
          key={language}
          name="language"
          value={language}
          lang={language}
          aria-current={language === current ? 'true' : undefined}
          title={names[language]}
          className={`min-h-11 min-w-8 rounded-lg px-1 text-sm sm:min-w-10 sm:px-2 font-semibold uppercase ${language === current ? 'bg-primary-soft text-primary-strong' : 'text-ink-soft hover:text-primary'}`}
        >
          {language}
          <span className="sr-only"> {names[language]}</span>
        </Button>
      ))}
    </Form>
  )
}

/** Where a visitor signs in: back to this page, and from an office's front door to where they belong. */
function SignIn({ frame }: { frame: Frame | null }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  if (frame?.viewer) return null
  const atDoor =
    pathname === '/sign-in' || (frame?.office && pathname.replace(/\/$/, '') === paths.office(frame.office.slug))
  return (
    <Link to={paths.signIn(atDoor ? undefined : pathname + search)} className="link font-semibold">
      {t('account.signIn')}
    </Link>
  )
}
