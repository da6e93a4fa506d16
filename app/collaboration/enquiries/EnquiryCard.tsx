import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import { paths } from '#app/paths.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import type { Enquiry, EnquiryState as State } from './enquiry.ts'
import { wordsOf } from './words.ts'

const tones: Record<State, 'warn' | 'primary' | 'plain' | 'good'> = {
  asked: 'warn',
  replied: 'warn',
  refused: 'warn',
  put: 'primary',
  answered: 'primary',
  introduced: 'good',
  done: 'good',
  closed: 'plain',
  spam: 'plain',
  expired: 'plain',
}

/** How an enquiry stands. */
export function EnquiryState({ state }: { state: State }) {
  const { t } = useTranslation('enquiries')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}

/** What it is about: the office, a desk, somebody, an organisation or a presence of it. */
export function useSubject(): (enquiry: Pick<Enquiry, 'about' | 'country' | 'organisation' | 'office'>) => string {
  const { t, i18n } = useTranslation('enquiries')
  return ({ about, country, organisation, office }) =>
    t(`subject.${about}`, {
      ...wordsOf({ name: organisation?.name ?? '', country }, i18n.language),
      office: office.name,
    })
}

/** One enquiry of a list: who writes, about what, how it begins, how it stands and by when. */
export function EnquiryCard({ enquiry, office }: { enquiry: Enquiry; office: string }) {
  const { t, i18n } = useTranslation('enquiries')
  const subject = useSubject()
  return (
    <Card as="article" className="grid content-start gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <EnquiryState state={enquiry.state} />
        <span className="text-sm font-semibold text-primary">{subject(enquiry)}</span>
      </div>
      <h2 className="text-lg break-words">
        <Link className="link" to={paths.enquiry(office, enquiry.id)}>
          {enquiry.name || t('nobody')}
        </Link>
      </h2>
      {enquiry.message && (
        <p lang={enquiry.language} className="break-words text-ink-soft">
          {cut(enquiry.message, 160)}
          {enquiry.message.length > 160 && '…'}
        </p>
      )}
      <InRow
        className="text-sm text-ink-soft"
        facts={[
          t('card.asked', { day: dayName(enquiry.askedOn, i18n.language) }),
          enquiry.dueOn &&
            enquiry.state !== 'answered' &&
            t('card.due', {
              owner: enquiry.owner?.name ?? new Phrase(t('admins')),
              day: dayName(enquiry.dueOn, i18n.language),
            }),
        ]}
      />
    </Card>
  )
}
