import { useEffect, useState, type FormEvent, type MouseEvent, type SyntheticEvent } from 'react'
import { formKeyField } from './form-key.ts'
import { useKept } from './use-kept.ts'

/** What a form holds, empty fields aside: a form that was only looked at is no draft. */
const filled = (fields: [string, string][]) => JSON.stringify(fields.filter(([, value]) => value !== '').sort())

/**
 * Keeps what somebody types in this browser until it has been sent: a draft survives a lost connection, a closed tab
 * and an expired session. `first` is what the server filled in; a stored draft is only offered where the server brings
 * nothing typed (`untouched`), and what was kept through signing in comes before both. Returns the values to render, a
 * key that changes when a draft comes back, and handlers for the form.
 */
export function useDraft(key: string, first: [string, string][], untouched: boolean) {
  const kept = useKept()
  const seed = kept ?? first
  const fresh = untouched && !kept
  const [restored, setRestored] = useState<[string, string][] | null>(null)
  const [offline, setOffline] = useState(false)

  useEffect(() => {
    if (!fresh) return
    try {
      const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as [string, string][] | null
      if (stored && filled(stored) !== filled(seed)) setRestored(stored)
    } catch {
      localStorage.removeItem(key)
    }
    // The seed is compared once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, fresh])

  const store = (form: HTMLFormElement) => {
    const fields = [...new FormData(form)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[0] !== formKeyField,
    )
    try {
      localStorage.setItem(key, JSON.stringify(fields))
    } catch {
      // A full or forbidden storage only costs the draft.
    }
  }
  // A moment later, when pickers have drawn what was chosen.
  const keep = (event: SyntheticEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    setTimeout(() => form.isConnected && store(form))
  }
  // Taking a chip away is a click on a button inside, and no change of a field. Starting afresh is one too, and
  // replaces the form.
  const keepAfterButton = (event: MouseEvent<HTMLFormElement>) => {
    if ((event.target as Element).closest('button[type=button]')) keep(event)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    store(event.currentTarget)
    setOffline(!navigator.onLine)
    if (!navigator.onLine) event.preventDefault()
  }
  const forget = () => {
    localStorage.removeItem(key)
    setRestored(null)
  }
  return {
    values: restored ?? seed,
    formKey: restored ? 'draft' : 'seed',
    restored: restored !== null,
    offline,
    handlers: { onChange: keep, onClick: keepAfterButton, onSubmit: submit },
    forget,
  }
}

/** Forgets a draft once its form has been taken: call it on the page that follows. */
export function useForgetDraft(key: string, when: boolean) {
  useEffect(() => {
    if (when) localStorage.removeItem(key)
  }, [key, when])
}
