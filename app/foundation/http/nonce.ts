import { createContext, useContext } from 'react'

/** The nonce of this answer's content security policy; empty in the browser, where the attribute is hidden anyway. */
export const Nonce = createContext('')
/** The nonce for an inline script or style of this answer. */
export const useNonce = () => useContext(Nonce)
