/** Audit events of the language model and what it was asked. */
import { act, change, removal } from '../kernel/event.ts'

type Model = { enabled: boolean; address: string; model: string }

export const modelChanged = change<Model, Model>('model.changed', 'region')
export const documentClassified = change<{ file: string; classified: boolean }, { classified: boolean }>(
  'document.classified',
  'document',
)
export const adviceAsked = act<{ name: string; model: string; remarks: number; masked: number }>(
  'advice.asked',
  'project',
)
export const adviceRemoved = removal<{ name: string }>('advice.removed', 'project')
