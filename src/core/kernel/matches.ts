/**
 * String.prototype.matchAll by a loop over one pattern: the method makes a new pattern of it at every call,
 * which takes longer than looking through the short texts of a table.
 */

/** Every match of a pattern with the flag `g`, in order. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    // Behind a match of nothing the pattern would find nothing again; a character may be of two units.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xff_ff ? 2 : 1
  }
  return matches
}
