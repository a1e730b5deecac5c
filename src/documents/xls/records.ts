/**
 * The records of an old workbook ([MS-XLS] 2.1.4): a number, a length, bytes; what is too long goes on in
 * CONTINUE records.
 */
import { ByteView } from '../doc/byte-view.ts'

export const RECORD = {
  bof: 0x0809,
  eof: 0x000a,
  continued: 0x003c,
  filePass: 0x002f,
  codePage: 0x0042,
  dateMode: 0x0022,
  sheet: 0x0085,
  name: 0x0018,
  format: 0x041e,
  style: 0x00e0,
  sharedStrings: 0x00fc,
  sharedText: 0x00fd,
  text: 0x0204,
  richText: 0x00d6,
  number: 0x0203,
  shortNumber: 0x027e,
  shortNumbers: 0x00bd,
  truth: 0x0205,
  formula: 0x0006,
  formulaText: 0x0207,
  merged: 0x00e5,
}

/** A file of the largest size has not as many that say something. */
export const MOST_RECORDS = 8_000_000

/** Walks over the records; one that runs beyond the end of the stream ends the walk as damaged. */
export class RecordReader {
  readonly view: ByteView
  type = 0
  /** Where the data of the record begins, and how long it is. */
  at = 0
  length = 0
  damaged = false
  seen = 0
  private next = 0

  constructor(bytes: Uint8Array) {
    this.view = new ByteView(bytes)
  }

  seek(offset: number): void {
    this.next = offset
  }

  /** False at the end, and when the stream is damaged. */
  step(): boolean {
    if (this.next + 4 > this.view.length) {
      this.damaged = true
      return false
    }
    this.seen++
    this.type = this.view.u16(this.next)
    this.length = this.view.u16(this.next + 2)
    this.at = this.next + 4
    this.next = this.at + this.length
    if (this.next > this.view.length) this.damaged = true
    return !this.damaged
  }

  /** The data of this record and of the CONTINUE records behind it, which are passed by this. */
  segments(): readonly Uint8Array[] {
    const { view } = this
    const segments = [view.part(this.at, this.length)]
    while (this.next + 4 <= view.length && view.u16(this.next) === RECORD.continued) {
      const length = view.u16(this.next + 2)
      if (this.next + 4 + length > view.length) break
      segments.push(view.part(this.next + 4, length))
      this.next += 4 + length
      this.seen++
    }
    return segments
  }
}
