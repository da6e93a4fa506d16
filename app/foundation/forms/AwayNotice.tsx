import { useTranslation } from 'react-i18next'

/** Says that the form just sent could not be taken, where it is seen from every part of the page. */
export function AwayNotice() {
  const { t } = useTranslation('common')
  return (
    <div
      role="alert"
      className="sticky top-0 z-50 border-b-2 border-warn bg-warn-soft px-4 py-3 font-semibold shadow-lg"
    >
      <p className="mx-auto max-w-4xl">{t('form.held')}</p>
    </div>
  )
}
