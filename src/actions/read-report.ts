/** What was found in a document, in the public form jichi.findings/1 and the asked-for language. */
import { allows, type Actor } from '#core/access/allows.ts'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { findDocument, loadTargets } from '#store/documents.ts'
import type { FindingWithId } from '#store/finding-lives.ts'
import { loadPublished } from '#store/findings.ts'
import { findingsReport, type FindingsReport, type Reportable } from '#text/findings.ts'
import type { Language } from '#text/language.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

/** Errors: document-not-found. */
export async function readReport(context: Context, actor: Actor, input: { readonly id: string; readonly language: Language }): Promise<Result<FindingsReport, Problem>> {
  if (!allows(actor, 'finding.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store
  const [document, targets, findings] = await Promise.all([findDocument(db, actor.region, input.id), loadTargets(db, actor.region, input.id), loadPublished(db, actor.region, input.id)])
  if (document === null || targets === null) return err(problem('document-not-found'))
  const { ruleSet, score, grade } = document
  return ok(findingsReport(targets, { ruleSet, findings: findings.map(withWaiver), summary: { ...document.findings, score, grade } }, input.language))
}

function withWaiver({ state, decision, ...finding }: FindingWithId): Reportable {
  const waiver = state === 'waived' && decision !== null ? { reason: decision.reason, by: decision.by, at: decision.at, until: decision.until } : null
  return { ...finding, state, waiver }
}
