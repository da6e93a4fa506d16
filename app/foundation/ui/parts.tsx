import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { initials } from './letters.ts'
import { as, TableRow } from './TableRow.tsx'

/** The width of a page's content. `narrow` for forms and reading; `tight`: closer together on a phone. */
export function Page({ children, width = 'wide' }: { children: ReactNode; width?: 'wide' | 'narrow' | 'tight' }) {
  return (
    <div
      className={`mx-auto grid w-full grid-cols-[minmax(0,1fr)] px-4 sm:gap-6 sm:px-6 sm:py-10 ${width === 'narrow' ? 'max-w-2xl' : 'max-w-7xl'} ${width === 'tight' ? 'gap-3 py-4' : 'gap-6 py-6'}`}
    >
      {children}
    </div>
  )
}

/** A page's heading, with a line above it that leads back, a sentence below, and its actions beside it. */
export function PageHeader({
  title,
  lead,
  back,
  actions,
  eyebrow,
}: {
  title: ReactNode
  lead?: ReactNode
  back?: { to: string; label: string }
  actions?: ReactNode
  eyebrow?: ReactNode
}) {
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {back && (
        <Link to={back.to} className="link w-fit text-sm">
          <span aria-hidden="true">← </span>
          {back.label}
        </Link>
      )}
      {eyebrow && <p className="text-sm font-semibold text-primary">{eyebrow}</p>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="min-w-0 break-words">{title}</h1>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {lead && <div className="max-w-prose text-lg break-words text-ink-soft">{lead}</div>}
    </header>
  )
}

/** A framed part of a page. */
export function Card({
  children,
  className = '',
  as: As = 'div',
}: {
  children: ReactNode
  className?: string
  as?: 'div' | 'section' | 'article' | 'li'
}) {
  return <As className={`rounded-xl border border-line bg-surface p-4 sm:p-5 ${className}`}>{children}</As>
}

type Tone = 'plain' | 'primary' | 'good' | 'warn' | 'bad'
const tones: Record<Tone, string> = {
  plain: 'bg-ground text-ink-soft border-line',
  primary: 'bg-primary-soft text-primary-strong border-primary-line',
  good: 'bg-good-soft text-good border-good/30',
  warn: 'bg-warn-soft text-warn border-warn/30',
  bad: 'bg-bad-soft text-bad border-bad/30',
}

/** A short word about a thing's state or kind. Never the only carrier of colour: it always has words. */
export function Badge({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return (
    <span
      className={`inline-flex max-w-full wrap-break-word items-center gap-1 rounded-full border px-2.5 py-0.5 text-sm font-medium ${tones[tone]}`}
    >
      {children}
    </span>
  )
}

/** Says what happened or what to mind. `live` announces it to screen readers. */
export function Notice({
  children,
  tone = 'primary',
  title,
  live = false,
}: {
  children?: ReactNode
  tone?: Tone
  title?: string
  live?: boolean
}) {
  return (
    <div role={live ? 'status' : undefined} className={`rounded-lg border p-4 ${tones[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="text-ink">{children}</div>}
    </div>
  )
}

/** Nothing here yet: says so, and offers the next step. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3 rounded-xl border border-dashed border-line-strong bg-surface p-6 break-words *:max-w-full">
      <p className="font-display text-lg font-semibold">{title}</p>
      {children && <div className="max-w-prose text-ink-soft">{children}</div>}
      {action}
    </div>
  )
}

/** Facts as pairs; an empty value leaves the pair out. */
export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-sm text-ink-soft sm:pt-0.5">{name}</dt>
            <dd className="mb-1 min-w-0 break-words sm:mb-0">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** More columns than these do not fit beside each other on a phone. */
const mostBeside = 4
/**
 * A table; on a phone one of many columns, or of long words (`stacked`), is a list of its rows, another scrolls inside
 * itself. Each cell comes as a node; the first column heads its row. `deeds`: the last column is buttons, and paper has
 * none.
 */
export function Table({
  caption,
  head,
  rows,
  stacked = head.length > mostBeside,
  deeds = false,
}: {
  caption: string
  head: string[]
  rows: { key: string; cells: ReactNode[] }[]
  stacked?: boolean
  deeds?: boolean
}) {
  const look = stacked ? 'max-sm:block' : ''
  return (
    // A scrolling region must be reachable by keyboard.
    <div
      className="overflow-x-auto rounded-xl border border-line bg-surface"
      role="region"
      aria-label={caption}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={`w-full border-collapse text-left ${look}`}
        data-deeds={deeds || undefined}
        {...as('table', stacked)}
      >
        <caption className="sr-only">{caption}</caption>
        <thead className={stacked ? 'max-sm:sr-only' : ''} {...as('rowgroup', stacked)}>
          <tr className="border-b border-line text-sm text-ink-soft" {...as('row', stacked)}>
            {head.map((title) => (
              <th key={title} scope="col" className="px-4 py-3 font-semibold" {...as('columnheader', stacked)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={look} {...as('rowgroup', stacked)}>
          {rows.map((row) => (
            <TableRow key={row.key} cells={row.cells} head={head} stacked={stacked} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Previous and next, with where we are between them. */
export function Pagination({
  label,
  previous,
  next,
  here,
}: {
  label: string
  previous?: { to: string; label: string }
  next?: { to: string; label: string }
  here: string
}) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3">
      <span>
        {previous && (
          <Link className="link" rel="prev" to={previous.to} preventScrollReset={false}>
            ← {previous.label}
          </Link>
        )}
      </span>
      <span className="text-ink-soft">{here}</span>
      <span>
        {next && (
          <Link className="link" rel="next" to={next.to}>
            {next.label} →
          </Link>
        )}
      </span>
    </nav>
  )
}

/** A picture of an organisation, or its initials where it has none. Decorative: the name stands beside it. */
export function Logo({ src, name, size = 'normal' }: { src: string | null; name: string; size?: 'normal' | 'large' }) {
  const box = size === 'large' ? 'size-20 text-2xl' : 'size-11 text-base'
  if (src)
    return (
      <img
        src={src}
        alt=""
        className={`${box} shrink-0 rounded-lg border border-line bg-white object-contain p-1`}
        loading="lazy"
      />
    )
  return (
    <span
      aria-hidden="true"
      className={`${box} grid shrink-0 place-items-center overflow-hidden rounded-lg bg-primary-soft font-display font-bold text-primary-strong`}
    >
      {initials(name, 'first two')}
    </span>
  )
}
