/** Whether a form was written upon what stands there now. */
import { createHash } from 'node:crypto'

/** A mark of what a form was filled with, which it brings back as `seen`: 22 letters that change with any field. */
export const seenOf = (fields: [string, string][]): string =>
  createHash('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 22)
