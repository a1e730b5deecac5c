/**
 * 绩效档案: the time line of a project, its dossier as one PDF, and everything of it as a zip with the digest of
 * each file.
 */
import { createHash } from 'node:crypto'
import type { ArchiveManifest, ArchiveView } from '#api/archive.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import { ARCHIVE_PARTS, newestFirst, type ArchiveEntry } from '#core/archive/entry.ts'
import { canonicalJson } from '#core/kernel/canonical.ts'
import { csvText } from '#core/kernel/csv.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { archivePaper } from '#documents/paper/archive.ts'
import { composePaper } from '#documents/paper/compose.ts'
import type { Paper } from '#documents/paper/paper.ts'
import type { Template } from '#documents/templates/template.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { freePath } from '#documents/zip/free-path.ts'
import { writeZip } from '#documents/zip/write.ts'
import { ARCHIVE_PART_NAMES, archiveWords } from '#text/archive.ts'
import { stateName } from '#text/closing.ts'
import { listAttachments, loadAttachment } from '#store/attachments/attachments.ts'
import { listProjectVersions, loadProjectVersion } from '#store/projects/versions.ts'
import { identifiedProject, loadProjectRow } from '#store/projects/projects.ts'
import { listRectificationFiles } from '#store/rectification/files.ts'
import { listProjectRectifications } from '#store/rectification/lists.ts'
import type { Db } from '#store/kernel/store.ts'
import { archivePapers } from './papers.ts'
import { ARCHIVE_SOURCES } from './sources.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { unitsWithin } from '../kernel/reach.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { clockInChina, dayInChina } from '../kernel/today.ts'

/** Errors: project-not-found. */
export async function readArchive(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<ArchiveView, Problem>> {
  const { db } = context.store.of(actor.region)
  const units = await unitsWithin(db, actor, 'project.read', id)
  if (!units.ok) return units
  const [project, row] = await Promise.all([identifiedProject(db, id), loadProjectRow(db, id)])
  if (project === null || row === null) return err(problem('project-not-found'))
  const entries = (
    await Promise.all(ARCHIVE_SOURCES.map((source) => source({ db, actor, project: id })))
  ).flat()
  return ok({
    project: id,
    name: project.name,
    code: project.code,
    unitCode: project.unit?.code ?? null,
    unitName: project.unit?.name ?? null,
    year: project.fiscalYear,
    budget: row.budget,
    state: row.state,
    closed: row.closed,
    versions: row.version,
    entries: newestFirst(entries),
    mayExport: allows(actor, 'document.export', { region: actor.region, units: units.value }),
  })
}

/** Errors: project-not-found, and the codes of WRITE_FAULTS. */
export async function exportDossier(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<FileToKeep, Problem>> {
  const made = await dossierOf(context, actor, input.id)
  return made.ok
    ? ok({ name: fileName(made.value.view, 'pdf'), mediaType: 'application/pdf', bytes: made.value.pdf })
    : made
}

/**
 * Everything that the caller may see; `manifest.json` names each file with its size and SHA-256.
 * Errors: as above.
 */
export async function exportArchive(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<FileToKeep, Problem>> {
  const made = await dossierOf(context, actor, input.id)
  if (!made.ok) return made
  const { view, pdf } = made.value
  const papers = await archivePapers(context, actor, input.id)
  if (!papers.ok) return papers
  const files = new Map<string, Uint8Array>([
    ['绩效档案.pdf', pdf],
    ['时间线.csv', encoded(timeLine(view.entries))],
  ])
  for (const [path, bytes] of [
    ...papers.value,
    ...(await versionFiles(context.store.of(actor.region).db, input.id)),
    ...(await evidenceFiles(context.store.of(actor.region).db, actor, input.id)),
  ])
    files.set(freePath(files, path), bytes)
  const manifest: ArchiveManifest = {
    format: 'jichi.archive/1',
    project: view.project,
    name: view.name,
    code: view.code,
    madeAt: context.clock().toISOString(),
    files: [...files].map(([path, bytes]) => ({
      path,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  }
  const all = new Map([['manifest.json', encoded(`${JSON.stringify(manifest, null, 2)}\n`)], ...files])
  return ok({ name: fileName(view, 'zip'), mediaType: 'application/zip', bytes: writeZip(all) })
}

async function dossierOf(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly view: ArchiveView; readonly pdf: Uint8Array }, Problem>> {
  const read = await readArchive(context, actor, { id })
  if (!read.ok) return read
  if (!read.value.mayExport) return NOT_ALLOWED
  const view = { ...read.value, entries: read.value.entries.map(withoutNames) }
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const template =
    templates.value.template ??
    templates.value.templates[0] ??
    templateForRuleSet(ruleSetFor(actor.region, view.year).id)
  const { db } = context.store.of(actor.region)
  const [newest] = await listProjectVersions(db, id)
  const target = await loadProjectVersion(db, id, newest?.number ?? null)
  const paper = paperOf(view, target, template)
  const written = await context.writers.writePaper(paper, 'pdf')
  return written.ok ? ok({ view, pdf: written.value }) : written
}

/** A paper goes from hand to hand: as in the 评价报告, experts are counted and not named. */
function withoutNames(entry: ArchiveEntry): ArchiveEntry {
  const { names: _names, ...facts } = entry.facts
  return { ...entry, facts }
}

function paperOf(view: ArchiveView, target: Project | null, template: Template): Paper {
  const facts: readonly (readonly [string, string])[] = [
    ['项目名称', view.name],
    ['项目编码', view.code ?? ''],
    ['预算单位', [view.unitCode, view.unitName].filter((part) => part !== null).join(' ')],
    ['年度', view.year === null ? '' : `${view.year}年`],
    ['预算数', view.budget === null ? '' : `${wanText(fen(BigInt(view.budget)))}万元`],
    ['状态', stateName(view, 'zh-CN')],
    ['批复版本', `${view.versions} 版`],
  ]
  const chapters = ARCHIVE_PARTS.map((part) => ({
    name: ARCHIVE_PART_NAMES[part]['zh-CN'],
    entries: view.entries
      .filter((entry) => entry.part === part)
      .toReversed()
      .map((entry) => {
        const { title, detail } = archiveWords(entry, 'zh-CN')
        return { at: entry.day ?? dayOf(entry.at), who: entry.by ?? '', what: title, said: detail }
      }),
  })).filter(({ entries }) => entries.length > 0)
  const sections =
    target === null
      ? []
      : composePaper(documentOf(target, view.year), { template, asked: false, own: [], only: [target.order] })
          .sections
  return archivePaper({ name: view.name, facts, target: sections, chapters }, template)
}

/** A project by itself, as the forms take it. */
function documentOf(project: Project, fiscalYear: number | null): TargetDocument {
  return {
    format: 'jichi.targets/1',
    kind: 'budget-text',
    source: { file: '', sha256: '', mediaType: '' },
    title: null,
    fiscalYear,
    parts: [],
    statement: null,
    projects: [project],
    unplaced: [],
    marks: [],
  }
}

/** Approved versions as they were digested: the SHA-256 in the approval is that of the file. */
async function versionFiles(db: Db, id: string): Promise<[string, Uint8Array][]> {
  const versions = await listProjectVersions(db, id)
  const files = await Promise.all(
    versions.map(async ({ number }): Promise<[string, Uint8Array][]> => {
      const content = await loadProjectVersion(db, id, number)
      return content === null
        ? []
        : [[`批复版本/第${number}版.json`, encoded(canonicalJson(JSON.parse(JSON.stringify(content))))]]
    }),
  )
  return files.flat()
}

async function evidenceFiles(db: Db, actor: Actor, id: string): Promise<[string, Uint8Array][]> {
  const found: [string, Uint8Array][] = []
  for (const { file, sha256 } of await listAttachments(db, id)) {
    const bytes = await loadAttachment(db, sha256)
    if (bytes !== null) found.push([`佐证材料/${safe(file)}`, bytes])
  }
  if (actorReach(actor, 'rectification.read') === null) return found
  for (const item of await listProjectRectifications(db, id)) {
    for (const { file, sha256 } of await listRectificationFiles(db, item.id)) {
      const bytes = await loadAttachment(db, sha256)
      if (bytes !== null) found.push([`整改/${item.year}-${item.number}/${safe(file)}`, bytes])
    }
  }
  return found
}

function timeLine(entries: readonly ArchiveEntry[]): string {
  const rows = entries.map((entry) => {
    const { title, detail } = archiveWords(entry, 'zh-CN')
    return [
      entry.day ?? `${dayOf(entry.at)} ${clockInChina(new Date(entry.at))}`,
      ARCHIVE_PART_NAMES[entry.part]['zh-CN'],
      title,
      entry.by,
      detail,
    ]
  })
  return csvText([['时间', '环节', '事项', '办理人', '内容'], ...rows])
}

/** Nothing in a name leads out of its folder. */
function safe(file: string): string {
  const plain = file.replace(/[\p{Cc}"*/:<>?\\|]+/gu, '_').replace(/^\.+/u, '_')
  return plain === '' ? '_' : plain
}

function fileName({ year, unitCode, unitName, name }: ArchiveView, ending: string): string {
  return exportName(
    { year, unit: unitName === null ? null : { code: unitCode, name: unitName }, title: `${name}绩效档案` },
    ending,
  )
}

function dayOf(at: string): string {
  return dayInChina(new Date(at))
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
