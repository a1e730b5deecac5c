/** What a chart is drawn with: the colours of a theme, and what tells parts apart where there is no colour. */
import { PALETTE, type Colour, type Theme } from '../preferences/palette.ts'

export type Look = {
  readonly colours: Readonly<Record<Colour, string>>
  /** The true name of the font: labels are measured with it. */
  readonly fontFamily: string
  /** Drawn as a picture for papers: wider than on a page. */
  readonly isPicture: boolean
}

export function lookOf(theme: Theme, isPicture = false): Look {
  return { colours: PALETTE[theme], fontFamily: getComputedStyle(document.body).fontFamily, isPicture }
}

/** Over the colour of a bar; colours without one are plain. Grey and on paper they are still told apart. */
export type Decal = {
  readonly symbol: 'rect' | 'circle'
  readonly dashArrayX: number | readonly [number, number]
  readonly dashArrayY: readonly [number, number]
  readonly rotation: number
  readonly symbolSize: number
  readonly color: string
}

type Pattern = Omit<Decal, 'color'>
const STRIPES: Pattern = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [1.5, 5.5],
  rotation: Math.PI / 4,
  symbolSize: 1,
}
const DOTS: Pattern = {
  symbol: 'circle',
  dashArrayX: [3, 5],
  dashArrayY: [3, 5],
  rotation: 0,
  symbolSize: 0.6,
}
const PATTERNS: { readonly [colour in Colour]?: Pattern } = { warning: STRIPES, advice: DOTS, good: DOTS }

/** How a bar of a colour is filled. */
export function fillOf(
  colour: Colour,
  { colours }: Look,
): { readonly color: string; readonly decal?: Decal } {
  const pattern = PATTERNS[colour]
  return {
    color: colours[colour],
    ...(pattern !== undefined && { decal: { ...pattern, color: colours.surface } }),
  }
}

/** What every chart has: words, and the tip beside the mouse. */
export function wordsOf({ colours, fontFamily }: Look) {
  return {
    animationDuration: 200,
    animationDurationUpdate: 200,
    textStyle: { fontFamily, color: colours['ink-2'] },
  }
}

export function tipOf({ colours }: Look) {
  return {
    confine: true,
    backgroundColor: colours.surface,
    borderColor: colours['line-strong'],
    textStyle: { color: colours.ink, fontSize: 13 },
  }
}
