/**
 * Words as they are typed or pasted: one, or several with 、 , ; tabs or line breaks between them; none twice.
 */
export function wordsTyped(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[、，,；;\t\n\r]+/u)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  ]
}
