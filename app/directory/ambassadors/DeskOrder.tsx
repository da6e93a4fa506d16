import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge } from '#app/foundation/ui/parts.tsx'
import { firstAsked } from './ambassador.ts'
import { isAway } from './coverage.ts'

type Props = {
  office: string
  iso: string
  today: string
  people: { id: string; name: string; pausedUntil: string | null }[]
}

/** Who shares a desk, in the order in which they are asked; each can be moved forward. */
export function DeskOrder({ office, iso, people, today }: Props) {
  const { t, i18n } = useTranslation('ambassadors')
  const first = firstAsked(people.map((person) => ({ id: person.id, away: isAway(person, today) })))
  return (
    <>
      <h2>{t('staffing.order')}</h2>
      <p className="text-ink-soft">
        {t(people.length === 0 ? 'desk.nobody' : people.length === 1 ? 'staffing.alone' : 'staffing.orderWhat')}
      </p>
      <ol className="grid gap-2 empty:hidden">
        {people.map(({ id, name, pausedUntil }, at) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-3">
            <span className="flex flex-wrap items-center gap-2">
              <span className="tabular-nums text-ink-soft">{at + 1}.</span>
              <Link className="link font-semibold" to={paths.adminAmbassador(office, id)}>
                {name}
              </Link>
              {id === first && <Badge tone="primary">{t('first')}</Badge>}
              {pausedUntil && pausedUntil > today && (
                <Badge tone="warn">{t('when.away', { day: dayName(pausedUntil, i18n.language) })}</Badge>
              )}
            </span>
            {at > 0 && (
              <Form method="post" action={paths.moveForward(office, iso)}>
                <input type="hidden" name="ambassador" value={id} />
                <Button look="secondary" size="small" aria-label={t('staffing.forwardOf', { name })}>
                  {t('staffing.forward')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
