/** What the API's page is made of: parts with a heading, code, tables of parameters, errors. */
import { useTranslation } from 'react-i18next'
import { Table } from '#app/foundation/ui/parts.tsx'

/** `values`: a list of codes, or the key of a sentence about them. */
export type Parameter = { name: string; values: readonly string[] | string; several?: boolean }

export function Part({ title, lead, children }: { title: string; lead?: string; children: React.ReactNode }) {
  return <section className="grid grid-cols-[minmax(0,1fr)] gap-3"><h2>{title}</h2>{lead && <p className="max-w-prose"><Coded text={lead} /></p>}{children}</section>
}

/** Running text in which what stands between backticks is code. */
export function Coded({ text }: { text: string }) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))
}

/** A block of code that scrolls inside itself and can be reached by keyboard to do so. */
export function Code({ text, label }: { text: string; label?: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} role="region" aria-label={label ?? text} className="overflow-x-auto rounded-lg border border-line bg-surface p-4 text-sm"><code>{text}</code></pre>
  )
}

/** The parameters with what they do; the words are under `words` (`matches.` or '') in the feeds' texts. */
export function ParameterTable({ caption, parameters, words = '' }: { caption: string; parameters: Parameter[]; words?: string }) {
  const { t } = useTranslation('feeds')
  return (
    <Table stacked caption={caption} head={[t('parameters.name'), t('parameters.what'), t('parameters.values')]}
      rows={parameters.map(({ name, values, several }) => ({ key: name, cells: [
        <><code>{name}</code>{several && <span className="block text-sm font-normal text-ink-soft">{t('parameters.several')}</span>}</>,
        <Coded key="what" text={t(`${words}parameter.${name}`)} />, typeof values === 'string' ? t(`${words}values.${values}`) : <code className="text-sm break-words">{values.join(', ')}</code>,
      ] }))} />
  )
}

/** Which status means what; the words are under `words` in the feeds' texts. */
export function Errors({ statuses, words = '' }: { statuses: string[]; words?: string }) {
  const { t } = useTranslation('feeds')
  return <ul className="list-disc pl-5">{statuses.map((status) => <li key={status}><code>{status}</code> <Coded text={t(`${words}errors.${status}`)} /></li>)}</ul>
}
