import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { Button, buttonClass } from '#app/foundation/ui/Button.tsx'
import { Badge } from '#app/foundation/ui/parts.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import { NotForUsFields } from './NotForUsFields.tsx'
import { type ShownMatch } from './shown.ts'
import { MeetLink } from '#app/directory/presences/MeetLink.tsx'
import { whereName } from '#app/directory/presences/where.ts'
import type { Done } from './view.ts'

type Props = {
  found: ShownMatch
  office: string
  here: string
  done: Done | null
  /** Each found the other interesting. */
  mutual: boolean
  children: ReactNode
}

/**
 * What an editor says to a match: asking for an introduction; the rest unfolds: `children`, *interesting*, their page,
 * and *not for us* with a reason. Native forms, one each.
 */
export function MatchActions({ found, office, here, done, mutual, children }: Props) {
  const { mine, theirs, interesting } = found
  const { t, i18n } = useTranslation('matches')
  const whom = { organisation: theirs.organisation.name, where: whereName(theirs, i18n.language) }
  const told = done && done.presence === mine.id && done.other === theirs.id && done.deed === 'interesting'
  return (
    <div className="mt-auto grid gap-2">
      <p role="status" className={told ? 'text-sm font-semibold text-good' : 'sr-only'}>
        {told ? t('verdict.kept', { organisation: whom.organisation }) : ''}
      </p>
      {mutual && (
        <p className="font-semibold text-good">
          <span aria-hidden="true">★ </span>
          {t('card.mutual')}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <MeetLink presence={theirs} mine={mine.id} look="primary" />
        {interesting && !told && !mutual && <Badge tone="good">★ {t('verdict.interesting')}</Badge>}
        {/* What unfolds follows its switch instead of lying in it, so that the switch stays where it is. */}
        <details className="peer/more ml-auto">
          <summary className={`${buttonClass('quiet')} list-none`} aria-label={t('card.moreOf', whom)}>
            {t('card.openMore')}
            <span aria-hidden="true">▾</span>
          </summary>
        </details>
        <div className="mt-1 hidden min-w-0 basis-full grid-cols-[minmax(0,1fr)] gap-4 border-t border-line pt-4 peer-open/more:grid">
          {children}
          <Verdicts found={found} office={office} here={here} />
        </div>
      </div>
    </div>
  )
}

function Verdicts({
  found: { mine, theirs, interesting, also, ours },
  office,
  here,
}: Pick<Props, 'found' | 'office' | 'here'>) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation('matches')
  const whom = { organisation: theirs.organisation.name, where: whereName(theirs, i18n.language) }
  const keep = interesting ? paths.matchTakeBack : paths.matchInteresting
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Form
        method="post"
        action={keep(office, mine.id, theirs.id)}
        replace
        preventScrollReset
        className="max-sm:flex-1"
      >
        <Back here={here} />
        <Button
          look="secondary"
          className="max-sm:w-full"
          aria-label={t(interesting ? 'verdict.takeBackWhom' : 'verdict.interestingWhom', whom)}
        >
          <span aria-hidden="true">{interesting ? '★' : '☆'}</span>
          {t(interesting ? 'verdict.interestingTakeBack' : 'verdict.interesting')}
        </Button>
      </Form>
      <Link
        className={`${buttonClass('secondary')} max-sm:flex-1`}
        to={links.presence(theirs.office.slug, theirs.id)}
        aria-label={t('verdict.openWhom', whom)}
      >
        {t('verdict.open')}
      </Link>
      <details className="peer min-w-0 max-sm:basis-full">
        <summary
          className={`${buttonClass('secondary')} w-full list-none sm:w-auto`}
          aria-label={t('verdict.notForUsWhom', whom)}
        >
          {t('verdict.notForUs')}
          <span aria-hidden="true">▾</span>
        </summary>
      </details>
      <Form
        method="post"
        action={paths.matchNotForUs(office, mine.id, theirs.id)}
        replace
        preventScrollReset
        className="mt-1 hidden min-w-0 basis-full gap-4 peer-open:grid"
      >
        <Back here={here} />
        {ours.map((id) => (
          <input key={id} type="hidden" name="ours" value={id} />
        ))}
        {also.map(({ id }) => (
          <input key={id} type="hidden" name="theirs" value={id} />
        ))}
        <NotForUsFields id={`${mine.id}-${theirs.id}`} organisation={theirs.organisation.name} />
        <div>
          <Button look="danger" className="max-sm:w-full" aria-label={t('verdict.hideWhom', whom)}>
            {t('verdict.hide')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

/**
 * Where a verdict leads back to. Without scripts the page opens at the match; with them nothing moves, so no jump is
 * asked for.
 */
export function Back({ here }: { here: string }) {
  const hydrated = useHydrated()
  return (
    <>
      <input type="hidden" name="back" value={here} />
      {!hydrated && <input type="hidden" name="jump" value="yes" />}
    </>
  )
}
