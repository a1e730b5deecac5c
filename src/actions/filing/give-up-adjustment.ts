/** An adjustment under way that is given up: the approved version is there again. */
import type { FilingSubject } from '#store/filing/filings.ts'
import { takeBackAll } from '../delegation/ends.ts'
import type { Work } from '../kernel/work.ts'
import { restoreVersion } from '../writing/restore.ts'
import { givenUpInLog } from './given-up.ts'

/** Puts the approved version back; what was handed to colleagues is taken back. @returns what the log tells */
export async function giveUpAdjustment(work: Work, { project, filing }: FilingSubject) {
  const { context, tx, actor } = work
  await takeBackAll(context, tx, actor, project)
  return givenUpInLog(await restoreVersion(work, project, filing.version))
}
