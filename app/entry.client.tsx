import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { askingAgain } from '#app/foundation/http/ask-again.ts'
import { startTexts } from '#app/foundation/i18n/browser.ts'
import { loadCodeNames } from '#app/taxonomy/code-names.ts'
import { giveNames, type Names } from '#app/taxonomy/names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { holdWhatCannotBeTaken } from '#app/foundation/forms/away.ts'

const language = languages.find((known) => known === document.documentElement.lang) ?? 'en'

window.fetch = askingAgain(window.fetch.bind(window))
holdWhatCannotBeTaken()

// Without the server's names the browser's own stand in; at worst a name is drawn twice.
const named = fetch(`/names/${language}`)
  .then((answer) => answer.json() as Promise<Names>)
  .then(
    (names) => giveNames(language, names),
    () => {},
  )

/**
 * Waits until the router's component can draw. Until it has read the page's state it throws the promise of that, before
 * its first hook. Were it to do so while React takes the page over, a press of a button or a form sent meanwhile would
 * make React draw at once what cannot be drawn, and React gives the page up with "Root did not complete".
 */
async function stateRead(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (waiting) {
    if (!(waiting instanceof Promise)) throw waiting
    await waiting
  }
}

Promise.all([startTexts(language), named, loadCodeNames(language), stateRead()]).then(([i18n]) => {
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
