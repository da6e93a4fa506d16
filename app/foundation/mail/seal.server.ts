/**
 * Sealed: what waits to be mailed is readable by this installation's processes only (AES-256-GCM under a key derived
 * from KOGGE_SECRET), so that neither the outbox nor a backup of it holds a working link or a visitor's words.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const key = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
const outbox = 'kogge mail outbox'

/**
 * 12 bytes of nonce, 16 of tag, the ciphertext of `value` as JSON. `purpose` names the key: what was sealed for one
 * opens for no other.
 */
export function seal(secret: string, value: unknown, purpose = outbox): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(secret, purpose), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** What was sealed. Throws where the secret is another one or a byte was changed. */
export function unseal(secret: string, sealed: Buffer, purpose = outbox): unknown {
  const decipher = createDecipheriv('aes-256-gcm', key(secret, purpose), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'))
}
