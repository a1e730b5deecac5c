/**
 * Tables for a terminal: aligned by what a terminal shows, in which a Chinese character is two columns wide.
 */
import stringWidth from 'string-width'

export type TextColumn = {
  readonly head: string
  readonly align?: 'left' | 'right'
  /** May be cut when the terminal is too narrow. */ readonly shrink?: boolean
}

const GAP = '  '
const NARROWEST = 8

/** Cuts a text to a width, with … where something is missing. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const wide = stringWidth(segment)
    if (used + wide > width - 1) break
    kept += segment
    used += wide
  }
  return `${kept}…`
}

function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return align === 'right' ? spaces + text : text + spaces
}

/**
 * @param width columns of the terminal; null: nothing is cut. Line breaks inside a cell are shown as spaces.
 */
export function tableText(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string[] {
  const flat = rows.map((row) => columns.map((_, i) => (row[i] ?? '').replace(/\s+/g, ' ')))
  const widths = fit(
    columns,
    columns.map(({ head }, i) =>
      Math.max(stringWidth(head), ...flat.map((row) => stringWidth(row[i] ?? ''))),
    ),
    width,
  )
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, i) => pad(cut(cells[i] ?? '', widths[i] ?? 0), widths[i] ?? 0, align))
      .join(GAP)
      .trimEnd()
  return [
    line(columns.map(({ head }) => head)),
    widths.map((wide) => '─'.repeat(wide)).join(GAP),
    ...flat.map(line),
  ]
}

/** Takes what is too wide from the widest column that may shrink, again and again. */
function fit(columns: readonly TextColumn[], natural: readonly number[], width: number | null): number[] {
  const widths = [...natural]
  if (width === null) return widths
  const sum = () => widths.reduce((total, wide) => total + wide, 0) + GAP.length * (widths.length - 1)
  while (sum() > width) {
    const widest = columns
      .map(({ shrink }, i) => (shrink ? (widths[i] ?? 0) : 0))
      .reduce((best, wide, i, all) => (wide > (all[best] ?? 0) ? i : best), 0)
    const wide = widths[widest] ?? 0
    if (!columns[widest]?.shrink || wide <= NARROWEST) break
    widths[widest] = wide - 1
  }
  return widths
}

/** Breaks a text into lines of a width, with an indent before each. */
export function wrap(text: string, width: number | null, indent: string): string[] {
  const room = width === null ? Number.POSITIVE_INFINITY : Math.max(NARROWEST, width - stringWidth(indent))
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(
    text.replace(/\s+/g, ' '),
  )) {
    const wide = stringWidth(segment)
    if (used + wide > room && line !== '') {
      lines.push(indent + line.trimEnd())
      line = ''
      used = 0
    }
    if (line === '' && segment === ' ') continue
    line += segment
    used += wide
  }
  if (line !== '' || lines.length === 0) lines.push(indent + line.trimEnd())
  return lines
}
