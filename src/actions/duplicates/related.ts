/**
 * What the database knows of the projects of a document: themselves in earlier years, and projects that are
 * alike.
 */
import { comparableProject, likenessOfForms } from '#core/duplicates/likeness.ts'
import { formKeys, projectPartForms } from '#core/duplicates/parts.ts'
import { projectIdentity, isSameProject } from '#core/duplicates/same-project.ts'
import {
  NOTHING_RELATED,
  type AdjustedTarget,
  type Alike,
  type KnownStandard,
  type ProjectElsewhere,
  type Related,
  type RelatedProject,
} from '#core/target/related.ts'
import type { ProjectForm } from '#core/target/project-form.ts'
import type { BudgetUnit, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { standardsNamed } from '#core/cost-analysis/standard.ts'
import { saidFormsAt } from '#store/lifecycle/forms.ts'
import { adjustedProjects } from '#store/projects/adjusted.ts'
import { loadStandards } from '#store/cost-analysis/standards.ts'
import { findAlikeForms, type FoundForm } from '#store/duplicates/alike-forms.ts'
import { findDocumentByDigest } from '#store/documents/documents.ts'
import {
  findSameEarlier,
  isCompared,
  loadFormMembers,
  type Elsewhere,
  type FormMember,
} from '#store/duplicates/similar.ts'
import type { Db } from '#store/kernel/store.ts'
import { comparedProject } from './compared-projects.ts'

/** Tables of one project in earlier years: target, 监控表 and 自评表 of three years. */
const MOST_EARLIER = 9
/** Other projects that are shown for one; alike forms, and projects of each, that are looked at for them. */
const MOST_ALIKE = 10
const FORMS_LOOKED_AT = 6
const MEMBERS_LOOKED_AT = 8

type Own = { readonly project: Project; readonly unit: BudgetUnit | null }

/**
 * Earlier years and alike parts of every project of a document, which need not be saved. Other versions of
 * the document and other tables of the same project are never alike parts.
 */
export async function relatedProjects(db: Db, document: TargetDocument): Promise<Related> {
  if (document.projects.length === 0) return NOTHING_RELATED
  const speaksFor = unitOfDocument(document)
  const own = document.projects.map((project): Own => ({ project, unit: project.unit ?? speaksFor }))
  const id = await findDocumentByDigest(db, document.source.sha256)
  const earlier = await earlierOf(db, own, document.fiscalYear)
  const alike = isCompared(document.kind) ? await alikeOf(db, own, id) : new Map<number, readonly Alike[]>()
  const standards = await standardsOf(db, document)
  const forms = id === null ? new Map<number, ProjectForm>() : await saidFormsAt(db, id)
  const adjusted = await adjustedOf(db, id)
  const orders = [
    ...new Set([earlier, alike, standards, forms, adjusted].flatMap((known) => [...known.keys()])),
  ].toSorted((a, b) => a - b)
  return new Map(
    orders.map((order): [number, RelatedProject] => [
      order,
      {
        earlier: earlier.get(order) ?? [],
        alike: alike.get(order) ?? [],
        ...(standards.has(order) && { standards: standards.get(order) ?? [] }),
        ...withForm(forms.get(order)),
        ...withAdjusted(adjusted.get(order)),
      },
    ]),
  )
}

function withForm(form: ProjectForm | undefined): Pick<RelatedProject, 'form'> {
  return form === undefined ? {} : { form }
}

function withAdjusted(adjusted: AdjustedTarget | undefined): Pick<RelatedProject, 'adjusted'> {
  return adjusted === undefined ? {} : { adjusted }
}

/** Targets of a document that is here already which are adjusted. */
async function adjustedOf(db: Db, document: string | null): Promise<ReadonlyMap<number, AdjustedTarget>> {
  if (document === null) return new Map()
  return new Map(
    (await adjustedProjects(db, { document })).map(({ position, reason, paid, carryover, lastPaid }) => [
      position,
      { reason, paid, carryover, lastPaid },
    ]),
  )
}

/** 支出标准 that a project is called by, or names; of most there is none. */
async function standardsOf(
  db: Db,
  { projects }: TargetDocument,
): Promise<ReadonlyMap<number, readonly KnownStandard[]>> {
  const all = await loadStandards(db)
  if (all.length === 0) return new Map()
  return gathered(
    projects.flatMap((project) =>
      standardsNamed(all, project).map((standard): [number, KnownStandard] => [project.order, standard]),
    ),
  )
}

/**
 * The same for documents of one target each, which are of one kind and year and not saved yet, asked
 * together. In their order.
 */
export async function relatedOfNew(
  db: Db,
  documents: readonly TargetDocument[],
): Promise<readonly Related[]> {
  const [first] = documents
  if (first === undefined) return []
  const projects = documents.flatMap((document, i) =>
    document.projects.slice(0, 1).map((project): Project => ({
      ...project,
      order: i + 1,
      unit: project.unit ?? unitOfDocument(document),
    })),
  )
  const related = await relatedProjects(db, { ...first, projects })
  return documents.map(({ projects: [own] }, i) => {
    const there = related.get(i + 1)
    return own === undefined || there === undefined ? NOTHING_RELATED : new Map([[own.order, there]])
  })
}

/** The tables of one project in the years before `year`, the newest first. */
export async function earlierTables(
  db: Db,
  own: Own,
  year: number | null,
): Promise<readonly ProjectElsewhere[]> {
  return (await earlierOf(db, [own], year)).get(own.project.order) ?? []
}

/** Whether a table says what was reached, as a 自评表 does. */
export function hasResults({ indicators }: Project): boolean {
  return indicators.some(({ result }) => (result?.actual ?? '') !== '')
}

async function earlierOf(
  db: Db,
  own: readonly Own[],
  year: number | null,
): Promise<ReadonlyMap<number, readonly ProjectElsewhere[]>> {
  if (year === null) return new Map()
  const sought = own
    .map(({ project, unit }, n) => ({ n, ...projectIdentity(project, unit) }))
    .filter(({ code, name }) => code !== null || name !== null)
  const found = await findSameEarlier(db, sought, year, MOST_EARLIER)
  return gathered(
    found.flatMap((there): [number, ProjectElsewhere][] => {
      const here = own[there.n]
      return here !== undefined && isSameProject(here, whose(there))
        ? [[here.project.order, elsewhere(there)]]
        : []
    }),
  )
}

async function alikeOf(
  db: Db,
  own: readonly Own[],
  id: string | null,
): Promise<ReadonlyMap<number, readonly Alike[]>> {
  const sought = own.map(({ project }) =>
    projectPartForms(project).map((form) => ({ ...form, form: formKeys(form).form })),
  )
  const found = await findAlikeForms(db, sought.flat(), id)
  const looked = sought.map((forms) =>
    forms.flatMap(({ part, form }) =>
      [form, ...closest(found, part, form)].map((one) => ({ part, form: one })),
    ),
  )
  const wanted = new Map(looked.flat().map((one) => [`${one.part} ${one.form}`, one]))
  const members = groupMembers(await loadFormMembers(db, [...wanted.values()], id, MEMBERS_LOOKED_AT))
  return new Map(
    own.flatMap((here, n): [number, readonly Alike[]][] => {
      const others = new Map(
        (looked[n] ?? [])
          .flatMap(({ part, form }) => members.get(`${part} ${form}`) ?? [])
          .map((member) => [member.projectId, member]),
      )
      const alike = alikeAmong(here, [...others.values()])
      return alike.length === 0 ? [] : [[here.project.order, alike]]
    }),
  )
}

function closest(found: readonly FoundForm[], part: string, form: string): readonly string[] {
  return found
    .filter((one) => one.part === part && one.form === form)
    .toSorted((a, b) => b.similarity - a.similarity || (a.other < b.other ? -1 : 1))
    .slice(0, FORMS_LOOKED_AT)
    .map(({ other }) => other)
}

function groupMembers(members: readonly FormMember[]): ReadonlyMap<string, readonly FormMember[]> {
  return gathered(members.map((member) => [`${member.part} ${member.form}`, member]))
}

/**
 * The parts alike with each of the others, the most alike first; of several tables of one other project the
 * first.
 */
function alikeAmong(here: Own, others: readonly FormMember[]): readonly Alike[] {
  const kept: Elsewhere[] = []
  const own = comparableProject(here.project)
  return others
    .filter((there) => !isSameProject(here, whose(there)))
    .map((there) => ({ there, likeness: likenessOfForms(own, comparedProject(there.print, there.project)) }))
    .filter(({ likeness }) => likeness.length > 0)
    .toSorted(
      (a, b) =>
        weight(b.likeness) - weight(a.likeness) ||
        (b.there.fiscalYear ?? 0) - (a.there.fiscalYear ?? 0) ||
        (a.there.projectId < b.there.projectId ? -1 : 1),
    )
    .filter(({ there }) => {
      if (kept.length >= MOST_ALIKE || kept.some((one) => isSameProject(whose(one), whose(there))))
        return false
      kept.push(there)
      return true
    })
    .flatMap(({ there, likeness }) =>
      likeness.map(({ part, similarity }): Alike => ({ part, similarity, elsewhere: elsewhere(there) })),
    )
}

/** Two parts alike are more than one that is the same. */
function weight(likeness: readonly { readonly similarity: number }[]): number {
  return likeness.reduce((sum, { similarity }) => sum + similarity, 0)
}

function whose({ project, unitCode, unitName }: Elsewhere): Own {
  return { project, unit: unitName === null ? project.unit : { code: unitCode, name: unitName } }
}

function elsewhere({
  documentId,
  projectId,
  file,
  unitName,
  fiscalYear,
  project,
}: Elsewhere): ProjectElsewhere {
  return { documentId, projectId, file, unit: unitName, fiscalYear, project }
}

function gathered<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>()
  for (const [key, value] of entries) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
