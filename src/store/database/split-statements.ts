/**
 * Splits a file of SQL into its statements: semicolons inside strings, names, comments and dollar quotes do
 * not count.
 */

/** What a semicolon may hide in, longest first where beginnings are alike. */
const TOKENS = [
  /--[^\n]*/y,
  /\/\*[\s\S]*?\*\//y,
  /\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'/y,
  /'(?:[^']|'')*'/y,
  /"(?:[^"]|"")*"/y,
  /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$[\s\S]*?\$\1\$/y,
]

/** @returns the statements without their semicolons; those of comments alone are left out. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = []
  let start = 0
  let at = 0
  while (at < sql.length) {
    const end = tokenEnd(sql, at)
    if (end === at && sql.charAt(at) === ';') {
      statements.push(sql.slice(start, at))
      start = at + 1
    }
    at = Math.max(end, at + 1)
  }
  statements.push(sql.slice(start))
  return statements
    .map((statement) => statement.trim())
    .filter((statement) => withoutComments(statement) !== '')
}

function tokenEnd(sql: string, at: number): number {
  for (const token of TOKENS) {
    token.lastIndex = at
    if (token.test(sql)) return token.lastIndex
  }
  return at
}

function withoutComments(statement: string): string {
  return statement.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, '')
}
