/**
 * Dragging activities and projects of the duty tree by the mouse: what is dragged, where it would land, and
 * what came of it. Escape ends it.
 */
import { useState, type DragEvent } from 'react'
import type { ActivityDrop } from '#core/writing/duties.ts'

/** What is dragged is known by its type while it is over a row, and by its id only where it is dropped. */
const TYPES = { activity: 'application/x-jichi-activity', project: 'application/x-jichi-project' } as const
type Dragged = keyof typeof TYPES

/** Into: a project comes under the activity. */
type Landing = { readonly on: string; readonly where: ActivityDrop['where'] | 'into' }

export type DutyDrops = {
  readonly onActivity: (id: string, drop: ActivityDrop) => void
  readonly onProject: (id: string, activity: string) => void
}

/** Of what can be dragged. */
export function dragAs(kind: Dragged, id: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(TYPES[kind], id)
      event.dataTransfer.effectAllowed = 'move'
    },
  }
}

/** `row`: of the rows that are dropped on; `table`: of the table around them. */
export function useDutyDrag({ onActivity, onProject }: DutyDrops) {
  const [landing, land] = useState<Landing | null>(null)
  const end = () => land(null)
  const over = (id: string) => (event: DragEvent<HTMLElement>) => {
    const next = landingAt(event, id)
    if (next === null) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    if (landing?.on !== next.on || landing.where !== next.where) land(next)
  }
  const row = (id: string) => ({
    'data-landing': landing?.on === id ? landing.where : undefined,
    onDragEnter: over(id),
    onDragOver: over(id),
    onDrop: (event: DragEvent<HTMLElement>) => {
      const next = landingAt(event, id)
      end()
      if (next === null) return
      event.preventDefault()
      if (next.where === 'into') onProject(event.dataTransfer.getData(TYPES.project), id)
      else onActivity(event.dataTransfer.getData(TYPES.activity), { on: id, where: next.where })
    },
  })
  const table = {
    onDragEnd: end,
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) end()
    },
  }
  return { row, table }
}

/** null: what is dragged is none of ours. */
function landingAt(
  { dataTransfer: { types }, currentTarget, clientY }: DragEvent<HTMLElement>,
  on: string,
): Landing | null {
  if (types.includes(TYPES.project)) return { on, where: 'into' }
  if (!types.includes(TYPES.activity)) return null
  const { top, height } = currentTarget.getBoundingClientRect()
  return { on, where: clientY < top + height / 2 ? 'before' : 'behind' }
}
