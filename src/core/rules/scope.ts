/**
 * Which documents a rule speaks about: a form is not blamed for a column that it does not have, nor a text in
 * words for indicators that nobody asked it for.
 */
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'

/** Whether a document may be asked. */
export type Scope = (document: TargetDocument) => boolean

/**
 * Columns of Hebei's form that other forms lack: asked for in Hebei's forms, and wherever some project fills
 * them in.
 */
export const asksFor =
  (filled: (project: Project) => boolean): Scope =>
  (document) =>
    isHebeiForm(document) || document.projects.some(filled)

/** A budget as it is published (部门预算公开) tells its targets in words: nobody asks it for indicators. */
export const hasIndicators: Scope = ({ kind }) => kind !== 'budget-disclosure'

/** The whole text is Hebei's own (河北省省级部门预算绩效管理办法, 2019); a form alone is when the reader took it for one. */
function isHebeiForm({ kind, source }: TargetDocument): boolean {
  return kind === 'budget-text' || (source.recognised ?? []).some(({ layout }) => layout.startsWith('hebei'))
}
