/**
 * Formulas of a cell whose value is an error or missing. Programs take a text such as `=12个` for a formula:
 * it has no reference, function or name in it that the workbook knows, and is read as the words that somebody
 * typed.
 */

/** No person types more; a longer formula is one. */
const LONGEST_WORDS = 2_000

/**
 * @param formula without the leading `=`
 * @param names defined names of the workbook, in lower case
 */
export function isWords(formula: string, names: ReadonlySet<string>): boolean {
  if (formula === '' || formula.length > LONGEST_WORDS) return false
  const bare = formula
    .replace(/"[^"]*"/gu, ' ')
    .replace(/'[^']*'!/gu, ' REF! ')
    .replace(/[\p{L}_][\p{L}\p{N}_.]*!/gu, ' REF! ')
  if (/REF!|\[/u.test(bare)) return false
  const tokens = bare.match(/[\p{L}_\\][\p{L}\p{N}_.\\]*\(?/gu) ?? []
  if (tokens.some((token) => names.has(token.toLowerCase()))) return false
  const foreign = (text: string) => /[\u0080-\u{10ffff}]/u.test(text)
  if (foreign(bare)) return !tokens.some((token) => isFunction(token) && !foreign(token))
  return !/\$?[A-Za-z]{1,3}\$?\d/u.test(bare) && !tokens.some(isFunction)
}

/** =100% is both: a formula of nothing but a percentage, typed as a target that is to be met exactly. */
export function isPercentage(formula: string): boolean {
  return /^\d{1,6}(?:\.\d{1,6})?%$/.test(formula)
}

function isFunction(token: string): boolean {
  return token.endsWith('(')
}
