/**
 * Pictures that the map asks for by name, drawn on a canvas in the browser: numbers of clusters and names of countries
 * in the reader's language and the page's own font. So the map needs no glyphs from a server.
 */
import type { WorldMap } from './library.ts'
import type { Theme } from './style.ts'

type Names = (iso: string) => string
const ratio = () => Math.min(3, Math.max(1, Math.ceil(window.devicePixelRatio || 1)))

function canvas(width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void): ImageData {
  const element = document.createElement('canvas')
  element.width = Math.ceil(width * ratio())
  element.height = Math.ceil(height * ratio())
  const pen = element.getContext('2d')!
  pen.scale(ratio(), ratio())
  draw(pen)
  return pen.getImageData(0, 0, element.width, element.height)
}

const fontOf = (weight: number, size: number) => `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`

type Form = 'cluster' | 'small' | 'country'
const short = (count: number) => (count >= 10_000 ? `${Math.round(count / 1000)}k` : String(count))

/** A disc for places, smaller where the whole world is in sight; a square for what is said of a whole country. */
function cluster(form: Form, count: number, theme: Theme): ImageData {
  const label = short(count)
  const grown = form === 'cluster' ? 12 + Math.min(14, Math.sqrt(count) * 1.1) : 9 + Math.min(7, Math.sqrt(count) * 0.6)
  const radius = grown + Math.max(0, label.length - 2) * (form === 'cluster' ? 2 : 3)
  const height = form === 'country' ? 10 : radius
  return canvas(radius * 2 + 4, height * 2 + 4, (pen) => {
    pen.translate(radius + 2, height + 2)
    pen.beginPath()
    if (form === 'country') pen.roundRect(-radius, -height, radius * 2, height * 2, 4)
    else pen.arc(0, 0, radius, 0, Math.PI * 2)
    pen.fillStyle = theme.accent
    pen.fill()
    pen.lineWidth = 2
    pen.strokeStyle = '#fff'
    pen.stroke()
    pen.font = fontOf(700, form === 'cluster' ? 13 : 11.5)
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillStyle = '#fff'
    pen.fillText(label, 0, 0.5)
  })
}

function name(text: string, theme: Theme, size = 12): ImageData {
  const measure = document.createElement('canvas').getContext('2d')!
  measure.font = fontOf(600, size)
  const width = measure.measureText(text).width + 8
  return canvas(width, 20, (pen) => {
    pen.font = fontOf(600, size)
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.lineJoin = 'round'
    pen.lineWidth = 3.5
    pen.strokeStyle = 'rgba(255, 255, 255, 0.92)'
    pen.strokeText(text, width / 2, 10)
    pen.fillStyle = theme.ink
    pen.fillText(text, width / 2, 10)
  })
}

/**
 * Answers the map's requests for pictures from now on: `cluster:12`, `small:12`, `country:12`, `mark:++`, `name:NL`.
 */
export function drawImages(map: WorldMap, theme: () => Theme, names: Names): void {
  map.on('styleimagemissing', ({ id }: { id: string }) => {
    const [what, value] = id.split(':')
    if (map.hasImage(id)) return
    const add = (image: ImageData) => map.addImage(id, image, { pixelRatio: ratio() })
    if (what === 'cluster' || what === 'small' || what === 'country') add(cluster(what, Number(value), theme()))
    if (what === 'mark') add(name(value, theme(), 17))
    if (what === 'name') add(name(names(value), theme()))
  })
}

/** Any CSS colour, variables and mixtures too, as `rgb(…)`. */
export function resolveColour(css: string): string {
  const probe = document.body.appendChild(document.createElement('span'))
  probe.style.color = css
  const computed = getComputedStyle(probe).color
  probe.remove()
  const [red, green, blue] = canvas(1, 1, (pen) => {
    pen.fillStyle = computed
    pen.fillRect(0, 0, 1, 1)
  }).data
  return `rgb(${red}, ${green}, ${blue})`
}
