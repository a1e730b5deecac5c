/** Audit events of 表式 that people described. */
import { change, removal } from '../kernel/event.ts'

type Layout = { name: string; labels: number }

export const layoutSaved = change<Layout | null, Layout>('layout.saved', 'layout')
export const layoutRemoved = removal<{ name: string }>('layout.removed', 'layout')
