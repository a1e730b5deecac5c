/**
 * Which documents a rule speaks about: a form is not blamed for a column that it does not have, nor a text in
 * words for indicators that nobody asked it for.
 */
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import type { RuleCode } from './rule.ts'

/** Whether a document may be asked. */
export type Scope = (document: TargetDocument) => boolean

/**
 * Columns of Hebei's form that other forms lack: asked for in Hebei's forms, and wherever some project fills
 * them in.
 */
const asksFor =
  (filled: (project: Project) => boolean): Scope =>
  (document) =>
    isHebeiForm(document) || document.projects.some(filled)

const hasIndicators: Scope = ({ kind }) => kind !== 'budget-disclosure'

const SCOPES: { readonly [code in RuleCode]?: Scope } = {
  'basis-empty': asksFor(({ indicators }) => indicators.some(({ basis }) => basis !== null)),
  'project-code-missing': asksFor(({ code }) => code !== null),
  'unit-missing-header': asksFor(({ unit }) => unit !== null),
  'missing-category': hasIndicators,
  'too-few-indicators': hasIndicators,
}

/** Which documents a rule may be asked about; null for every one. */
export function scopeOf(code: RuleCode): Scope | null {
  return SCOPES[code] ?? null
}

/** The whole text is Hebei's own (河北省省级部门预算绩效管理办法, 2019); a form alone is when the reader took it for one. */
function isHebeiForm({ kind, source }: TargetDocument): boolean {
  return kind === 'budget-text' || (source.recognised ?? []).some(({ layout }) => layout.startsWith('hebei'))
}
