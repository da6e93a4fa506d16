/** An address as a picture that a phone's camera reads. The one place that imports `qrcode`. */
import QRCode from 'qrcode'

/**
 * The dark squares of the picture, as the path of an SVG whose sides are `size`, four empty squares on every side
 * (ISO/IEC 18004).
 */
export function pictureOf(address: string): { path: string; size: number } {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const edge = 4
  const dark: string[] = []
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dark.push(`M${x + edge} ${y + edge}h1v1h-1z`)
  return { path: dark.join(''), size: modules.size + 2 * edge }
}
