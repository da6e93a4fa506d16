/**
 * Sealed: what waits to be mailed is readable by this installation's processes only (AES-256-GCM under a key derived
 * from KOGGE_SECRET), so that neither the outbox nor a backup of it holds a working link or a visitor's words.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const key = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'kogge mail outbox', 32))

/** 12 bytes of nonce, 16 of tag, the ciphertext of `value` as JSON. */
export function seal(secret: string, value: unknown): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(secret), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** What was sealed. Throws where the secret is another one or a byte was changed. */
export function unseal(secret: string, sealed: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', key(secret), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'))
}
