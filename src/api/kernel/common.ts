/**
 * Shapes shared by all resources. Requests are validated with these schemas at the edge; the web reads with
 * the types.
 */
import { z } from 'zod'
import { RULE_GROUPS, SEVERITIES } from '#core/kernel/finding.ts'

export { REQUEST_HEADER } from './constants.ts'

export const id = z.uuid()

/** Amounts travel as decimal strings in 分. */
export const fenText = z.string().regex(/^-?\d+$/)

export const severity = z.enum(SEVERITIES)
export const ruleGroup = z.enum(RULE_GROUPS)

export const severityCounts = z.object({
  error: z.number().int(),
  warning: z.number().int(),
  advice: z.number().int(),
})
export const PAGE_SIZE_MAX = 500
const PAGE_MAX = 1_000_000

/** The year that a list is narrowed down to: that of any table may be asked for, as it is in it. */
export const listedYear = z.coerce.number().int().min(1900).max(9999)

/** The number of a version, from 1. */
export const versionNumber = z.coerce.number().int().min(1).max(100_000)

/** Pages count from 1. */
export const paging = z.object({
  page: z.coerce.number().int().min(1).max(PAGE_MAX).default(1),
  size: z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(100),
})

export const place = z.union([
  z.object({ line: z.number().int() }),
  z.object({ paragraph: z.number().int() }),
  z.object({ table: z.number().int(), row: z.number().int(), column: z.number().int() }),
  z.object({ sheet: z.string(), cell: z.string() }),
  z.object({
    page: z.number().int(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
  }),
])

/**
 * Every refusal: a code with words in src/text/problems.ts, and the values the words need. `fault` repeats a
 * fault of a file as data, so that the page can say which file, where, and what to do.
 */
export const problemBody = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type ProblemBody = z.infer<typeof problemBody>

/** What came of one act on several: `problem` null for each that was done. */
export type EachActed = {
  readonly results: readonly { readonly id: string; readonly problem: ProblemBody | null }[]
  readonly done: number
}
