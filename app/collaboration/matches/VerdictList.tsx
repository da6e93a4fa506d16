import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { Back } from './MatchActions.tsx'
import { type ShownVerdict } from './shown.ts'
import { placeNames, standingName, whereName } from '#app/directory/presences/where.ts'
import { hidesWhole } from './verdict.ts'

/**
 * What was said of matches that do not stand among the others: hidden ones, and kept ones that fit no longer. Each can
 * be taken back.
 */
export function VerdictList({ verdicts, office, here }: { verdicts: ShownVerdict[]; office: string; here: string }) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation(['matches'])
  return (
    <ul className="grid gap-3">
      {verdicts.map(
        ({
          presenceId,
          otherPresenceId,
          verdict,
          reason,
          note,
          decidedOn,
          decidedBy,
          ours,
          others,
          otherOrganisation,
        }) => {
          const [other] = others
          const whole = hidesWhole(reason)
          const organisation = otherOrganisation?.name ?? t('verdict.somebody')
          return (
            <Card
              as="li"
              key={`${presenceId} ${otherPresenceId}`}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3"
            >
              <div className="grid min-w-0 flex-1 basis-72 gap-1">
                <h3 className="break-words">
                  {other ? (
                    <Link className="link" to={links.presence(other.office.slug, other.id)}>
                      {organisation}
                    </Link>
                  ) : (
                    organisation
                  )}
                  {other && !whole && (
                    <span className="block font-sans text-base font-normal text-ink-soft">
                      {others.length === 1
                        ? standingName(other, { t, language: i18n.language })
                        : placeNames(others, i18n.language)}
                    </span>
                  )}
                </h3>
                {reason && (
                  <p>
                    {t(`verdict.reason.${reason}`, { organisation })}
                    {whole && <>. {t('verdict.organisationHelp', { organisation })}</>}
                  </p>
                )}
                {verdict === 'interesting' && <p>{t(other ? 'verdict.fitsNoLonger' : 'verdict.gone')}</p>}
                {note && <p className="whitespace-pre-line text-ink-soft">“{note}”</p>}
                <InRow
                  className="text-sm text-ink-soft"
                  facts={[
                    ours.length === 1 &&
                      !whole &&
                      `${t(ours[0].standing === 'looking' ? 'card.forLooking' : 'card.forActive')} ${whereName(ours[0], i18n.language)}`,
                    decidedBy
                      ? t('verdict.by', { name: decidedBy, date: dayName(decidedOn, i18n.language) })
                      : dayName(decidedOn, i18n.language),
                  ]}
                />
              </div>
              <Form method="post" action={paths.matchTakeBack(office, presenceId, otherPresenceId)} replace>
                <Back here={here} />
                <Button look="secondary" aria-label={t('verdict.takeBackFrom', { organisation })}>
                  {t('verdict.takeBack')}
                </Button>
              </Form>
            </Card>
          )
        },
      )}
    </ul>
  )
}
