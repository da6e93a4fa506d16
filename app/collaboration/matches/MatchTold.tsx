import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Back } from './MatchActions.tsx'
import { type ShownFound, type ShownWhose } from './shown.ts'
import { placeName, placeNames } from '#app/directory/presences/where.ts'

type Props = { told: NonNullable<ShownWhose['told']>; still: ShownFound['still']; office: string; here: string }

/**
 * What has just become of a match whose card is gone from the page, where else it still fits, and the way back. Takes
 * the focus that the card had.
 */
export function MatchTold({
  told: { deed, presence, other, organisation, others, whole },
  still,
  office,
  here,
}: Props) {
  const { t, i18n } = useTranslation('matches')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [deed, presence, other])
  const whom = { organisation: organisation ?? t('verdict.somebody'), where: placeNames(others, i18n.language) }
  const hidden = whole ? 'verdict.hiddenWhole' : others.length > 0 ? 'verdict.hiddenAt' : 'verdict.hidden'
  const places = placeNames(still, i18n.language)
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-primary-line bg-primary-soft p-4"
    >
      <p className="min-w-0 font-semibold">
        {t(deed === 'hidden' ? hidden : deed === 'back' ? 'verdict.back' : 'verdict.kept', whom)}
        {deed === 'hidden' && places && (
          <>
            {' '}
            {t('verdict.stillFits', {
              places,
              count: new Set(still.map((each) => placeName(each, i18n.language))).size,
            })}
          </>
        )}
      </p>
      {deed === 'hidden' && (
        <Form method="post" action={paths.matchTakeBack(office, presence, other)} replace>
          <Back here={here} />
          <Button look="secondary" aria-label={t('verdict.undoWhom', whom)}>
            {t('verdict.undo')}
          </Button>
        </Form>
      )}
    </div>
  )
}
