/**
 * Separated values (RFC 4180, and what programs make of it): records of fields, quotes around what holds
 * separators.
 */

export type Separator = ',' | '\t' | ';'

export type CsvField = { readonly text: string; readonly line: number }
export type CsvRecord = readonly CsvField[]

/** A quoted field with more line breaks was never closed: its quote is a character like any other. */
const MOST_LINES_IN_FIELD = 200

/**
 * @param text line ends are \n
 * @param most records that are read
 */
export function parseCsv(text: string, separator: Separator, most = Infinity): readonly CsvRecord[] {
  const records: CsvRecord[] = []
  const reader = new FieldReader(text, separator)
  let record: CsvField[] = []
  while (records.length < most && !reader.done) {
    record.push(reader.field())
    if (!reader.endsRecord) continue
    records.push(record)
    record = []
  }
  return records
}

class FieldReader {
  endsRecord = false
  done: boolean
  private readonly text: string
  private readonly separator: Separator
  private at = 0
  private line = 1

  constructor(text: string, separator: Separator) {
    this.text = text
    this.separator = separator
    this.done = text === ''
  }

  /** The next field; {@link endsRecord} tells whether its record ends with it. */
  field(): CsvField {
    const line = this.line
    const quoted = this.text[this.at] === '"' ? this.quoted() : null
    const rest = this.plain()
    return { text: quoted === null ? rest : quoted + rest, line }
  }

  /** What is between the quotes; null when they never close. */
  private quoted(): string | null {
    let value = ''
    let lines = 0
    let from = this.at + 1
    for (;;) {
      const close = this.text.indexOf('"', from)
      if (close < 0) return null
      const piece = this.text.slice(from, close)
      lines += countBreaks(piece)
      if (lines > MOST_LINES_IN_FIELD) return null
      value += piece
      from = close + 1
      if (this.text[from] !== '"') break
      value += '"'
      from++
    }
    this.at = from
    this.line += lines
    return value
  }

  private plain(): string {
    const from = this.at
    while (this.at < this.text.length && this.text[this.at] !== this.separator && this.text[this.at] !== '\n')
      this.at++
    const value = this.text.slice(from, this.at)
    this.endsRecord = this.text[this.at] !== this.separator
    if (this.endsRecord) this.line++
    this.at++
    this.done = this.endsRecord && this.at >= this.text.length
    return value
  }
}

function countBreaks(text: string): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++
  return breaks
}
