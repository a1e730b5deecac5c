/**
 * Numbers out of a binary file. A place beyond the end reads as 0 and is remembered: a reader that has
 * finished reading asks `beyond` and refuses the file, so no half-read file ever passes for a whole one.
 */
export class ByteView {
  readonly bytes: Uint8Array
  readonly length: number
  /** Something was read that is not there. */
  beyond = false
  private readonly view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.length = bytes.byteLength
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u8(at: number): number {
    return this.holds(at, 1) ? this.view.getUint8(at) : 0
  }

  u16(at: number): number {
    return this.holds(at, 2) ? this.view.getUint16(at, true) : 0
  }

  i16(at: number): number {
    return this.holds(at, 2) ? this.view.getInt16(at, true) : 0
  }

  u32(at: number): number {
    return this.holds(at, 4) ? this.view.getUint32(at, true) : 0
  }

  i32(at: number): number {
    return this.holds(at, 4) ? this.view.getInt32(at, true) : 0
  }

  f64(at: number): number {
    return this.holds(at, 8) ? this.view.getFloat64(at, true) : 0
  }

  /** A part of the bytes, shorter where they end. */
  part(at: number, length: number): Uint8Array {
    return this.holds(at, length)
      ? this.bytes.subarray(at, at + length)
      : this.bytes.subarray(Math.min(Math.max(at, 0), this.length), this.length)
  }

  /** UTF-16 (little endian). */
  text(at: number, characters: number): string {
    const { buffer, byteOffset, byteLength } = this.part(at, characters * 2)
    return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le')
  }

  private holds(at: number, length: number): boolean {
    const there = at >= 0 && length >= 0 && at + length <= this.length
    if (!there) this.beyond = true
    return there
  }
}
