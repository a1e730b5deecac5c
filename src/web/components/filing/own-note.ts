/** What the open findings of a target ask to be mended: the opinion with which it is returned. */
import type { OpenedProject } from '#core/projects/rows.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { isLive } from '#core/findings/life.ts'
import { mendNote } from '#text/findings/mend-note.ts'
import type { Language } from '#text/language.ts'

/** Empty where nothing is to be mended. */
export function ownNote(
  { findings, project }: Pick<OpenedProject, 'findings' | 'project'>,
  language: Language,
): string {
  const open = findings.filter(({ state }) => isLive(state))
  return mendNote(open, project.order, COMMENT_MAX, language)
}
