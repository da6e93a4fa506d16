import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import type { MemberRole } from '#app/directory/offices/office.ts'

/** What pressing it makes of somebody: "Admit as editor of X". Without a role yet, just "Admit". */
export function useAcceptLabel() {
  const { t } = useTranslation('admin')
  return (role: MemberRole | null, organisation: string | undefined) =>
    role === null
      ? t('accept.do')
      : role === 'editor' && organisation
        ? t('accept.as.editor', { organisation })
        : t(`accept.as.${role === 'editor' ? 'editorOfNone' : role}`)
}

/**
 * The button of a form with a role and an organisation to choose: it follows the choice. Without scripts it cannot, and
 * names none.
 */
export function AcceptButton({ names, cancel }: { names: Record<string, string>; cancel: string }) {
  const label = useAcceptLabel()
  const [chosen, setChosen] = useState<{ role: MemberRole | null; organisation?: string }>({ role: null })
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  useEffect(() => {
    if (!form) return
    const read = () => {
      const fields = new FormData(form)
      setChosen({
        role: fields.get('role') as MemberRole | null,
        organisation: names[String(fields.get('organisation'))],
      })
    }
    read()
    form.addEventListener('change', read)
    return () => form.removeEventListener('change', read)
  }, [form, names])
  return (
    <div ref={(element) => setForm(element?.closest('form') ?? null)}>
      <Submit cancel={cancel}>{label(chosen.role, chosen.organisation)}</Submit>
    </div>
  )
}
