import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { longestName } from './saved.ts'

type Props = { office: string; search: { id: string; name: string }; back: string }

/**
 * A kept search's name, to be changed where it stands. What is wrong is said on a page of its own
 * (routes/rename-search.tsx).
 */
export function RenameSearch({ office, search, back }: Props) {
  const { t } = useTranslation('searches')
  const id = useId()
  return (
    <Form
      method="post"
      action={paths.renameSearch(office, search.id)}
      preventScrollReset
      className="flex w-full min-w-0 gap-2 sm:w-auto"
    >
      <input type="hidden" name="back" value={back} />
      <label htmlFor={id} className="sr-only">
        {t('nameLabel')}
      </label>
      <input
        key={search.name}
        id={id}
        name="name"
        className="input min-h-9 w-56 min-w-0 flex-1 py-1 text-sm"
        defaultValue={search.name}
        maxLength={longestName}
        required
        autoComplete="off"
      />
      <Button look="secondary" size="small" aria-label={t('renameWhich', { name: search.name })}>
        {t('rename')}
      </Button>
    </Form>
  )
}
