/** The noun: codes on paper, good once each, for the day the phone is gone. Pure. */

/** How many somebody gets at a time. */
export const recoveryCodeCount = 10

/** A code on paper as it is compared: small letters and digits, without the hyphens it is printed with. */
export const bareCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Whether this is the shape of a code on paper: 16 letters and digits. */
export const isRecoveryCode = (typed: string): boolean => /^[a-z2-7]{16}$/.test(bareCode(typed))

/** A code on paper in groups of four, as it is shown. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code of an app as people type it: with spaces or without. */
export const appCode = (typed: string): string => typed.replace(/\s/g, '')
