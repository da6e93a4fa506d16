/** What the API's page is made of: parts with a heading, code, tables of parameters, errors. */
import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import type { Resources } from '#app/foundation/i18n/resources.ts'
import { Table } from '#app/foundation/ui/parts.tsx'

/** Where the words of an address are in the feeds' texts, by the beginning of their keys. */
type Words = {
  '': Resources['feeds']
  'organisations.': Resources['feeds']['organisations']
  'matches.': Resources['feeds']['matches']
}
/** `values`: a list of codes, or the key of a sentence about them. */
export type Parameter<At extends keyof Words> = {
  name: keyof Words[At]['parameter'] & string
  values: readonly string[] | (keyof Words[At]['values'] & string)
  several?: boolean
}

export function Part({ title, lead, children }: { title: string; lead?: string; children: React.ReactNode }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2>{title}</h2>
      {lead && (
        <p className="max-w-prose">
          <Coded text={lead} />
        </p>
      )}
      {children}
    </section>
  )
}

/** Running text in which what stands between backticks is code. */
export function Coded({ text }: { text: string }) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))
}

/** A block of code that scrolls inside itself and can be reached by keyboard to do so. */
export function Code({ text, label }: { text: string; label?: string }) {
  return (
    <pre
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={label ?? text}
      className="overflow-x-auto rounded-lg border border-line bg-surface p-4 text-sm"
    >
      <code>{text}</code>
    </pre>
  )
}

/** The parameters with what they do; the words are under `words` in the feeds' texts. */
export function ParameterTable<At extends keyof Words>({
  caption,
  parameters,
  words,
}: {
  caption: string
  parameters: Parameter<At>[]
  words: At
}) {
  const { t } = useTranslation('feeds')
  return (
    <Table
      stacked
      caption={caption}
      head={[t('parameters.name'), t('parameters.what'), t('parameters.values')]}
      rows={parameters.map(({ name, values, several }) => ({
        key: name,
        cells: [
          <>
            <code>{name}</code>
            {several && <span className="block text-sm font-normal text-ink-soft">{t('parameters.several')}</span>}
          </>,
          <Coded key="what" text={sayKey(t, `${words}parameter.${name}`)} />,
          typeof values === 'string' ? (
            sayKey(t, `${words}values.${values}`)
          ) : (
            <code className="text-sm break-words">{values.join(', ')}</code>
          ),
        ],
      }))}
    />
  )
}

/** Which status means what; the words are under `words` in the feeds' texts. */
export function Errors<At extends '' | 'matches.'>({
  statuses,
  words,
}: {
  statuses: Extract<keyof Words[At]['errors'], `${number}`>[]
  words: At
}) {
  const { t } = useTranslation('feeds')
  return (
    <ul className="list-disc pl-5">
      {statuses.map((status) => (
        <li key={status}>
          <code>{status}</code> <Coded text={sayKey(t, `${words}errors.${status}`)} />
        </li>
      ))}
    </ul>
  )
}
