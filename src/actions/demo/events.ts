/** Audit events of the demonstration. */
import { act, removal } from '../kernel/event.ts'

export const demoLoaded = act<{ files: readonly string[] }>('demo.loaded', 'region')
export const demoRemoved = removal<{ files: readonly string[] }>('demo.removed', 'region')
