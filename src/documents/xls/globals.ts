/**
 * What the first part of an old workbook says for all its sheets: texts, number formats, names, how days are
 * counted.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { LONGEST_TEXT, MOST_SHEETS } from '../sheet/workbook.ts'
import { builtInFormat } from '../xlsx/styles.ts'
import { decodedText } from '../xlsx/text.ts'
import { RECORD, type RecordReader } from './records.ts'
import { codePageDecoder, SegmentReader } from './text.ts'

type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly offset: number }

/** Excel 97 and later; before that Excel 5 and 95. */
const VERSION_97 = 0x0600
const VERSION_5 = 0x0500

export class Globals {
  readonly sheets: SheetEntry[] = []
  readonly strings: string[] = []
  readonly names: string[] = []
  date1904 = false
  /** Texts are Unicode. */
  unicode = true
  decode = codePageDecoder(936)
  private readonly codes = new Map<number, string>()
  private readonly styles: number[] = []

  /** The code of the number format of a style. */
  format(style: number): string {
    const id = this.styles[style] ?? 0
    const code = this.codes.get(id) ?? builtInFormat(id)
    return /^general$/i.test(code) ? '' : code
  }

  /** Errors: encrypted; damaged, where the stream does not begin or end as it must; too-complex. */
  read(records: RecordReader): Result<void, ReaderFault> {
    if (!records.step() || records.type !== RECORD.bof) return DAMAGED
    const version = records.view.u16(records.at)
    if (version !== VERSION_97 && version !== VERSION_5) return DAMAGED
    this.unicode = version === VERSION_97
    while (records.step()) {
      if (records.type === RECORD.eof) return ok(undefined)
      if (records.type === RECORD.filePass) return err({ code: 'encrypted' })
      const fault = this.record(records)
      if (fault) return err(fault)
    }
    return DAMAGED
  }

  private record(records: RecordReader): ReaderFault | null {
    const { view, at, type, length } = records
    if (type === RECORD.sharedStrings) return this.readStrings(new SegmentReader(records.segments()))
    if (type === RECORD.codePage) this.decode = codePageDecoder(view.u16(at))
    else if (type === RECORD.dateMode) this.date1904 = view.u16(at) === 1
    else if (type === RECORD.style) this.styles.push(view.u16(at + 2))
    else if (type === RECORD.format)
      this.codes.set(
        view.u16(at),
        this.unicode
          ? this.text(view.part(at + 4, length - 4), view.u16(at + 2))
          : this.text(view.part(at + 3, length - 3), view.u8(at + 2)),
      )
    else if (type === RECORD.name)
      this.names.push(this.text(view.part(at + 14, length - 14), view.u8(at + 3)))
    // Only worksheets: charts and macros hold no text of the document.
    else if (type === RECORD.sheet && view.u8(at + 5) === 0)
      this.sheets.push({
        offset: view.u32(at),
        hidden: (view.u8(at + 4) & 3) !== 0,
        name: this.text(view.part(at + 7, length - 7), view.u8(at + 6)),
      })
    return this.sheets.length > MOST_SHEETS
      ? { code: 'too-complex', found: this.sheets.length, limit: MOST_SHEETS }
      : null
  }

  /** A text in one record, its length known; a flag for its width is before it since Excel 97. */
  text(bytes: Uint8Array, characters: number): string {
    return this.unicode
      ? new SegmentReader([bytes]).text(characters)
      : this.decode(bytes.subarray(0, characters))
  }

  private readStrings(reader: SegmentReader): ReaderFault | null {
    reader.u32()
    for (let left = reader.u32(); left > 0; left--) {
      const text = decodedText(reader.text(reader.u16()))
      if (reader.ended) return { code: 'damaged', part: 'Workbook' }
      if (text.length > LONGEST_TEXT) return { code: 'too-complex', found: text.length, limit: LONGEST_TEXT }
      this.strings.push(text)
    }
    return null
  }
}

const DAMAGED: { readonly ok: false; readonly error: ReaderFault } = err({
  code: 'damaged',
  part: 'Workbook',
})
