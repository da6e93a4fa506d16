import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Tally } from '#app/foundation/ui/Heard.tsx'
import type { Frame } from '#app/identity/frame.ts'
import { paths } from '#app/paths.ts'
import { menuOf, whereIn, type Group } from './menu.ts'
import { MenuIcon } from './MenuIcon.tsx'
import { useClosing } from './use-closing.ts'

type Where = ReturnType<typeof whereIn>

/**
 * The way around: a bar at the bottom of a phone, a row under the header elsewhere. Groups of places are native
 * `details`, so that they open without scripts; going somewhere closes them.
 */
export function Menu({ frame }: { frame: Frame | null }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const groups = menuOf(frame)
  if (groups.length === 0) return null
  const where = whereIn(groups, pathname)
  return (
    <nav
      aria-label={t('menu.label')}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:static md:z-auto md:border-0 md:pb-0"
    >
      <ul className="mx-auto flex max-w-7xl md:gap-1 md:px-4">
        {groups.map((group) => (
          <li key={group.name} className="min-w-0 flex-1 md:relative md:flex-none md:last:not-first:ml-auto">
            {group.to ? (
              <Alone group={group} to={group.to} where={where} />
            ) : (
              <Opening key={pathname} group={group} where={where} frame={frame} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const look = (current: boolean) =>
  `relative flex min-h-14 w-full flex-col items-center justify-center gap-0.5 border-t-3 px-1 pb-1 text-xs font-semibold whitespace-nowrap no-underline md:min-h-11 md:flex-row md:gap-2 md:border-t-0 md:border-b-3 md:px-3 md:py-2 md:text-base md:font-medium ${current ? 'border-primary text-primary' : 'border-transparent text-ink hover:border-line-strong'}`

/** What a group shows of itself: its picture, its word, and how much waits there. */
function Face({ group: { name, count } }: { group: Group }) {
  const { t } = useTranslation()
  return (
    <>
      <MenuIcon name={name} />
      <span>
        {t(`menu.${name}`)}
        {count ? (
          <Tally
            figure={count > 99 ? '99+' : count}
            heard={t('menu.waiting', { count })}
            className="absolute top-1 left-1/2 ml-2 rounded-full bg-accent px-1.5 text-xs leading-5 text-white md:static md:ml-2 md:px-2 md:py-0.5 md:text-sm"
          />
        ) : null}
      </span>
    </>
  )
}

function Alone({ group, to, where }: { group: Group; to: string; where: Where }) {
  const current = where?.group === group.name
  return (
    <Link to={to} aria-current={current ? 'page' : undefined} className={look(current)}>
      <Face group={group} />
    </Link>
  )
}

function Opening({ group, where, frame }: { group: Group; where: Where; frame: Frame | null }) {
  const current = where?.group === group.name
  const wide = group.shelves.length > 1
  return (
    <details ref={useClosing()} className="group">
      <summary
        aria-current={current ? 'true' : undefined}
        className={`list-none group-open:bg-primary-soft [&::-webkit-details-marker]:hidden ${look(current)}`}
      >
        <Face group={group} />
        <span aria-hidden="true" className="hidden md:inline">
          ▾
        </span>
      </summary>
      <div
        className={`absolute inset-x-0 bottom-full z-40 max-h-[75dvh] overflow-y-auto rounded-t-2xl border-t border-line bg-surface p-2 shadow-[0_-8px_24px_rgb(0_0_0/0.15)] md:inset-x-auto md:top-full md:bottom-auto md:rounded-xl md:border md:shadow-lg ${wide ? 'md:w-136' : 'md:w-72'} ${group.name === 'me' ? 'md:right-0' : 'md:left-0'}`}
      >
        {group.name === 'me' && frame?.viewer && (
          <p className="px-3 py-1 break-words text-ink-soft">
            <span className="font-semibold text-ink">{frame.viewer.name}</span>
            <br />
            <span className="text-sm">{frame.viewer.email}</span>
          </p>
        )}
        <Shelves group={group} where={where} />
        {group.name === 'me' && (
          <Form method="post" action={paths.signOut()}>
            <SignOut />
          </Form>
        )}
      </div>
    </details>
  )
}

const row = 'block min-h-11 w-full rounded-md px-3 py-2.5 text-left leading-6 no-underline hover:bg-primary-soft'

function Shelves({ group, where }: { group: Group; where: Where }) {
  const { t } = useTranslation()
  return group.shelves.map(({ heading, places }) => (
    <div key={heading ?? ''}>
      {heading && (
        <p className="mt-2 border-t border-line px-3 pt-3 pb-1 text-sm font-semibold text-ink-soft">
          {t(`menu.${heading}`)}
        </p>
      )}
      <ul className={group.shelves.length > 1 ? 'grid grid-cols-2' : ''}>
        {places.map(({ to, label, office }) => {
          const current = where?.to === to
          return (
            <li key={to} className="min-w-0">
              <Link
                to={to}
                aria-current={current ? 'page' : undefined}
                className={`${row} break-words ${current ? 'bg-primary-soft font-semibold text-primary-strong' : 'text-ink'}`}
              >
                {t(`menu.${label}`, { office })}
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  ))
}

function SignOut() {
  const { t } = useTranslation()
  return (
    <Button look="bare" className={`${row} font-semibold text-bad`}>
      {t('account.signOut')}
    </Button>
  )
}
