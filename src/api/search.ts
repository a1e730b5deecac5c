/** The search of the whole: GET /api/search?words=…, a few of each kind within the reach of who asks. */
import { z } from 'zod'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { id } from './kernel/common.ts'

export const searchQuery = z.object({
  /** Every one of them is in what is found. */
  words: z.string().trim().min(1).max(100),
  /** What is of this year comes first. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
})
export type SearchQuery = z.infer<typeof searchQuery>

const foundProject = z.object({
  id,
  name: z.string(),
  code: z.string().nullable(),
  unitName: z.string().nullable(),
  fiscalYear: z.number().int().nullable(),
})
const foundUnit = z.object({
  key: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  /** Of all years. */
  projects: z.number().int(),
})
const foundIndicator = z.object({
  key: z.string(),
  kind: z.enum(INDICATOR_KINDS),
  name: z.string(),
})

/** `more`: there are others beside these. */
export const searchResults = z.object({
  projects: z.object({ rows: z.array(foundProject), more: z.boolean() }),
  units: z.object({ rows: z.array(foundUnit), more: z.boolean() }),
  indicators: z.object({ rows: z.array(foundIndicator), more: z.boolean() }),
})
export type SearchResults = z.infer<typeof searchResults>
