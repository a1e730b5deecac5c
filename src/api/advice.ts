/**
 * The optional language model. GET and PUT /api/model: where it is and whether it is on; POST
 * /api/model/test: whether it answers. GET and POST /api/projects/:id/advice: what it said of a project,
 * asking it; DELETE /api/projects/:id/advice. GET and PUT /api/documents/:id/classified: nothing of a
 * document so marked leaves.
 */
import { z } from 'zod'
import type { KeptAdvice, AskedRow } from '#core/advice/rows.ts'

/** http or https, without a name or password in it. */
const address = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .refine((url) => {
    return !/^https?:\/\/[^/?#]*@/u.test(url) && !/[?#]/u.test(url)
  }, 'without name, password, query and fragment')

export const modelSettings = z
  .object({
    enabled: z.boolean(),
    address: z.union([address, z.literal('')]),
    model: z.string().trim().max(100),
  })
  .refine(({ enabled, address: at, model }) => !enabled || (at !== '' && model !== ''), {
    message: 'address and model',
    path: ['address'],
  })
export type ModelSettings = z.infer<typeof modelSettings>

/** `key`: a key is set in the environment of the server; it is never told. */
export type ModelView = ModelSettings & {
  readonly key: boolean
  readonly changedAt: string | null
  readonly changedBy: string | null
}

export const modelTest = z.object({ address, model: z.string().trim().min(1).max(100) })
export type ModelTest = z.infer<typeof modelTest>
export type ModelTested = { readonly model: string; readonly milliseconds: number }

/** `stale`: the cell has changed since the model was asked. */
export type AdviceRow = KeptAdvice & { readonly stale: boolean }

/**
 * `asked`: null when it was never asked about this project. `off`: why it cannot be asked now; null when it
 * can.
 */
export type ProjectAdvice = {
  readonly off: 'model-off' | 'document-classified' | null
  readonly asked: AskedRow | null
  readonly rows: readonly AdviceRow[]
}

export const classifiedChange = z.object({ classified: z.boolean() })
export type ClassifiedChange = z.infer<typeof classifiedChange>
/** `mark`: the words of the document itself that say so; then nobody can take it away. */
export type ClassifiedView = { readonly classified: boolean; readonly mark: string | null }
