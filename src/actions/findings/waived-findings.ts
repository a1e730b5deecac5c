/**
 * The findings of a document that were waived for everyone to see, in the words that are printed behind its
 * forms.
 */
import type { ExportFormat } from '#api/documents/documents.ts'
import type { Reach } from '#core/kernel/allows.ts'
import { projectsTouched, type FindingPlace } from '#core/kernel/finding.ts'
import { asSaidIn } from '#core/findings/gather.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import type { WaivedFinding } from '#documents/paper/waived.ts'
import { loadPublished } from '#store/findings/findings.ts'
import { sightOver } from '#store/findings/sight.ts'
import type { Db } from '#store/kernel/store.ts'
import { fieldWords } from '#text/field-words.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { speak } from '#text/interface/words.ts'
import { dayInChina } from '../kernel/today.ts'

/** What is made to be read by others. Tables and data to work with hold the document alone. */
const PUBLISHED_AS: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['docx', 'pdf', 'html'])

/** Projects that a finding names one by one. */
const NAMED = 5

/** What is put on paper. */
type PaperOfDocument = {
  readonly id: string
  readonly targets: TargetDocument
  readonly format: ExportFormat
  /** A project, by its order: what was waived there; null or none for the whole document. */
  readonly only?: number | null
}

export async function waivedForPaper(
  db: Db,
  reach: Reach,
  { id, targets, format, only = null }: PaperOfDocument,
): Promise<readonly WaivedFinding[]> {
  if (!PUBLISHED_AS.has(format)) return []
  const published = (await loadPublished(db, id)).filter(({ state }) => state === 'waived')
  const see = await sightOver(
    db,
    reach,
    published.map((finding) => ({ document: id, finding })),
  )
  const waived = published.map((finding) => see(id, finding))
  return waived
    .filter((finding) => only === null || projectsTouched(finding).includes(only))
    .map((finding) => onPaper(finding, targets, only))
}

function onPaper(finding: LivingFinding, targets: TargetDocument, only: number | null): WaivedFinding {
  const { decision } = finding
  const own = only === null ? finding : asSaidIn(finding, only)
  const words = speak(DECISIONS, 'zh-CN')
  const until = decision === null || decision.until === null ? words.forGood : words.untilDay(decision.until)
  return {
    where: whereOf(finding, targets, only),
    finding: findingMessage(own, 'zh-CN'),
    reason: decision?.reason ?? '',
    by:
      decision === null
        ? []
        : [decision.by ?? '', dayInChina(new Date(decision.at)), until].filter((part) => part !== ''),
  }
}

/** The projects by number and name; of a single one the row and the field, too. */
function whereOf(
  finding: LivingFinding,
  { projects }: TargetDocument,
  only: number | null,
): readonly string[] {
  const touched = projectsTouched(finding).filter((order) => only === null || order === only)
  const named = touched
    .slice(0, NAMED)
    .map((order) => `${order}. ${projects.find((one) => one.order === order)?.name ?? ''}`)
  const place: FindingPlace | undefined =
    finding.project === only || only === null
      ? finding
      : finding.places.find(({ project }) => project === only)
  if (named.length > 1) return touched.length > NAMED ? [...named, `等${touched.length}个项目`] : named
  return [...named, place === undefined ? '' : fieldWords(place, 'zh-CN')].filter((part) => part !== '')
}
