/**
 * The operation log: GET /api/events (the list), /api/events/chain (its end), /api/events/export (JSON
 * Lines),
 * POST /api/events/verification (progress and report, a line of JSON each), PUT /api/events/algorithm.
 */
import { z } from 'zod'
import type { ChainReport } from '#core/operation-log/chain-fault.ts'
import type { KeptReport } from '#core/operation-log/kept-check.ts'
import { DIGESTS } from '#core/kernel/log-record.ts'
import { parseNoted } from '#core/operation-log/noted.ts'
import { ROUND_MARKS } from '#core/monitoring/round.ts'
import { id, paging } from './kernel/common.ts'

const moment = z.iso.datetime()

export const eventQuery = paging.extend({
  type: z.string().max(60).optional(),
  /** Part of an account or a name; `system` for the system itself. */
  person: z.string().trim().min(1).max(64).optional(),
  /** From this moment on, and before that one. */
  from: moment.optional(),
  to: moment.optional(),
  /** What was acted on, or how it begins. */
  subject: z.string().trim().min(1).max(100).optional(),
  /** Records up to this number. */
  until: z.coerce.number().int().min(1).optional(),
  /** Words of the content. */
  search: z.string().trim().min(1).max(100).optional(),
})
export type EventQuery = z.infer<typeof eventQuery>

const content = z.record(z.string(), z.unknown()).nullable()

const auditEvent = z.object({
  id,
  at: moment,
  type: z.string(),
  account: z.string().nullable(),
  actorName: z.string().nullable(),
  subject: z.string(),
  before: content,
  after: content,
  sequence: z.number().int(),
  algorithm: z.string(),
  previous: z.string(),
  hash: z.string(),
})
/** What the subject is called today; null: it is gone, or has no name. */
const subjectFacts = z
  .object({
    name: z.string().optional(),
    year: z.number().int().optional(),
    mark: z.enum(ROUND_MARKS).optional(),
    number: z.number().int().optional(),
  })
  .nullable()
const listedEvent = auditEvent.extend({ subjectFacts })
export type ListedEvent = z.infer<typeof listedEvent>
export const eventList = z.object({ rows: z.array(listedEvent), total: z.number().int() })
export type EventList = z.infer<typeof eventList>

const digest = z.enum(DIGESTS)
/** The last record, to be written down; `algorithm` is that of the next one. */
export const logEnd = z.object({
  length: z.number().int(),
  head: z.string(),
  algorithm: digest,
  at: moment.nullable(),
})
export type LogEnd = z.infer<typeof logEnd>

export const algorithmInput = z.object({ algorithm: digest })
export type AlgorithmInput = z.infer<typeof algorithmInput>

export const logSpan = z.object({ from: moment.optional(), to: moment.optional() })
export type LogSpan = z.infer<typeof logSpan>

export const verification = z.object({
  noted: z
    .string()
    .max(200)
    .refine((text) => parseNoted(text) !== null)
    .optional(),
})
export type Verification = z.infer<typeof verification>

/** Lines of the answer: how far it is, and in the end what was found. */
export type VerificationLine =
  | { readonly checked: number; readonly of: number }
  | { readonly report: ChainReport; /** What is kept, held against the log. */ readonly kept: KeptReport }
