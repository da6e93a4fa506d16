import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { useTexts } from '#app/foundation/i18n/use-texts.ts'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { theCountry } from '#app/taxonomy/for-country.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Good } from '#app/taxonomy/vocabulary.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Card, Logo } from '#app/foundation/ui/parts.tsx'
import { otherOffice, seatPhrase } from '#app/directory/organisations/seat.ts'
import { MeetLink } from './MeetLink.tsx'
import { OwnWords } from './OwnTexts.tsx'
import { isFading, isPast, type Presence } from './presence.ts'
import { SensitiveMark } from './SensitiveMark.tsx'

type Props = {
  presence: Presence
  /** Where the reader comes from: another office's name is shown on its presences. */
  office?: string
  /** On an organisation's own page the name need not stand on every card. */
  lead?: 'organisation' | 'place'
  /** Editors confirm and edit from the card. `back` is where confirming returns to. */
  editable?: { back: string }
}

/** A presence in a list: who, where, in what, offering and seeking what, and how fresh it is. */
export function PresenceCard({ presence, office, lead = 'organisation', editable }: Props) {
  const { t, language } = useTexts('presences')
  const { organisation } = presence
  const where = [presence.place?.name, countryName(presence.country, language)].filter(Boolean).join(', ')
  const looking = presence.standing === 'looking'
  const link = useThingLinks().presence(presence.office.slug, presence.id)
  const heard =
    lead === 'place'
      ? looking
        ? `${organisation.name}, ${t('look.notThere')}`
        : organisation.name
      : looking
        ? t('look.at', { where: theCountry(presence.country, language) })
        : where
  const goods = (list: Good[]) => list.map((code) => t(`vocabulary:good.${code}`)).join(', ')
  return (
    <Card as="article" className={`grid content-start gap-3 ${isFading(presence) ? 'border-dashed' : ''}`}>
      <div className="flex items-start gap-3">
        {lead === 'organisation' && (
          <Logo
            name={organisation.name}
            src={
              organisation.logo && paths.organisationLogo(presence.office.slug, organisation.slug, organisation.logo)
            }
          />
        )}
        <div className="min-w-0 flex-1">
          <h3 className="break-words">
            <Link to={link} className="text-ink no-underline hover:text-primary hover:underline">
              {lead === 'organisation' ? organisation.name : where}
              <Heard>{heard}</Heard>
            </Link>
          </h3>
          <InRow
            className="text-ink-soft"
            facts={[
              ...(lead === 'organisation'
                ? [
                    looking ? t('look.at', { where: theCountry(presence.country, language) }) : where,
                    t(`vocabulary:kind.${organisation.kind}`),
                  ]
                : [looking ? t('look.notThere') : t(`vocabulary:field.${presence.field}`)]),
              lead === 'organisation' && t('organisations:seat.at', { where: seatPhrase(organisation.seat, language) }),
              office && otherOffice(presence.office, organisation.seat, office),
            ]}
          />
        </div>
      </div>
      <OwnWords presence={presence} className="line-clamp-3" />
      <SensitiveMark presence={presence} />
      <ul className="flex flex-wrap gap-1.5" aria-label={t('card.sectors')}>
        {presence.sectors.slice(0, 4).map((code) => (
          <li key={code}>
            <Badge>{sectorName(code, language, 'short')}</Badge>
          </li>
        ))}
        {presence.ownSectors.slice(0, 3).map((word) => (
          <li key={word}>
            <Badge>
              <span className="wrap-anywhere">{word}</span>
            </Badge>
          </li>
        ))}
      </ul>
      {(presence.offers.length > 0 || presence.seeks.length > 0) && (
        <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1 text-sm">
          {presence.offers.length > 0 && (
            <>
              <dt className="font-semibold text-good">{t('card.offers')}</dt>
              <dd>{goods(presence.offers)}</dd>
            </>
          )}
          {presence.seeks.length > 0 && (
            <>
              <dt className="font-semibold text-accent">{t('card.seeks')}</dt>
              <dd>{goods(presence.seeks)}</dd>
            </>
          )}
        </dl>
      )}
      <div className="mt-auto flex flex-wrap items-center gap-2 text-sm">
        <Freshness presence={presence} />
      </div>
      {!editable && <MeetLink presence={presence} />}
      {editable && <CardActions presence={presence} where={where} back={editable.back} />}
    </Card>
  )
}

/** How fresh a presence is: confirmed when, fading, past, withdrawn, or only shown to some. */
export function Freshness({ presence }: { presence: Presence }) {
  const { t, language } = useTexts('presences')
  const date = dayName(presence.confirmedOn, language)
  return (
    <>
      {presence.state === 'withdrawn' && <Badge tone="bad">{t('state.withdrawn')}</Badge>}
      {isPast(presence) && <Badge tone="warn">{t('state.past', { year: presence.untilOn!.slice(0, 4) })}</Badge>}
      {isFading(presence) ? (
        <Badge tone="warn">{t('state.fading', { date })}</Badge>
      ) : (
        <span className="text-ink-soft">{t('state.confirmed', { date })}</span>
      )}
      {presence.visibility !== 'public' && <Badge>{t(`vocabulary:visibility.${presence.visibility}`)}</Badge>}
    </>
  )
}

function CardActions({ presence, where, back }: { presence: Presence; where: string; back: string }) {
  const { t } = useTranslation(['presences', 'common'])
  const { office, id } = presence
  const looking = presence.standing === 'looking'
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-3">
      {presence.state === 'published' && (
        <Form method="post" action={paths.confirmPresence(office.slug, id)} preventScrollReset>
          <input type="hidden" name="back" value={back} />
          <Button
            look={isFading(presence) ? 'primary' : 'secondary'}
            size="small"
            aria-label={t(looking ? 'look.confirmWhere' : 'action.confirmWhere', { where })}
          >
            ✓ {t(looking ? 'look.confirm' : 'action.confirm')}
          </Button>
        </Form>
      )}
      {looking && presence.state === 'published' && (
        <Form method="post" action={paths.arrivePresence(office.slug, id)}>
          <Button look="secondary" size="small" aria-label={t('look.arriveWhere', { where })}>
            {t('look.arrive')}
          </Button>
        </Form>
      )}
      <LinkButton
        look="quiet"
        size="small"
        to={paths.editPresence(office.slug, id)}
        aria-label={t('action.editWhere', { where })}
      >
        {t('common:edit')}
      </LinkButton>
      <Form method="post" action={paths.withdrawPresence(office.slug, id)} preventScrollReset>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="publish" value={presence.state === 'withdrawn' ? 'yes' : ''} />
        <Button
          look="quiet"
          size="small"
          aria-label={t(presence.state === 'withdrawn' ? 'action.republishWhere' : 'action.withdrawWhere', { where })}
        >
          {t(presence.state === 'withdrawn' ? 'action.republish' : 'action.withdraw')}
        </Button>
      </Form>
    </div>
  )
}
