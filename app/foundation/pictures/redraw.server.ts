/** Logos: whatever is uploaded is decoded and drawn anew as WebP, so that nothing but pixels is kept. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { largestPicture } from './picture.ts'

/**
 * An uploaded picture (PNG, JPEG, WebP, GIF, AVIF; at most 10 MB and 60 megapixels: what a phone takes) → WebP of at
 * most 320 × 320 without metadata, turned as its orientation says. 'large' or 'unreadable' where it cannot be.
 */
export async function redrawLogo(file: File): Promise<{ webp: Buffer; hash: string } | 'large' | 'unreadable'> {
  if (file.size > largestPicture) return 'large'
  try {
    const image = sharp(Buffer.from(await file.arrayBuffer()), { limitInputPixels: 60_000_000, failOn: 'error' })
    const { format } = await image.metadata()
    if (!format || !['png', 'jpeg', 'webp', 'gif', 'heif', 'avif'].includes(format)) return 'unreadable'
    const webp = await image
      .rotate()
      .resize(320, 320, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 86 })
      .toBuffer()
    return { webp, hash: createHash('sha256').update(webp).digest('hex').slice(0, 16) }
  } catch {
    return 'unreadable'
  }
}
