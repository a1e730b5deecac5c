/**
 * What is on a page: glyphs with their boxes and rules (drawn lines), in points from the upper left
 * corner of the page as it is shown. Takes the drawing operators as they come; pictures and colours matter
 * only as far as they tell a page that was scanned, or a rule that nobody sees.
 */
import type { Operators } from './engine.ts'
import type { Font } from './fonts.ts'
import { isUnreadable, glyphText } from './letters.ts'
import { IDENTITY, parseMatrix, matrixProduct, type Matrix } from './matrix.ts'
import { OPERATOR as OP, PATH } from './operators.ts'
import { rulesOfPath, type Paint, type DrawnLine } from './rules.ts'

export type Glyph = {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  /** Of the em, in points. */
  readonly size: number
  /** Direction of the line of writing, degrees clockwise from left to right. */
  readonly angle: number
  /** Glyphs of one run were drawn by one operator. */
  readonly run: number
  /** From 0 (black) to 1 (white, or not seen through transparency). */
  readonly light: number
}

type State = {
  ctm: Matrix
  font: Font | null
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  lineWidth: number
  stroke: number
  fill: number
  alpha: number
}

type Drawn = {
  readonly unicode?: unknown
  readonly width?: unknown
  readonly isSpace?: unknown
  readonly vmetric?: unknown
}

/** A form in a form in a form … as deep as no printer goes. */
const DEEPEST = 200

export class PageContent {
  readonly glyphs: Glyph[] = []
  readonly rules: DrawnLine[] = []
  /** Glyphs drawn, and those among them that stand for nothing anybody wrote. */
  drawn = 0
  unreadable = 0
  /** Square points of the largest thing placed without glyphs or paths: a picture. */
  picture = 0
  /** Filled or stroked shapes that are no rules: letters drawn as outlines, drawings. */
  shapes = 0

  private readonly fontNamed: (name: string) => Font | null
  private readonly stack: State[] = []
  private state: State
  private text: Matrix = IDENTITY
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0
  private run = 0
  /** Where a picture would be: the matrix was changed and nothing was painted since. */
  private placed = 0

  constructor(base: Matrix, fontNamed: (name: string) => Font | null) {
    this.fontNamed = fontNamed
    this.state = {
      ctm: base,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      lineWidth: 1,
      stroke: 0,
      fill: 0,
      alpha: 1,
    }
  }

  take({ fnArray, argsArray }: Operators): void {
    for (const [index, operator] of fnArray.entries()) {
      const given = argsArray[index]
      this.operate(operator, Array.isArray(given) ? (given as readonly unknown[]) : [])
    }
  }

  private operate(operator: number, args: readonly unknown[]): void {
    switch (operator) {
      case OP.showText:
        return this.show(args[0])
      case OP.moveText:
        return this.moveLine(number(args[0]), number(args[1]))
      case OP.setTextMatrix:
        return this.setTextMatrix(parseMatrix(args[0]) ?? parseMatrix(args))
      case OP.setFont:
        return this.setFont(args[0], args[1])
      case OP.setFillRGBColor:
        return void (this.state.fill = lightOf(args[0]))
      case OP.setStrokeRGBColor:
        return void (this.state.stroke = lightOf(args[0]))
      case OP.setLineWidth:
        return void (this.state.lineWidth = number(args[0]))
      case OP.constructPath:
        return this.path(args)
      case OP.save:
        return this.save()
      case OP.restore:
        return this.restore()
      case OP.transform:
        return this.transform(parseMatrix(args))
      case OP.beginText:
        return this.setTextMatrix(IDENTITY)
      case OP.nextLine:
        return this.moveLine(0, this.state.leading)
      default:
        return this.operateRarely(operator, args)
    }
  }

  private operateRarely(operator: number, args: readonly unknown[]): void {
    const { state } = this
    switch (operator) {
      case OP.setCharSpacing:
        return void (state.charSpacing = number(args[0]))
      case OP.setWordSpacing:
        return void (state.wordSpacing = number(args[0]))
      case OP.setHScale:
        return void (state.stretch = number(args[0]) / 100)
      case OP.setLeading:
        return void (state.leading = -number(args[0]))
      case OP.setTextRise:
        return void (state.rise = number(args[0]))
      case OP.setLeadingMoveText:
        state.leading = number(args[1])
        return this.moveLine(number(args[0]), number(args[1]))
      case OP.paintFormXObjectBegin:
        this.save()
        return this.transform(parseMatrix(args[0]))
      case OP.beginAnnotation:
        this.save()
        this.transform(parseMatrix(args[2]))
        return this.transform(parseMatrix(args[3]))
      case OP.paintFormXObjectEnd:
      case OP.endAnnotation:
        return this.restore()
      case OP.setGState:
        return this.setGraphicsState(args[0])
      case OP.setFillTransparent:
        return void (state.fill = 1)
      case OP.setStrokeTransparent:
        return void (state.stroke = 1)
      case OP.setFillColorN:
      case OP.shadingFill:
        return void (this.placed = 0)
    }
  }

  private save(): void {
    if (this.stack.length < DEEPEST * 10) this.stack.push({ ...this.state })
  }

  private restore(): void {
    this.picture = Math.max(this.picture, this.placed)
    this.placed = 0
    this.state = this.stack.pop() ?? this.state
  }

  private transform(matrix: Matrix | null): void {
    if (matrix === null) return
    const ctm = matrixProduct(this.state.ctm, matrix)
    this.state.ctm = ctm
    this.placed = Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2])
  }

  private setGraphicsState(given: unknown): void {
    if (!Array.isArray(given)) return
    for (const entry of given as unknown[]) {
      const [key, value] = Array.isArray(entry) ? (entry as unknown[]) : []
      if (key === 'LW') this.state.lineWidth = number(value)
      else if (key === 'ca') this.state.alpha = number(value)
      else if (key === 'Font' && Array.isArray(value))
        this.setFont((value as unknown[])[0], (value as unknown[])[1])
    }
  }

  // Text

  private setFont(name: unknown, size: unknown): void {
    this.state.font = this.fontNamed(String(name))
    this.state.size = number(size)
  }

  private setTextMatrix(matrix: Matrix | null): void {
    this.text = matrix ?? IDENTITY
    this.x = this.y = this.lineX = this.lineY = 0
  }

  private moveLine(x: number, y: number): void {
    this.x = this.lineX += x
    this.y = this.lineY += y
  }

  private show(given: unknown): void {
    if (!Array.isArray(given)) return
    this.placed = 0
    this.run++
    const { state } = this
    const { font, charSpacing, wordSpacing } = state
    const direction = state.size < 0 ? -1 : 1
    const size = Math.abs(state.size)
    const scale = size * (font?.scale ?? 0.001)
    const vertical = font?.vertical ?? false
    const space = matrixProduct(
      state.ctm,
      matrixProduct(this.text, [direction * state.stretch, 0, 0, direction, this.x, this.y + state.rise]),
    )
    const writing: Writing = { space, em: size * Math.hypot(space[2], space[3]) }
    const angle = angleOf(vertical ? [space[2] * -1, space[3] * -1] : [space[0], space[1]])
    let along = 0
    for (const glyph of given as readonly (Drawn | number | null)[]) {
      if (typeof glyph === 'number') along += ((vertical ? 1 : -1) * glyph * size) / 1000
      if (glyph === null || typeof glyph !== 'object') continue
      const spacing = (glyph.isSpace === true ? wordSpacing : 0) + charSpacing
      const width = number(glyph.width) * scale
      if (vertical) along += this.downwards(glyph, font, { writing, along, width, scale, size }) - spacing
      else {
        const box = [along, -DESCENT * size, along + width, (1 - DESCENT) * size] as const
        this.place(glyph.unicode, box, writing, angle)
        along += width + spacing * direction
      }
    }
    if (vertical) this.y -= along * direction
    else this.x += along * state.stretch * direction
  }

  /** A glyph of a vertical line. @returns how far the line moved, upwards. */
  private downwards(
    glyph: Drawn,
    font: Font | null,
    at: { writing: Writing; along: number; width: number; scale: number; size: number },
  ): number {
    const [advance, left, top] =
      (Array.isArray(glyph.vmetric) ? (glyph.vmetric as readonly number[]) : font?.verticalMetric) ?? []
    const x = -(left === undefined ? at.width / 2 : left * at.scale)
    const y = at.along - (top === undefined ? at.size : top * at.scale)
    const box = [x, y - DESCENT * at.size, x + at.width, y + (1 - DESCENT) * at.size] as const
    this.place(glyph.unicode, box, at.writing, 0)
    return advance === undefined ? -at.size : advance * at.scale
  }

  private place(
    unicode: unknown,
    box: readonly [number, number, number, number],
    { space, em }: Writing,
    angle: number,
  ): void {
    if (typeof unicode !== 'string') return
    const text = glyphText(unicode)
    this.drawn++
    if (isUnreadable(unicode)) this.unreadable++
    if (text === '' || !(em > 0.1)) return
    const [ax, ay] = [
      space[0] * box[0] + space[2] * box[1] + space[4],
      space[1] * box[0] + space[3] * box[1] + space[5],
    ]
    const [bx, by] = [
      space[0] * box[2] + space[2] * box[3] + space[4],
      space[1] * box[2] + space[3] * box[3] + space[5],
    ]
    if (!Number.isFinite(ax + ay + bx + by)) return
    const light = Math.max(this.state.fill, 1 - this.state.alpha)
    this.glyphs.push({
      text,
      x0: Math.min(ax, bx),
      y0: Math.min(ay, by),
      x1: Math.max(ax, bx),
      y1: Math.max(ay, by),
      size: em,
      angle,
      run: this.run,
      light,
    })
  }

  // Paths

  private path(args: readonly unknown[]): void {
    const data = Array.isArray(args[1]) ? (args[1] as unknown[])[0] : null
    const { state } = this
    const paint = paintOf(args[0])
    if (paint === null || !(data instanceof Float32Array)) return
    this.placed = 0
    const unseen = (paint === 'stroke' ? state.stroke : state.fill) > UNSEEN || state.alpha < 1 - UNSEEN
    if (unseen) return
    const { ctm } = state
    const width = state.lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]))
    if (!rulesOfPath(data, PATH, { ctm, paint, width }, this.rules)) this.shapes++
  }
}

/** Where the glyphs of an operator are written, and how high they are on the page. */
type Writing = { readonly space: Matrix; readonly em: number }

/** How an operator paints a path; null when it paints none. */
function paintOf(operator: unknown): Paint | null {
  switch (operator) {
    case OP.stroke:
    case OP.closeStroke:
      return 'stroke'
    case OP.fill:
    case OP.eoFill:
      return 'fill'
    case OP.fillStroke:
    case OP.eoFillStroke:
    case OP.closeFillStroke:
    case OP.closeEOFillStroke:
      return 'both'
    default:
      return null
  }
}

/** The box of a glyph reaches this part of its em below the line of writing: what East Asian fonts have. */
const DESCENT = 0.12

/** White, or as good as. */
const UNSEEN = 0.985

function number(given: unknown): number {
  return typeof given === 'number' && Number.isFinite(given) ? given : 0
}

function angleOf([x, y]: readonly [number, number]): number {
  return (Math.round((Math.atan2(y, x) * 180) / Math.PI) + 360) % 360
}

/** How light a colour is, from 0 to 1: #808080. */
function lightOf(given: unknown): number {
  const match = typeof given === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(given) : null
  if (!match) return 0
  const [, red = '0', green = '0', blue = '0'] = match
  return (
    (0.3 * Number.parseInt(red, 16) + 0.59 * Number.parseInt(green, 16) + 0.11 * Number.parseInt(blue, 16)) /
    255
  )
}
