/** Where the words that were looked for are in a text. */

export type FoundRun = { readonly text: string; readonly isFound: boolean }

/** @param words as they were typed: each of them, apart by spaces, is marked wherever it is, in either case */
export function foundRuns(text: string, words: string): readonly FoundRun[] {
  const sought = words.toLowerCase().split(/\s+/u).filter(Boolean)
  const lower = text.toLowerCase()
  // A letter that is longer in lower case would put every place behind it wrong.
  if (sought.length === 0 || lower.length !== text.length) return [{ text, isFound: false }]
  const marked = Array.from({ length: text.length }, () => false)
  for (const word of sought)
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length))
      marked.fill(true, at, at + word.length)
  const runs: FoundRun[] = []
  for (let from = 0; from < text.length;) {
    const isFound = marked[from] ?? false
    let to = from
    while (to < text.length && marked[to] === isFound) to += 1
    runs.push({ text: text.slice(from, to), isFound })
    from = to
  }
  return runs
}
