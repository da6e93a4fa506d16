import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'

/** An administrator sees the matches of any organisation of the office. */
export function ChooseOrganisation({
  office,
  organisations,
  chosen,
}: {
  office: string
  organisations: { slug: string; name: string }[]
  chosen: string
}) {
  const { t } = useTranslation('matches')
  return (
    <Form
      method="get"
      action={paths.matches(office)}
      key={chosen}
      className="grid items-end gap-x-4 gap-y-3 rounded-xl border border-line bg-surface p-4 sm:grid-cols-[minmax(0,24rem)_auto] sm:justify-start"
    >
      <label className="grid gap-1.5 font-semibold">
        {t('page.organisation')}
        <select name="organisation" defaultValue={chosen} className="input font-normal">
          {!chosen && <option value="">{t('page.choose')}</option>}
          {organisations.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button look="secondary">{t('page.show')}</Button>
    </Form>
  )
}
