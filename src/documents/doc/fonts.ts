/** Names of the fonts of a Word 97–2003 file, for the characters that are in symbol fonts. */
import type { ByteView } from './byte-view.ts'
import type { StructurePlace } from './fib.ts'

const NAME = 40

export function readFonts(table: ByteView, { at: start, length }: StructurePlace): readonly string[] {
  if (length < 4 || start + length > table.length) return []
  const fonts: string[] = []
  const count = table.u16(start)
  let at = start + 4
  for (let i = 0; i < count && at < start + length; i++) {
    const size = table.u8(at) + 1
    fonts.push(
      size > NAME && at + size <= start + length
        ? (table.text(at + NAME, (size - NAME) >> 1).split('\0')[0] ?? '')
        : '',
    )
    at += size
  }
  return fonts
}
