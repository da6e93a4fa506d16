import { Form as RouterForm, useActionData, useLocation, useNavigation, type FormProps } from '@remix-run/react'
import { useCallback, useContext, useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAway } from './away.ts'
import { formKeyField, useFormKey } from './form-key.ts'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { ReadingAlong } from '#app/foundation/ui/reading-along.ts'
import { Sending } from '#app/foundation/ui/sending.ts'

/** Longer than a page takes to leave: who stopped the browser meanwhile can press again. */
const leavingFor = 10_000

/**
 * Every form that writes: it carries the key by which the server does it once, is sent once at a time, and its buttons
 * say that it is on its way. After an answer that is no refusal a form that stays has a new key, and begins anew: what
 * was typed is said already. Works without scripts. `sentAs`: the key with which it was sent before, for a form that is
 * given back.
 */
export function Form(props: FormProps & { method: 'post'; sentAs?: string }) {
  const { t } = useTranslation('common')
  if (!useContext(ReadingAlong)) return <WritingForm {...props} />
  // A form that is a page says why it is not there; a button alone is left out.
  return props.action === undefined ? <Notice title={t('error.readers.title')}>{t('error.readers.what')}</Notice> : null
}

function WritingForm({
  children,
  onSubmit,
  reloadDocument,
  sentAs,
  ...rest
}: FormProps & { method: 'post'; sentAs?: string }) {
  const { t } = useTranslation('common')
  const [own, renew] = useFormKey()
  const key = sentAs ?? own
  const [pressed, setPressed] = useState<Element | null>(null)
  const anew = useAnew(rest.action === undefined)
  const sending = useSending(key, renew, anew.begin)
  const leaving = useLeaving()
  const busy = sending.busy || leaving.busy
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (sending.began.current || leaving.busy) return event.preventDefault()
    onSubmit?.(event)
    if (event.defaultPrevented) return
    setPressed((event.nativeEvent as SubmitEvent).submitter)
    if (reloadDocument) leaving.begin()
    else sending.begin()
  }
  return (
    <RouterForm {...rest} key={anew.times} ref={anew.form} reloadDocument={reloadDocument} onSubmit={submit}>
      <input type="hidden" name={formKeyField} value={key} autoComplete="off" />
      <Sending.Provider value={{ busy, pressed }}>{children}</Sending.Provider>
      <span aria-live="polite" className="sr-only">
        {busy && t('form.busy')}
      </span>
    </RouterForm>
  )
}

/**
 * Whether the form with this key is on its way through the router; gives it a new key when it was answered and still
 * stands. A slow processor draws several of the router's states at once, or only the last: an answer shows in where
 * the page is and in what the action said, not in having seen it load.
 */
function useSending(key: string, renew: () => void, anew: () => void) {
  const { state, formData } = useNavigation()
  const { key: place } = useLocation()
  const said = useActionData()
  const away = useAway()
  const busy = formData?.get(formKeyField) === key && !away
  // Set between the press and the first drawing that says so, with what stood there when it was pressed.
  const began = useRef<{ place: string; said: unknown; seen: boolean; interrupted: boolean } | null>(null)
  useEffect(() => {
    const press = began.current
    if (!press) return
    if (busy) {
      press.seen = true
      return
    }
    const answered = press.place !== place || press.said !== said
    if (!away && !press.seen && !answered) return
    // Somebody went elsewhere before the answer: whether it was done is not known, so the key stays.
    if (state !== 'idle' && !away) {
      press.interrupted = true
      return
    }
    began.current = null
    if (!answered || away || press.interrupted) return
    renew()
    // A refusal says something; what was done leads on, perhaps to the page where the form stands.
    if (said === undefined) anew()
  }, [busy, state, place, said, away, renew, anew])
  const begin = () => void (began.current = { place, said, seen: false, interrupted: false })
  return { busy, began, begin }
}

/**
 * A form that is drawn anew once it was done, with what the page now gives it. One that is a button alone stays as it
 * is, and one that another address answers (`own`): that leads back with a refusal as well. Whoever pressed the button
 * is at the new one.
 */
function useAnew(own: boolean) {
  const [times, setTimes] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const begin = useCallback(() => {
    const typed = form.current?.querySelector('input:not([type=hidden]), textarea, select')
    if (own && typed) setTimes((before) => before + 1)
  }, [own])
  useEffect(() => {
    const lost = document.activeElement === document.body
    if (times > 0 && lost) form.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [times])
  return { times, form, begin }
}

/** Whether the browser itself sends the form and leaves the page: until it is shown again, or does not leave. */
function useLeaving() {
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!busy) return
    const stay = () => setBusy(false)
    const timer = setTimeout(stay, leavingFor)
    addEventListener('pageshow', stay)
    return () => {
      clearTimeout(timer)
      removeEventListener('pageshow', stay)
    }
  }, [busy])
  return { busy, begin: () => setBusy(true) }
}
