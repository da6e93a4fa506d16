/** Logos: whatever is uploaded is decoded and drawn anew as WebP, so that nothing but pixels is kept. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'

export const largestUpload = 2 * 1024 * 1024

/**
 * An uploaded picture (PNG, JPEG, WebP, GIF, AVIF; at most 2 MB and 25 megapixels) → WebP of at most 320 × 320 without metadata,
 * turned as its orientation says. 'large' or 'unreadable' where it cannot be.
 */
export async function redrawLogo(file: File): Promise<{ webp: Buffer; hash: string } | 'large' | 'unreadable'> {
  if (file.size > largestUpload) return 'large'
  try {
    const image = sharp(Buffer.from(await file.arrayBuffer()), { limitInputPixels: 25_000_000, failOn: 'error' })
    const { format } = await image.metadata()
    if (!format || !['png', 'jpeg', 'webp', 'gif', 'heif', 'avif'].includes(format)) return 'unreadable'
    const webp = await image.rotate().resize(320, 320, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 86 }).toBuffer()
    return { webp, hash: createHash('sha256').update(webp).digest('hex').slice(0, 16) }
  } catch {
    return 'unreadable'
  }
}
