import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/Button.tsx'
import { Back } from './MatchActions.tsx'
import type { Done } from './view.ts'

type Props = { told: Done & { organisation: string | null }; office: string; here: string }

/** What has just become of a match whose card is gone from the page, with the way back. Takes the focus that the card had. */
export function MatchTold({ told: { deed, presence, other, organisation }, office, here }: Props) {
  const { t } = useTranslation('matches')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [deed, presence, other])
  const whom = { organisation: organisation ?? t('verdict.somebody') }
  return (
    <div ref={box} role="status" tabIndex={-1} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-primary-line bg-primary-soft p-4">
      <p className="font-semibold">{t(deed === 'hidden' ? 'verdict.hidden' : deed === 'back' ? 'verdict.back' : 'verdict.kept', whom)}</p>
      {deed === 'hidden' && (
        <Form method="post" action={paths.matchTakeBack(office, presence, other)} replace>
          <Back here={here} />
          <Button look="secondary" aria-label={t('verdict.undoWhom', whom)}>{t('verdict.undo')}</Button>
        </Form>
      )}
    </div>
  )
}
