/**
 * Which form a project is drawn on: what it holds decides, then what was asked for, then what its region
 * prints.
 */
import type { Project } from '#core/target/project.ts'
import { TEMPLATES } from '../templates/templates.ts'
import type { FormId, Template } from '../templates/template.ts'

/** Forms of targets: any project without results fits on any of them. */
const TARGET_FORMS: ReadonlySet<FormId> = new Set<FormId>([
  'hebei',
  'hebei-application',
  'central',
  'weights',
])

export type TemplateWish = {
  /** Asked for by a person, or what the region prints: `asked` says which. */
  readonly template: Template
  readonly asked: boolean
  /** The bureau's own, for the forms that they go out from. */
  readonly own: readonly Template[]
}

/**
 * The template a project is drawn with. Results are never lost: an evaluated project is drawn on the 自评表,
 * whatever form of targets was asked for, with the letterhead, notes and faces of the template that was.
 */
export function templateFor(project: Project, wish: TemplateWish): Template {
  return templateOfForm(formOf(project, wish.template, wish.asked), wish)
}

export function templateOfForm(form: FormId, { template, asked, own }: TemplateWish): Template {
  if (asked)
    return form === template.form
      ? template
      : { ...template, id: TEMPLATES[form].id, version: TEMPLATES[form].version, form }
  return own.find((one) => one.form === form) ?? (form === template.form ? template : TEMPLATES[form])
}

function formOf(project: Project, wanted: Template, asked: boolean): FormId {
  if (project.evaluation) return 'self-evaluation'
  if (project.monitoring) return 'monitoring'
  if (hasMediumTerm(project)) return 'central'
  if (asked && TARGET_FORMS.has(wanted.form)) return wanted.form
  if (hasPoints(project)) return 'weights'
  if (project.title?.endsWith('申报表') && wanted.form === 'hebei') return 'hebei-application'
  return TARGET_FORMS.has(wanted.form) ? wanted.form : 'hebei'
}

function hasMediumTerm({ mediumTermGoals, indicators }: Project): boolean {
  return mediumTermGoals !== undefined || indicators.some(({ term }) => term === 'medium-term')
}

/** What only the forms after 财预〔2021〕101号 ask for. */
function hasPoints({ executionWeight, department, budget, indicators }: Project): boolean {
  return (
    executionWeight !== undefined ||
    department !== undefined ||
    budget.carryover !== undefined ||
    indicators.some(({ level1Weight }) => level1Weight !== undefined)
  )
}
