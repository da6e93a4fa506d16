import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge } from '#app/foundation/ui/parts.tsx'
import type { Line } from './lines.ts'

/** A part of the inbox with its lines. `back` is where a form's answer leads; `children` stands below the list. */
export function InboxPart({
  id,
  title,
  lines,
  back,
  look = 'primary',
  children,
}: {
  id: string
  title: string
  lines: Line[]
  back: string
  look?: 'primary' | 'secondary'
  children?: ReactNode
}) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {lines.map((line) => (
          <InboxLine key={line.key} line={line} back={back} look={look} />
        ))}
      </ul>
      {children}
    </section>
  )
}

/** One thing: what, from whom or where, by when, and its one action. */
function InboxLine({ line, back, look }: { line: Line; back: string; look: 'primary' | 'secondary' }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4">
      <div className="grid min-w-0 flex-1 basis-48 gap-1">
        <h3 className="text-base font-semibold break-words">{line.title}</h3>
        {line.detail.length > 0 && <InRow className="text-sm text-ink-soft" facts={line.detail} />}
        {line.when && (
          <p className="text-sm">
            {line.late ? <Badge tone="warn">{line.when}</Badge> : <span className="font-semibold">{line.when}</span>}
          </p>
        )}
      </div>
      <LineAction line={line} back={back} look={look} />
    </li>
  )
}

function LineAction({ line, back, look }: { line: Line; back: string; look: 'primary' | 'secondary' }) {
  const { t } = useTranslation('inbox')
  const words = (
    <span>
      {line.action}
      <Heard>{line.title}</Heard>
    </span>
  )
  if (!line.post)
    return (
      <LinkButton look={look} to={line.path}>
        {words}
      </LinkButton>
    )
  return (
    <Form method="post" action={line.post} preventScrollReset className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="back" value={back} />
      <Button look={look}>{words}</Button>
      <Link className="link inline-flex min-h-11 items-center" to={line.path}>
        {t('look')}
        <Heard>{line.title}</Heard>
      </Link>
    </Form>
  )
}
