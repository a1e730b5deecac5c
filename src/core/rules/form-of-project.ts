/** What a project is by the rules made for it alone, and what its rows speak of. */
import { foldLabel } from '../kernel/characters.ts'
import type { Indicator, Project } from '../target/project.ts'
import { derivedForm, type ProjectForm } from '../target/project-form.ts'
import type { RuleContext } from './context.ts'

/** What a person said, or the 资金构成 that was said since, goes before what the target says. */
export function formOfProject(project: Project, { related }: Pick<RuleContext, 'related'>): ProjectForm {
  return related.get(project.order)?.form ?? derivedForm(project).form
}

/** The rows of the year. */
export function yearRows({ indicators }: Project): readonly Indicator[] {
  return indicators.filter(({ term }) => term === undefined)
}

/** What a row says it measures: its name and description. */
export function saidOfRow({ level3, description }: Indicator): string {
  return foldLabel(`${level3}。${description ?? ''}`)
}
