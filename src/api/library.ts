/**
 * 绩效指标库: GET /api/library (a page of it), GET and PUT and DELETE /api/library/indicator (one, by its key:
 * kind and name),
 * GET /api/library/suggestions (what fits a project), POST /api/library/mining (goes through the region's
 * targets anew),
 * GET /api/library/export (what is seen, as CSV).
 */
import { z } from 'zod'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { COMPARATORS } from '#core/indicator/value.ts'
import { DIRECTIONS, LIBRARY_ORIGINS, LIBRARY_STATES } from '#core/library/library-indicator.ts'
import { MINING_SOURCES } from '#core/library/mine.ts'
import { paging } from './kernel/common.ts'

/** quantity:培训人次. */
export const libraryKeyText = z.string().min(1).max(120)

const kind = z.enum(INDICATOR_KINDS)
const times = z.object({ text: z.string(), times: z.number().int() })

export const libraryFilter = z.object({
  /** Words looked for in name, meaning and formula. */
  q: z.string().trim().max(100).default(''),
  kind: kind.optional(),
  origin: z.enum(LIBRARY_ORIGINS).optional(),
  state: z.enum(LIBRARY_STATES).optional(),
})
export type LibraryFilter = z.infer<typeof libraryFilter>
export const libraryQuery = libraryFilter.extend(paging.shape)
export type LibraryQuery = z.infer<typeof libraryQuery>

const librarySummary = z.object({
  key: z.string(),
  origin: z.enum(LIBRARY_ORIGINS),
  state: z.enum(LIBRARY_STATES),
  kind,
  name: z.string(),
  meaning: z.string(),
  unit: z.string().nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  /** Projects and units of the region that use it. */
  projects: z.number().int(),
  units: z.number().int(),
  /** The value most often set, as written. */
  usual: z.string().nullable(),
})
export type LibrarySummary = z.infer<typeof librarySummary>

const mining = z.object({
  source: z.enum(MINING_SOURCES),
  projects: z.number().int(),
  rows: z.number().int(),
  found: z.number().int(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
})

export const libraryList = z.object({
  rows: z.array(librarySummary),
  total: z.number().int(),
  /** Of what the filter finds with any kind. */
  kinds: z.partialRecord(kind, z.number().int()),
  mining: mining.nullable(),
})
export type LibraryList = z.infer<typeof libraryList>

const libraryUse = z.object({
  projects: z.number().int(),
  units: z.number().int(),
  years: z.tuple([z.number().int(), z.number().int()]).readonly().nullable(),
  distribution: z
    .object({
      unit: z.string(),
      comparator: z.enum(COMPARATORS).nullable(),
      count: z.number().int(),
      numbers: z.array(times).readonly(),
    })
    .nullable(),
  values: z.array(times).readonly(),
  bases: z.array(times).readonly(),
  topics: z.array(times).readonly(),
})

export const libraryDetail = z.object({
  key: z.string(),
  origin: z.enum(LIBRARY_ORIGINS),
  state: z.enum(LIBRARY_STATES),
  kind,
  name: z.string(),
  meaning: z.string(),
  formula: z.string(),
  direction: z.enum(DIRECTIONS).nullable(),
  unit: z.string().nullable(),
  basis: z.string(),
  source: z.string(),
  kept: z.boolean(),
  use: libraryUse,
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
})
export type LibraryDetail = z.infer<typeof libraryDetail>

export const librarySuggestionsQuery = z.object({
  /** Of the project. */
  name: z.string().trim().min(1).max(200),
  kind: kind.optional(),
  q: z.string().trim().max(100).default(''),
  most: z.coerce.number().int().min(1).max(50).default(20),
})
export type LibrarySuggestionsQuery = z.infer<typeof librarySuggestionsQuery>
export const librarySuggestions = z.object({
  rows: z.array(libraryDetail.extend({ /** How well it fits, 0…1.1. */ fit: z.number() })),
})
export type LibrarySuggestions = z.infer<typeof librarySuggestions>

const words = (most: number) => z.string().trim().max(most)

/** A new indicator, or what one of the library is to say from now on. */
export const saveLibraryIndicatorBody = z.object({
  kind,
  name: words(40).min(2),
  meaning: words(300),
  formula: words(300),
  direction: z.enum(DIRECTIONS).nullable(),
  unit: words(20).min(1).nullable(),
  basis: words(200),
  state: z.enum(LIBRARY_STATES),
  /** The indicator is to be new: refused when the library has it. */
  isNew: z.boolean().default(false),
})
export type SaveLibraryIndicator = z.infer<typeof saveLibraryIndicatorBody>

export const mineLibraryBody = z.object({
  source: z.enum(MINING_SOURCES),
  /** What an indicator must have to be offered. */
  leastProjects: z.number().int().min(2).max(1000).default(3),
  leastUnits: z.number().int().min(2).max(1000).default(2),
})
export type MineLibrary = z.infer<typeof mineLibraryBody>

/** What mining came to. `fresh`: found for the first time; `gone`: no longer used enough, and taken out. */
export const libraryMined = mining.extend({ fresh: z.number().int(), gone: z.number().int() })
export type LibraryMined = z.infer<typeof libraryMined>
