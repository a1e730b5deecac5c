/** The names of exported files, as the offices name them: 年度_单位编码_单位_表名. */

/** What file systems forbid, and spaces of every kind. */
const FORBIDDEN = /[\s\p{Cc}"*/:<>?\\|]+/gu
const TITLE_MAX = 60

/** @param ending without the dot; parts that the document does not name are left out */
export function exportName(
  parts: {
    readonly year: number | null
    readonly unit: { readonly code: string | null; readonly name: string } | null
    readonly title: string
  },
  ending: string,
): string {
  const named = [
    parts.year === null ? '' : String(parts.year),
    parts.unit?.code ?? '',
    parts.unit?.name ?? '',
    [...parts.title].slice(0, TITLE_MAX).join(''),
  ]
  return `${named
    .map((part) => part.replace(FORBIDDEN, ''))
    .filter((part) => part !== '')
    .join('_')}.${ending}`
}
