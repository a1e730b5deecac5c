/** What was found in a document, in the public form jichi.findings/1 and the asked-for language. */
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { FindingsReport } from '#core/findings/report.ts'
import { unjudgedIn } from '#core/review/score.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { findDocument, loadTargets } from '#store/documents/documents.ts'
import { loadPublished } from '#store/findings/findings.ts'
import { sightOver } from '#store/findings/sight.ts'
import { findingsReport, type Reportable } from '#text/findings/findings.ts'
import type { Language } from '#text/language.ts'
import { ruleSetOfDocument } from '../findings/audit-document.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'

/** Errors: document-not-found. */
export async function readReport(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly language: Language },
): Promise<Result<FindingsReport, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'finding.read')
  if (read === null) return NOT_ALLOWED
  const { own: db, reach } = read
  const [document, targets, findings] = await Promise.all([
    findDocument(db, input.id),
    loadTargets(db, input.id),
    loadPublished(db, input.id),
  ])
  if (document === null || targets === null) return err(problem('document-not-found'))
  const { ruleSet, score, judged, grade } = document
  const { review } = await ruleSetOfDocument(context.store.of(actor.region).db, targets)
  const see = await sightOver(
    context.store.of(actor.region).db,
    reach,
    findings.map((finding) => ({ document: input.id, finding })),
  )
  return ok(
    findingsReport(
      targets,
      {
        ruleSet,
        findings: findings.map((finding) => withWaiver(see(input.id, finding))),
        summary: { ...document.findings, score, judged, grade, unjudged: unjudgedIn(targets, review) },
      },
      input.language,
    ),
  )
}

function withWaiver({ state, decision, ...finding }: LivingFinding): Reportable {
  const waiver =
    state === 'waived' && decision !== null
      ? { reason: decision.reason, by: decision.by, at: decision.at, until: decision.until }
      : null
  return { ...finding, state, waiver }
}
