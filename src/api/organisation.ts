/**
 * The organisation: GET /api/organisation (everything, closed units too), GET /api/organisation/:id/history,
 * GET /api/organisation/:id/effects (what moving or closing it would come to),
 * POST /api/organisation (a change of one unit, a new one included).
 */
import { z } from 'zod'
import { ROLES } from '#core/kernel/roles.ts'
import { UNIT_KINDS } from '#core/organisation/unit.ts'
import { LONGEST_UNIT_NAME } from '#core/kernel/name-limits.ts'
import { id } from './kernel/common.ts'

const place = id.nullable()
const name = z.string().trim().min(1).max(LONGEST_UNIT_NAME)
const code = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z]{3,20}$/)
  .nullable()
const day = z.iso.date()

const organisationUnit = z.object({
  id,
  kind: z.enum(UNIT_KINDS),
  code: z.string().nullable(),
  name: z.string(),
  parent: place,
  office: place,
  closed: day.nullable(),
  successor: place,
  /** What ?unit= of the lists takes. */
  key: z.string(),
  documents: z.number().int(),
  projects: z.number().int(),
})
export type OrganisationUnit = z.infer<typeof organisationUnit>
export const organisation = z.object({ units: z.array(organisationUnit) })
export type OrganisationView = z.infer<typeof organisation>

/** What is to change. A new unit gets its id from the server. */
const unitChange = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('create'),
    kind: z.enum(UNIT_KINDS),
    code,
    name,
    parent: place,
    office: place,
  }),
  z.object({ change: z.literal('rename'), id, name }),
  z.object({ change: z.literal('recode'), id, code }),
  z.object({ change: z.literal('move'), id, parent: place }),
  z.object({ change: z.literal('classify'), id, kind: z.enum(UNIT_KINDS) }),
  z.object({ change: z.literal('charge'), id, office: place }),
  z.object({ change: z.literal('merge'), id, into: id }),
  z.object({ change: z.literal('close'), id }),
  z.object({ change: z.literal('reopen'), id }),
])

/** `from`: the day from which the change holds; `note`: the paper it was decided by, or why. */
export const changeOrganisationBody = z.object({
  what: unitChange,
  from: day,
  note: z.string().trim().max(500),
})
export type ChangeOrganisation = z.infer<typeof changeOrganisationBody>

export const organisationChanged = z.object({ id })
export type OrganisationChanged = z.infer<typeof organisationChanged>

const unitVersion = z.object({
  version: z.number().int(),
  from: day,
  change: z.string(),
  kind: z.enum(UNIT_KINDS),
  code: z.string().nullable(),
  name: z.string(),
  parent: place,
  office: place,
  closed: day.nullable(),
  successor: place,
  note: z.string(),
  at: z.iso.datetime(),
  byName: z.string().nullable(),
})
export type UnitVersionView = z.infer<typeof unitVersion>
/** Another unit that was merged into it. */
const unitTaken = unitVersion
  .pick({ from: true, code: true, name: true, note: true, at: true, byName: true })
  .extend({ unit: id })
export type UnitTaken = z.infer<typeof unitTaken>
/** The newest first. */
export const unitHistory = z.object({ versions: z.array(unitVersion), taken: z.array(unitTaken) })
export type UnitHistory = z.infer<typeof unitHistory>

const onWay = z.object({ targets: z.number().int(), texts: z.number().int() })
const reviewer = z.object({ name: z.string(), role: z.enum(ROLES) })
/**
 * Of the unit and all below it: its targets of all years, what is under review, and what of that waits for
 * the department.
 */
export const unitEffects = z.object({
  targets: z.number().int(),
  review: onWay,
  waiting: onWay,
  /** Who would take the step of the department: by a post there or above, or because they may everywhere. */
  reviewers: z.array(reviewer),
  others: z.array(reviewer),
})
export type UnitEffects = z.infer<typeof unitEffects>
export const effectsQuery = z.object({
  /** The unit that it would be below; none: below no department. */ parent: id.optional(),
})
