/**
 * Traces that programs leave in the files they make: no words of the office, but proof that a trial copy made
 * them.
 */
const MARKS: readonly RegExp[] = [
  /^Evaluation Warning\s*[:：]/iu,
  /^Evaluation Only\.? Created with Aspose/iu,
  /^Created with an evaluation copy of Aspose/iu,
  /^This document was truncated here because it was created in the Evaluation Mode/iu,
  /^The document was created with Spire\./iu,
  /^Unlicensed version/iu,
]

export function isProgramMark(text: string): boolean {
  const first = text.charCodeAt(0)
  // All of them begin with a Latin letter, and nearly no cell does.
  if (!((first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a))) return false
  return MARKS.some((mark) => mark.test(text))
}
