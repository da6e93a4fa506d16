/**
 * A form's key: the server does a form with the same key once (app/foundation/forms/once.server.ts). It is part of the
 * page, so that it is there without scripts too; what a later page draws in the browser makes its own.
 */
import { createContext, useCallback, useContext, useId, useState } from 'react'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'

/** The name of the hidden field that carries the key. */
export const formKeyField = 'once'
/** Half of each key of a page: random, made by the server for each answer. */
export const PageKey = createContext('')
/** The name of the meta element in which the page says its half, for the browser's first drawing. */
export const pageKeyMeta = 'form-key'

const random = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const saidByPage = () => document.querySelector<HTMLMetaElement>(`meta[name="${pageKeyMeta}"]`)?.content

/** This form's key, and what gives it a new one: for a form that stays after it was done. */
export function useFormKey(): [string, () => void] {
  const [id, half] = [useId(), useContext(PageKey)]
  const running = useHydrated()
  const [key, setKey] = useState(() => (running ? random() : (half || saidByPage() || random()) + id))
  return [key, useCallback(() => setKey(random()), [])]
}
