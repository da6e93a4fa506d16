import { useActionData } from '@remix-run/react'
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import { useTranslation } from 'react-i18next'
import { JumpLink } from './JumpLink.tsx'
import { useHydrated } from './use-hydrated.ts'

export type Around = { name: string; label: string; hint?: ReactNode; error?: string; optional?: string; id?: string }

const ids = ({ name, id }: Around) => id ?? `field-${name}`
const describedBy = (around: Around) =>
  [around.hint ? `${ids(around)}-hint` : '', around.error ? `${ids(around)}-error` : ''].filter(Boolean).join(' ') ||
  undefined
export const shared = (around: Around) => ({
  id: ids(around),
  name: around.name,
  'aria-describedby': describedBy(around),
  'aria-invalid': around.error ? true : undefined,
})

/**
 * A label above, help below it, the error tied to the field. `optional` is the word shown behind an optional field's
 * label.
 */
export function Labelled({ children, ...around }: Around & { children: ReactNode }) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={ids(around)} className="font-semibold">
        {around.label} {around.optional && <span className="font-normal text-ink-soft">({around.optional})</span>}
      </label>
      <FieldNotes {...around} />
      {children}
    </div>
  )
}

function FieldNotes(around: Around) {
  return (
    <>
      {around.hint && (
        <div id={`${ids(around)}-hint`} className="text-sm text-ink-soft">
          {around.hint}
        </div>
      )}
      {around.error && (
        <p id={`${ids(around)}-error`} className="text-sm font-semibold text-bad">
          {around.error}
        </p>
      )}
    </>
  )
}

const split = <P extends Around>({ name, label, hint, error, optional, id, ...rest }: P) => ({
  around: { name, label, hint, error, optional, id },
  rest,
})

/** A line of text with its label, hint and error. */
export function TextField(props: Around & InputHTMLAttributes<HTMLInputElement>) {
  const { around, rest } = split(props)
  return (
    <Labelled {...around}>
      <input className="input" {...shared(around)} {...rest} />
    </Labelled>
  )
}

/**
 * What was typed in a text area before the page's scripts ran (null where they run already), and a ref that puts it
 * there again: React 18 puts a text area back to what the server sent when it takes the page over, while it leaves
 * other fields as they are.
 */
function useTypedBefore(id: string): [string | null, (element: HTMLTextAreaElement | null) => void] {
  const running = useHydrated()
  const [typed] = useState(() =>
    running || typeof document === 'undefined'
      ? null
      : ((document.getElementById(id) as HTMLTextAreaElement | null)?.value ?? null),
  )
  const put = useCallback(
    (element: HTMLTextAreaElement | null) => {
      if (element && typed !== null) element.value = typed
    },
    [typed],
  )
  return [typed, put]
}

/**
 * Several lines of text with their label, hint and error. Of what is longer than `maxLength` nothing is cut off: how
 * many characters are left, or too many, stands below it from the last fifth on, and the server says what it does not
 * take.
 */
export function TextArea({ maxLength, ...props }: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { around, rest } = split(props)
  const { t } = useTranslation('common')
  const [typed, put] = useTypedBefore(ids(around))
  const [length, setLength] = useState(String(rest.defaultValue ?? '').length)
  // Not at first: the first drawing must be what the server sent.
  useEffect(() => {
    if (typed !== null) setLength(typed.length)
  }, [typed])
  const left = maxLength === undefined ? null : maxLength - length
  return (
    <Labelled {...around}>
      <textarea
        className="input"
        {...shared(around)}
        {...rest}
        ref={put}
        onInput={({ currentTarget }) => setLength(currentTarget.value.length)}
      />
      <p
        role="status"
        className={`text-sm empty:hidden ${left !== null && left < 0 ? 'font-semibold text-bad' : 'text-ink-soft'}`}
      >
        {left !== null && left < maxLength! / 5 && t(left < 0 ? 'form.over' : 'form.left', { count: Math.abs(left) })}
      </p>
    </Labelled>
  )
}

export type Option = { value: string; label: string; disabled?: boolean }

/** A choice of one from a list; `empty` names the choice of none. */
export function SelectField({
  options,
  empty,
  ...props
}: Around & SelectHTMLAttributes<HTMLSelectElement> & { options: Option[]; empty?: string }) {
  const { around, rest } = split(props)
  return (
    <Labelled {...around}>
      <select className="input" {...shared(around)} {...rest}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

type Choice = Option & { help?: string }

/** Several or one of a list, as checkboxes or radios in a fieldset. `look="chips"` for many short ones. */
export function Choices({
  type,
  name,
  id,
  legend,
  hint,
  error,
  optional,
  options,
  chosen,
  look = 'rows',
  onChange,
}: {
  type: 'checkbox' | 'radio'
  name: string
  id?: string
  legend: string
  hint?: ReactNode
  error?: string
  optional?: string
  options: Choice[]
  chosen: string[]
  look?: 'rows' | 'chips'
  onChange?: () => void
}) {
  const around = { name, id, label: legend, hint, error, optional }
  return (
    <fieldset
      className="grid gap-1.5"
      aria-describedby={describedBy(around)}
      aria-invalid={error ? true : undefined}
      id={ids(around)}
      tabIndex={-1}
    >
      <legend className="mb-1.5 font-semibold">
        {legend} {optional && <span className="font-normal text-ink-soft">({optional})</span>}
      </legend>
      <FieldNotes {...around} />
      <div className={look === 'chips' ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {options.map((option) => (
          <label key={option.value} className={look === 'chips' ? chip : row}>
            <input
              type={type}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              onChange={onChange}
              className="size-5 shrink-0 accent-primary"
            />
            <span>
              {option.label}
              {option.help && <span className="block text-sm font-normal text-ink-soft">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
const chip =
  'inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-surface px-3 py-1.5 hover:border-primary has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-3 has-focus-visible:outline-primary'
const row =
  'flex items-start gap-3 rounded-lg border border-line bg-surface px-3 py-2.5 hover:border-primary has-checked:border-primary has-checked:bg-primary-soft'

/** All errors of a form above it, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ title, errors }: { title: string; errors: { name: string; message: string }[] }) {
  const summary = useRef<HTMLDivElement>(null)
  // Once an answer: whoever types on must not be called away, nor whoever typed already when the page's scripts began.
  const answer = useActionData()
  const said = JSON.stringify(errors)
  const beginning = useRef(!useHydrated())
  useEffect(() => {
    const types = beginning.current && document.activeElement?.matches('input, textarea, select')
    beginning.current = false
    if (!types) summary.current?.focus()
  }, [answer, said])
  if (errors.length === 0) return null
  return (
    <div role="alert" tabIndex={-1} ref={summary} className="rounded-lg border-2 border-bad bg-bad-soft p-4">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {errors.map((error) => (
          <li key={error.name}>
            <JumpLink className="link text-bad" to={`field-${error.name}`}>
              {error.message}
            </JumpLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
