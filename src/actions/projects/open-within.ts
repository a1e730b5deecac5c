/** Projects and their findings as an actor sees them. */
import type { Reach } from '#core/kernel/allows.ts'
import { sightOver } from '#store/findings/sight.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { loadLiveFindings, openProject } from '#store/projects/projects.ts'

/** A project opened as the actor sees it; null when there is none within reach. */
export async function openWithin(db: Db, reach: Reach, project: string): Promise<OpenedProject | null> {
  const opened = await openProject(within(db, reach), project)
  if (opened === null || reach.units === 'all') return opened
  const { document } = opened.row
  const see = await sightOver(
    db,
    reach,
    [...opened.findings, ...opened.settled].map((finding) => ({ document, finding })),
  )
  return {
    ...opened,
    findings: opened.findings.map((finding) => see(document, finding)),
    settled: opened.settled.map((finding) => see(document, finding)),
  }
}

/** The findings of a project that count, as the actor sees them; null when there is none within reach. */
export async function findingsWithinReach(
  db: Db,
  reach: Reach,
  project: string,
): Promise<OpenedProject['findings'] | null> {
  const found = await loadLiveFindings(within(db, reach), project)
  if (found === null || reach.units === 'all') return found?.findings ?? null
  const { document, findings } = found
  const see = await sightOver(
    db,
    reach,
    findings.map((finding) => ({ document, finding })),
  )
  return findings.map((finding) => see(document, finding))
}
