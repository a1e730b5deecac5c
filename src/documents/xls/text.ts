/**
 * Texts in old workbooks: Unicode since Excel 97 ([MS-XLS] 2.5.293 and 2.5.296), before that in the code page
 * of their Windows.
 */

/**
 * Reads numbers and texts that go on over several records. Beyond the end everything is 0 and `ended` is set.
 */
export class SegmentReader {
  ended = false
  private readonly segments: readonly Uint8Array[]
  private segment = 0
  private at = 0

  constructor(segments: readonly Uint8Array[]) {
    this.segments = segments
  }

  u8(): number {
    let bytes = this.segments[this.segment]
    while (bytes !== undefined && this.at >= bytes.length) bytes = this.enterNext()
    if (bytes === undefined) {
      this.ended = true
      return 0
    }
    return bytes[this.at++] ?? 0
  }

  u16(): number {
    return this.u8() + this.u8() * 256
  }

  u32(): number {
    return this.u16() + this.u16() * 65_536
  }

  skip(length: number): void {
    for (let left = length; left > 0;) {
      const bytes = this.segments[this.segment]
      if (bytes === undefined) {
        this.ended = true
        return
      }
      const here = Math.min(left, bytes.length - this.at)
      this.at += here
      left -= here
      if (left > 0) this.enterNext()
    }
  }

  /** A text with its flags; `characters` is what the length in front of them said. */
  text(characters: number): string {
    const flags = this.u8()
    const runs = (flags & 8) === 0 ? 0 : this.u16()
    const extra = (flags & 4) === 0 ? 0 : this.u32()
    const text = this.characters(characters, (flags & 1) === 1)
    this.skip(runs * 4 + extra)
    return text
  }

  /** Where a text goes on in the next record, that begins with the flag for its width. */
  characters(count: number, wide: boolean): string {
    let text = ''
    let width = wide ? 2 : 1
    for (let left = count; left > 0;) {
      const bytes = this.segments[this.segment]
      if (bytes === undefined) {
        this.ended = true
        return text
      }
      const here = Math.min(left, Math.floor((bytes.length - this.at) / width))
      text += latinOrWide(bytes.subarray(this.at, this.at + here * width), width)
      this.at += here * width
      left -= here
      if (left === 0) break
      this.enterNext()
      width = (this.u8() & 1) === 1 ? 2 : 1
      if (this.ended) return text
    }
    return text
  }

  private enterNext(): Uint8Array | undefined {
    this.segment++
    this.at = 0
    return this.segments[this.segment]
  }
}

function latinOrWide({ buffer, byteOffset, byteLength }: Uint8Array, width: number): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString(width === 2 ? 'utf16le' : 'latin1')
}

const NAMES: { readonly [page: number]: string } = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10_000: 'macintosh',
  10_008: 'gb18030',
  32_768: 'macintosh',
  65_001: 'utf-8',
}

/** The decoder of a Windows code page; an unknown one is taken for the Chinese. */
export function codePageDecoder(page: number): (bytes: Uint8Array) => string {
  const name = page >= 1_250 && page <= 1_258 ? `windows-${page}` : (NAMES[page] ?? 'gb18030')
  const decoder = new TextDecoder(name)
  return (bytes) => decoder.decode(bytes)
}
