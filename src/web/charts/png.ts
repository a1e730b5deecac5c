/** A chart as a picture for papers: on white in the light colours, under its title. Loaded when it is asked for. */
import { init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { lookOf, type Look } from './look.ts'
import { heightOf, optionOf, type ChartPicture } from './option.ts'

register([CanvasRenderer])

/** In pixels of a page; a picture has more of them, so that it is sharp in print. */
const WIDTH = 960
const SHARPNESS = 2
const EDGE = 24
const HEAD = 58
const WHITE = '#ffffff'

export type Titled = {
  readonly title: string
  /** Below the title: of which year, in which unit. */
  readonly subtitle: string
  readonly picture: ChartPicture
}

export async function pngOf({ title, subtitle, picture }: Titled): Promise<Blob> {
  const look = lookOf('light', true)
  const height = heightOf(picture)
  const sheet = document.createElement('canvas')
  sheet.width = WIDTH * SHARPNESS
  sheet.height = (HEAD + height + EDGE) * SHARPNESS
  const pen = sheet.getContext('2d')
  if (pen === null) throw new Error('the browser has no canvas')
  pen.scale(SHARPNESS, SHARPNESS)
  pen.fillStyle = WHITE
  pen.fillRect(0, 0, WIDTH, HEAD + height + EDGE)
  writeHead(pen, { title, subtitle }, look)
  pen.drawImage(drawn(picture, look), EDGE, HEAD, WIDTH - 2 * EDGE, height)
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png')
  })
}

function writeHead(
  pen: CanvasRenderingContext2D,
  { title, subtitle }: Omit<Titled, 'picture'>,
  { colours, fontFamily }: Look,
): void {
  const room = WIDTH - 2 * EDGE
  pen.fillStyle = colours.ink
  pen.font = `600 18px ${fontFamily}`
  pen.fillText(title, EDGE, 30, room)
  pen.fillStyle = colours['ink-2']
  pen.font = `13px ${fontFamily}`
  pen.fillText(subtitle, EDGE, 49, room)
}

/** The chart alone, drawn where nobody sees it. */
function drawn(picture: ChartPicture, look: Look): HTMLCanvasElement {
  const chart = init(document.createElement('div'), null, {
    renderer: 'canvas',
    width: WIDTH - 2 * EDGE,
    height: heightOf(picture),
    devicePixelRatio: SHARPNESS,
  })
  try {
    chart.setOption({ ...optionOf(picture, look), animation: false })
    return chart.renderToCanvas({ pixelRatio: SHARPNESS, backgroundColor: WHITE })
  } finally {
    chart.dispose()
  }
}
