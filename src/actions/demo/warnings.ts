/**
 * 预警 of the demonstration: some judged, one settled and one muted, so that their precision and what becomes
 * of them can be seen.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { Context } from '../kernel/context.ts'
import { actOnWarnings, listWarnings } from '../monitoring/warnings.ts'

/** One in four, as they come, was a false alarm. */
const FALSE_ALARM = 4
const JUDGED = 8

export async function settleDemoWarnings(
  context: Context,
  { filler, office }: { readonly filler: Actor; readonly office: Actor },
  year: number,
): Promise<void> {
  // Those of the demonstration's own department alone, as its people see them.
  const listed = await listWarnings(context, filler, { year, state: 'open', page: 1, size: 50 })
  if (!listed.ok) return
  const judged = listed.value.rows.slice(0, JUDGED).map(({ id }) => id)
  const [alarms, right] = [
    judged.filter((_, i) => i % FALSE_ALARM === FALSE_ALARM - 1),
    judged.filter((_, i) => i % FALSE_ALARM !== FALSE_ALARM - 1),
  ]
  if (right.length > 0)
    await actOnWarnings(context, office, { act: 'judge', warnings: right, verdict: 'right' })
  await actOnWarnings(context, office, {
    act: 'mute',
    warnings: alarms.slice(0, 1),
    note: '项目按合同年底一次验收付款，进度差异属正常安排',
  })
  if (alarms.length > 0)
    await actOnWarnings(context, office, { act: 'judge', warnings: alarms, verdict: 'false-alarm' })
  await actOnWarnings(context, filler, {
    act: 'answer',
    warnings: right.slice(0, 1),
    answer: 'continue',
    note: '采购合同已签订，按新的进度计划继续实施',
  })
}
