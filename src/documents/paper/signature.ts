/** 署名 and 成文日期 at the end of a letter or a report. */
import type { PaperWords } from './paper.ts'

/** Characters from the right edge to the end of the date (右空四字). */
const DATE_FROM_EDGE = 4

/**
 * Where the seal goes (GB/T 9704-2012, 7.3.5.1): the date four characters from the right edge, the office
 * above it and centred over it; an office with a long name goes as far to the right as there is room.
 */
export function signature(office: string, date: string): readonly PaperWords[] {
  return [
    {
      kind: 'words',
      role: 'signature',
      text: office,
      right: Math.max(0, DATE_FROM_EDGE + (charactersOf(date) - charactersOf(office)) / 2),
    },
    { kind: 'words', role: 'signature', text: date, right: DATE_FROM_EDGE },
  ]
}

/** Letters and figures are half as wide as Chinese. */
function charactersOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)
}
