import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Good, Language } from '#app/taxonomy/vocabulary.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import { seatName } from '#app/directory/organisations/seat.ts'
import { MeetLink } from './MeetLink.tsx'
import { OwnWords } from './OwnTexts.tsx'
import { leadText, ownTextNames, shortDate, type Presence } from './presence.ts'

/**
 * Everything a presence says, as pairs. The contact's name is for members of its office; others reach it through the
 * office.
 */
export function PresenceFacts({
  presence,
  office,
  contact,
}: {
  presence: Presence
  office: string
  contact: string | null
}) {
  const { t, i18n } = useTranslation(['presences', 'organisations', 'vocabulary', 'sensitive'])
  const language = i18n.language as Language
  const goods = (codes: Good[]) => codes.map((code) => t(`vocabulary:good.${code}`)).join(', ')
  const period = [
    presence.sinceOn && t('facts.since', { date: shortDate(presence.sinceOn, 'start') }),
    presence.untilOn && t('facts.until', { date: shortDate(presence.untilOn, 'end') }),
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <>
      <OwnWords presence={presence} name={leadText} className="max-w-prose text-lg whitespace-pre-line" />
      <div className="grid gap-4 lg:grid-cols-2">
        <Card as="section">
          <h2 className="mb-3">{t('facts.what')}</h2>
          <Facts
            facts={[
              // Nobody said the field of an interest: it is the usual one of such an organisation.
              [t('compare.field'), presence.standing === 'active' && t(`vocabulary:field.${presence.field}`)],
              [
                t('compare.sectors'),
                <ul key="s" className="grid gap-1">
                  {[...presence.sectors.map((code) => sectorName(code, language)), ...presence.ownSectors].map(
                    (name) => (
                      <li key={name}>{name}</li>
                    ),
                  )}
                </ul>,
              ],
              [t('compare.activities'), presence.activities.map((code) => t(`vocabulary:activity.${code}`)).join(', ')],
              [t('compare.offers'), goods(presence.offers)],
              [t('compare.seeks'), goods(presence.seeks)],
              ...ownTextNames
                .filter((name) => name !== leadText)
                .map((name): [string, ReactNode] => [
                  sayKey(t, `presences:compare.${name}`),
                  (presence[name] !== '' || presence.second?.[name]) && (
                    <OwnWords key={name} presence={presence} name={name} />
                  ),
                ]),
            ]}
          />
        </Card>
        <Card as="section">
          <h2 className="mb-3">{t('facts.whereAndWho')}</h2>
          <Facts
            facts={[
              [
                t('facts.country'),
                <Link key="c" className="link" to={paths.country(office, presence.country)}>
                  {countryName(presence.country, language)}
                </Link>,
              ],
              [
                t('facts.place'),
                presence.place &&
                  (presence.sensitive ? t('sensitive:onlyYouWho', { name: presence.place.name }) : presence.place.name),
              ],
              [t('facts.period'), period],
              [t('organisations:seat.fact'), seatName(presence.organisation.seat, language)],
              [t('compare.languages'), presence.languages.map((code) => languageName(code, language)).join(', ')],
              [
                t('compare.contactMemberId'),
                contact ? (
                  presence.sensitive ? (
                    t('sensitive:onlyYouWho', { name: contact })
                  ) : (
                    contact
                  )
                ) : presence.sensitive?.revealed ? null : presence.sensitive ? (
                  <Link key="k" className="link" to={paths.contact(presence.office.slug, { presence: presence.id })}>
                    {t('sensitive:contact')}
                  </Link>
                ) : (
                  <Link key="k" className="link" to={paths.contact(presence.office.slug, { presence: presence.id })}>
                    {t('facts.throughOffice', { office: presence.office.name })}
                  </Link>
                ),
              ],
              [t('compare.visibility'), t(`vocabulary:visibility.${presence.visibility}`)],
            ]}
          />
        </Card>
      </div>
    </>
  )
}

type Acting = { editable: boolean; office: string; presence: Presence; where: string }

/**
 * For its editors: still true, edit, withdraw or publish again, and of an interest: we are there now. For everybody
 * else the way to meet them.
 */
export function PresenceActions({ editable, office, presence, where }: Acting) {
  const { t } = useTranslation(['presences', 'common'])
  const withdrawn = presence.state === 'withdrawn'
  const looking = presence.standing === 'looking'
  if (!editable) return <MeetLink presence={presence} look="primary" />
  return (
    <>
      {!withdrawn && (
        <Form method="post" action={paths.confirmPresence(office, presence.id)}>
          <Button aria-label={t(looking ? 'look.confirmWhere' : 'action.confirmWhere', { where })}>
            ✓ {t(looking ? 'look.confirm' : 'action.confirm')}
          </Button>
        </Form>
      )}
      {looking && !withdrawn && (
        <Form method="post" action={paths.arrivePresence(office, presence.id)}>
          <Button look="secondary">{t('look.arrive')}</Button>
        </Form>
      )}
      <LinkButton look="secondary" to={paths.editPresence(office, presence.id)}>
        {t('common:edit')}
      </LinkButton>
      <Form method="post" action={paths.withdrawPresence(office, presence.id)}>
        <input type="hidden" name="publish" value={withdrawn ? 'yes' : ''} />
        <Button look={withdrawn ? 'primary' : 'secondary'}>
          {t(withdrawn ? 'action.republish' : 'action.withdraw')}
        </Button>
      </Form>
    </>
  )
}
