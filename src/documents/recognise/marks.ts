/** Traces that programs leave in the files they make: no words of the office, but proof that a trial copy made them. */
const MARKS: readonly RegExp[] = [
  /^Evaluation Warning\s*[:：]/iu,
  /^Evaluation Only\.? Created with Aspose/iu,
  /^Created with an evaluation copy of Aspose/iu,
  /^This document was truncated here because it was created in the Evaluation Mode/iu,
  /^The document was created with Spire\./iu,
  /^Unlicensed version/iu,
]

export function isProgramMark(text: string): boolean {
  return MARKS.some((mark) => mark.test(text))
}
