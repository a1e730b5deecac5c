/** Where a finding is: its project, with how many more it holds in; or its document. */
import { FINDINGS } from '#text/interface/findings.ts'
import type { Language } from '#text/language.ts'
import type { FindingRow } from '#core/findings/rows.ts'

export function foundIn(
  { projectName, projects, file }: Pick<FindingRow, 'projectName' | 'projects' | 'file'>,
  language: Language,
): string {
  if (projectName === null) return file
  return projects > 1 ? FINDINGS.andOthers[language](projectName, projects) : projectName
}
