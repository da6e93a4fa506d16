import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { askingAgain } from '#app/http/ask-again.ts'
import { startTexts } from '#app/i18n/browser.ts'
import { loadCodeNames } from '#app/taxonomy/code-names.ts'
import { giveNames, type Names } from '#app/taxonomy/names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'

const language = languages.find((known) => known === document.documentElement.lang) ?? 'en'

window.fetch = askingAgain(window.fetch.bind(window))

// Without the server's names the browser's own stand in; at worst a name is drawn twice.
const named = fetch(`/names/${language}`)
  .then((answer) => answer.json() as Promise<Names>)
  .then((names) => giveNames(language, names), () => {})

Promise.all([startTexts(language), named, loadCodeNames(language)]).then(([i18n]) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
})
