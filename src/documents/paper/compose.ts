/**
 * A target document on paper: a section for its words, one for every project and department on the form that
 * holds it.
 */
import { isBlankDepartment, type DepartmentTargets } from '#core/target/department.ts'
import type { DocumentPart, TargetDocument } from '#core/target/document.ts'
import type { Project } from '#core/target/project.ts'
import {
  departmentTitleOnPaper,
  isTitledHere,
  isYearUnsaid,
  signatureOnPaper,
  titleOnPaper,
  type Signing,
} from '#core/target/on-paper.ts'
import type { FormId, Template } from '../templates/template.ts'
import { templateFor, templateOfForm, type TemplateWish } from './choose.ts'
import { centralForm } from './forms/central.ts'
import { departmentMonitoringForm } from './forms/department-monitoring.ts'
import { departmentForm } from './forms/department.ts'
import type { FormSetting, ProjectForm } from './forms/form.ts'
import { hebeiApplicationForm } from './forms/hebei-application.ts'
import { hebeiForm } from './forms/hebei.ts'
import { monitoringForm } from './forms/monitoring.ts'
import { selfEvaluationForm } from './forms/self-evaluation.ts'
import { weightsForm } from './forms/weights.ts'
import type { Heading, Paper, PaperSection, PaperPiece } from './paper.ts'
import { drawStatement } from './statement.ts'
import { waivedSection, type WaivedFinding } from './waived.ts'

const PROJECT_FORMS: Record<Exclude<FormId, 'department'>, ProjectForm> = {
  'hebei': hebeiForm,
  'hebei-application': hebeiApplicationForm,
  'central': centralForm,
  'weights': weightsForm,
  'self-evaluation': selfEvaluationForm,
  'monitoring': monitoringForm,
}

export type PaperChoice = TemplateWish & {
  /**
   * Orders of the projects wanted, each as a form of its own without the words around; null for everything.
   */
  readonly only: readonly number[] | null
  /** On a sheet of their own behind everything. */
  readonly waived?: readonly WaivedFinding[]
  /** Below the form: it was filled in here, and is signed and stamped. */
  readonly signing?: Signing | null
}

/**
 * `unplaced` and `marks` have no place on paper: what a program left behind never leaves again, what found no
 * place is in the JSON.
 */
export function composePaper(document: TargetDocument, choice: PaperChoice): Paper {
  const { only, waived = [] } = choice
  const projects =
    only === null ? document.projects : document.projects.filter(({ order }) => only.includes(order))
  const template = firstTemplate(departmentsOf(document), projects, choice)
  const sections =
    only === null
      ? wholeDocument(document, choice)
      : projects.map((project) =>
          projectSection(project, { ...formSetting(document, projects, []), titled: true }, choice, []),
        )
  const title =
    (only === null ? document.title : null) ??
    (projects[0] === undefined ? (document.departments?.[0]?.title ?? '') : titleOnPaper(projects[0]))
  return {
    title,
    template: { id: template.id, version: template.version },
    fonts: template.fonts,
    letterhead: template.letterhead,
    header: template.header,
    footer: template.footer,
    sections: [
      ...(sections.length > 0 ? sections : [{ name: title, orientation: 'portrait', pieces: [] } as const]),
      ...(waived.length > 0 ? [waivedSection(waived)] : []),
    ],
  }
}

/** A form of which nothing is written is no paper. */
function departmentsOf({ departments = [] }: TargetDocument): readonly DepartmentTargets[] {
  return departments.filter((department) => !isBlankDepartment(department))
}

/** Margins and faces are those of the first form. */
function firstTemplate(
  departments: readonly DepartmentTargets[],
  [first]: readonly Project[],
  choice: PaperChoice,
): Template {
  if (departments.length > 0) return templateOfForm('department', choice)
  return first === undefined ? choice.template : templateFor(first, choice)
}

/** The first part holds the words, the others the projects that say they belong there. */
function wholeDocument(document: TargetDocument, choice: PaperChoice): readonly PaperSection[] {
  const { parts, statement, projects } = document
  const [first, ...rest] = parts
  const titles = new Set(parts.map((part) => part.title))
  const setting = formSetting(document, projects, [document.title ?? '', ...parts.map((part) => part.title)])
  const sections: PaperSection[] = []
  /** Headings that wait for the first form below them. */
  let waiting: readonly PaperPiece[] = [
    ...coverTitle(document, setting),
    ...(first === undefined ? [] : partHeadings(first)),
  ]
  const flush = () => {
    if (waiting.length > 0)
      sections.push({
        name: waiting.find((piece): piece is Heading => piece.kind === 'heading')?.text ?? '',
        orientation: 'portrait',
        pieces: waiting,
      })
    waiting = []
  }
  const add = (some: readonly Project[]) => {
    for (const project of some) {
      sections.push(projectSection(project, setting, choice, waiting))
      waiting = []
    }
  }
  if (statement !== null) {
    waiting = [...waiting, ...drawStatement(statement, projects)]
    flush()
  }
  for (const department of departmentsOf(document)) {
    sections.push(departmentSection(department, setting, choice, waiting))
    waiting = []
  }
  /** Of two parts with one title the projects are below the first. */
  const own = (part: DocumentPart) =>
    projects.filter(
      (project) => project.part === part.title && parts.find(({ title: one }) => one === part.title) === part,
    )
  const outside = projects.filter((project) => project.part === null || !titles.has(project.part))
  // Read again they belong to the part above them, or to none: before any heading there is none.
  if (outside.length > 0 && first !== undefined) flush()
  add(outside)
  if (first !== undefined) add(own(first))
  for (const part of rest) {
    flush()
    waiting = partHeadings(part)
    add(own(part))
  }
  flush()
  return sections
}

type Setting = Omit<FormSetting, 'unitLine'> & {
  /** A form without a title of its own gets one. */
  readonly titled: boolean
}

/** @param titles on the paper above the forms. */
function formSetting(
  document: TargetDocument,
  projects: readonly Project[],
  titles: readonly string[],
): Setting {
  const { fiscalYear } = document
  return {
    fiscalYear,
    yearUnsaid: isYearUnsaid(fiscalYear, projects, titles),
    titled: isTitledHere(document),
  }
}

/** The title of a document whose parts do not say it, nor its only form. */
function coverTitle(
  { title: text, parts, projects }: TargetDocument,
  { titled }: Setting,
): readonly Heading[] {
  const said =
    text === null ||
    parts.some((part) => part.title === text) ||
    (titled && projects.length === 1 && projects.some((project) => titleOnPaper(project) === text))
  return said ? [] : [{ kind: 'heading', role: 'part', level: 1, text }]
}

function partHeadings({ label, title }: DocumentPart): readonly Heading[] {
  const heading: Heading = { kind: 'heading', role: 'part', level: 1, text: title }
  return label === null
    ? [heading]
    : [{ kind: 'heading', role: 'part-label', level: 1, text: label }, heading]
}

function projectSection(
  project: Project,
  setting: Setting,
  choice: PaperChoice,
  above: readonly PaperPiece[],
): PaperSection {
  const template = templateFor(project, choice)
  const form = template.form === 'department' ? hebeiForm : PROJECT_FORMS[template.form]
  return {
    name: project.name,
    orientation: form.orientation,
    pieces: [
      ...above,
      ...title(setting.titled ? titleOnPaper(project) : project.title),
      ...form.draw(project, { ...setting, unitLine: template.unitLine }),
      ...signed(choice),
      ...notes(template),
    ],
  }
}

function departmentSection(
  department: DepartmentTargets,
  setting: Setting,
  choice: PaperChoice,
  above: readonly PaperPiece[],
): PaperSection {
  const template = templateOfForm('department', choice)
  const form = department.monitoring === undefined ? departmentForm : departmentMonitoringForm
  return {
    name: department.unit?.name ?? department.title ?? '',
    orientation: form.orientation,
    pieces: [
      ...above,
      ...title(setting.titled ? departmentTitleOnPaper(department) : department.title),
      ...form.draw(department, { ...setting, unitLine: template.unitLine }),
      // Signed is what came of a department, as of its projects.
      ...(department.evaluation || department.monitoring ? signed(choice) : []),
      ...notes(template),
    ],
  }
}

function title(text: string | null): readonly Heading[] {
  return text === null ? [] : [{ kind: 'heading', role: 'form', level: 2, text }]
}

function signed({ signing }: PaperChoice): readonly PaperPiece[] {
  return signing === undefined || signing === null
    ? []
    : [{ kind: 'words', role: 'note', text: signatureOnPaper(signing) }]
}

function notes({ notes: lines }: Template): readonly PaperPiece[] {
  return lines.map((text) => ({ kind: 'words', role: 'note', text }))
}
