/**
 * Contrast of an office's colours. Formulas: WCAG 2.1, "relative luminance" and "contrast ratio"; the bound is success
 * criterion 1.4.3 (AA, normal text), because both colours carry white words on buttons and are words on white
 * themselves.
 */
const leastContrast = 4.5

/** `#0b4f6c` → true: six lower-case hexadecimal digits, as a colour field of a browser sends them. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** Relative luminance of an sRGB colour `#rrggbb`, 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21; white unless another second one is given. */
export function contrast(one: string, other = '#ffffff'): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Whether white words on the colour, and the colour's words on white, can be read by people with low vision. */
export const readable = (colour: string): boolean => isColour(colour) && contrast(colour) >= leastContrast
