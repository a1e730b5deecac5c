/**
 * The papers of a project that became final, for its archive: 监控表, 自评表 and 自评报告, 评价报告, each
 * as it is given out elsewhere and to whom it is.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { archivedFinals } from '#store/archive/archive.ts'
import type { Context } from '../kernel/context.ts'
import { exportEvaluation } from '../evaluation/export-evaluation.ts'
import { exportSheet } from '../monitoring/export-monitoring.ts'
import { exportEvaluationPaper, exportEvaluationSheet } from '../self-evaluation/export-self-evaluation.ts'
import type { FileToKeep } from '../documents/read-original.ts'

/** Not within reach, or not for this person: the archive then goes without. */
const LEFT_OUT: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'not-allowed',
  'round-not-found',
  'project-not-found',
  'sheet-not-found',
  'self-evaluation-not-found',
  'evaluation-not-found',
  'evaluation-refused',
])

type Made = Result<FileToKeep, Problem>

/** By path in the zip. Errors: the codes of WRITE_FAULTS. */
export async function archivePapers(
  context: Context,
  actor: Actor,
  project: string,
): Promise<Result<readonly (readonly [string, Uint8Array])[], Problem>> {
  const { rounds, isSelfConfirmed, subjects } = await archivedFinals(
    context.store.of(actor.region).db,
    project,
  )
  const asked: readonly (readonly [folder: string, make: () => Promise<Made>])[] = [
    ...rounds.map(
      (round) => ['监控表', () => exportSheet(context, actor, { round, project, format: 'pdf' })] as const,
    ),
    ...(isSelfConfirmed
      ? [
          ['自评', () => exportEvaluationSheet(context, actor, { id: project, format: 'pdf' })] as const,
          [
            '自评',
            () => exportEvaluationPaper(context, actor, { id: project, format: 'pdf', paper: 'report' }),
          ] as const,
        ]
      : []),
    ...subjects.map(
      ({ task, subject }) =>
        ['评价报告', () => exportEvaluation(context, actor, { id: task, subject, format: 'pdf' })] as const,
    ),
  ]
  const papers: (readonly [string, Uint8Array])[] = []
  // One after another: a paper takes a worker of its own.
  for (const [folder, make] of asked) {
    const made = await make()
    if (made.ok) papers.push([`${folder}/${made.value.name}`, made.value.bytes])
    else if (!LEFT_OUT.has(made.error.code)) return made
  }
  return ok(papers)
}
