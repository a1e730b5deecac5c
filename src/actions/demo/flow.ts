/**
 * The way of the year that is being applied for: a target meets the head of its unit first, who confirms it or
 * sends it back.
 */
import type { Actor } from '#core/kernel/allows.ts'
import { NATIONAL_FLOW, type Flow } from '#core/filing/flow.ts'
import { listFlowVersions } from '#store/filing/flows.ts'
import { saveFlow } from '../filing/flows.ts'
import type { Context } from '../kernel/context.ts'
import { DEMO_NEXT_YEAR } from './year.ts'

const NOTE = '演示：单位负责人先行确认'

const WITH_HEAD: Flow = {
  ...NATIONAL_FLOW,
  stages: [
    { kind: 'unit', steps: [{ id: 'head', roles: ['unit-head'], from: null }] },
    ...NATIONAL_FLOW.stages,
  ],
}

/** A year that has a way of its own keeps it. */
export async function setDemoFlow(context: Context, bureau: Actor): Promise<void> {
  const last = await lastVersion(context, bureau)
  if (last !== undefined && last.flow !== null) return
  const expected = last?.version ?? 0
  await saveFlow(context, bureau, { year: DEMO_NEXT_YEAR, flow: WITH_HEAD, note: NOTE, expected })
}

/** With the demonstration's documents; a way that somebody changed since stays. */
export async function retireDemoFlow(context: Context, administrator: Actor): Promise<void> {
  const last = await lastVersion(context, administrator)
  if (last?.note !== NOTE || last.flow === null) return
  const note = '演示已清除'
  await saveFlow(context, administrator, { year: DEMO_NEXT_YEAR, flow: null, note, expected: last.version })
}

async function lastVersion(context: Context, { region }: Actor) {
  const versions = await listFlowVersions(context.store.of(region).db)
  return versions.find(({ year }) => year === DEMO_NEXT_YEAR)
}
