import { createContext } from 'react'

/**
 * Whether the page is drawn for somebody who sees an office's figures and changes nothing there: forms that write, and
 * buttons that lead to one, are not drawn. What counts is that neither the door nor row security lets them write.
 */
export const ReadingAlong = createContext(false)

/** Addresses that are a form and nothing else, by their last part. */
const forms = /\/(new|edit|publish|look|apply|ask)(?=[?#]|$)/

/** Whether this link leads to a page that is a form. */
export const leadsToForm = (to: unknown): boolean => typeof to === 'string' && forms.test(to)
