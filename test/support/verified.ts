/**
 * What verifying the operation log says of what is kept, before and after somebody changed it in the database
 * itself.
 */
import type { VerificationLine } from '#api/operation-log.ts'
import type { KeptReport } from '#core/operation-log/kept-check.ts'
import type { TestApp } from './app.ts'

export async function keptReport({ administrator }: Pick<TestApp, 'administrator'>): Promise<KeptReport> {
  const answer = await administrator.send('POST', '/api/events/verification', {})
  const last = JSON.parse(answer.body.trimEnd().split('\n').at(-1) ?? '') as VerificationLine
  if (!('kept' in last)) throw new Error(answer.body)
  return last.kept
}
