import { createContext } from 'react'

/** What the buttons of a form know about it: whether it is on its way, and which of them was pressed. */
export const Sending = createContext<{ busy: boolean; pressed: Element | null }>({ busy: false, pressed: null })
