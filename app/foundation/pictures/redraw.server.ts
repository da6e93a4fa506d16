/**
 * Pictures that people upload (an organisation's logo, an ambassador's photo, an office's arms): whatever is sent is
 * decoded and drawn anew as WebP, so that nothing but pixels is kept.
 */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { largestPicture } from './picture.ts'

/** A picture as it is kept: its bytes, and their hash for its address. */
export type Picture = { webp: Buffer; hash: string }
/** Why a file was not taken. */
type Refused = 'large' | 'unreadable'

/**
 * An uploaded picture (PNG, JPEG, WebP, GIF, AVIF by its content, whatever its name says; at most 10 MB and 60
 * megapixels: what a phone takes) → WebP of at most 320 × 320 without metadata, turned as its orientation says. 'large'
 * or 'unreadable' where it cannot be.
 */
export async function redrawPicture(file: File): Promise<Picture | Refused> {
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

/** The picture that a form's field `name` brings, drawn anew; a field without a file is 'unreadable'. */
export async function sentPicture(form: FormData, name: string): Promise<Picture | Refused> {
  const file = form.get(name)
  return file instanceof File && file.size > 0 ? redrawPicture(file) : 'unreadable'
}
