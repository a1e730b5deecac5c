/** Projects of a field that the document's unit has nothing to do with. */
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { COMMON } from '../fields/common.ts'
import { FIELDS } from '../fields/fields.ts'
import { countyOf } from '../place.ts'
import { makeProject } from '../project.ts'
import type { Random } from '../random.ts'
import type { Field } from '../template.ts'

/**
 * Fields whose tasks a unit of the first may well have, too: a school is built by the education office or the
 * construction office, a village pond kept by agriculture or water. A reviewer would not wonder.
 */
const NEIGHBOURS: { readonly [key: string]: readonly string[] } = {
  education: ['culture', 'social-security', 'science', 'party'],
  health: ['civil-affairs', 'social-security', 'market', 'environment'],
  agriculture: ['water', 'forestry', 'environment', 'market', 'science', 'transport', 'construction'],
  water: ['agriculture', 'environment', 'forestry', 'emergency', 'construction'],
  environment: ['agriculture', 'water', 'forestry', 'construction', 'health'],
  forestry: ['agriculture', 'water', 'environment', 'emergency', 'construction', 'culture'],
  construction: [
    'transport',
    'environment',
    'water',
    'police',
    'forestry',
    'culture',
    'emergency',
    'agriculture',
    'civil-affairs',
  ],
  transport: ['construction', 'police', 'agriculture', 'emergency'],
  'civil-affairs': ['social-security', 'health', 'veterans', 'party'],
  veterans: ['civil-affairs', 'social-security', 'party', 'culture'],
  'social-security': ['health', 'civil-affairs', 'education', 'veterans', 'science'],
  police: ['emergency', 'transport', 'party', 'construction'],
  emergency: ['police', 'forestry', 'water', 'market', 'civil-affairs'],
  market: ['health', 'agriculture', 'science', 'emergency'],
  culture: ['education', 'party', 'forestry', 'science'],
  science: ['education', 'agriculture', 'market', 'culture', 'party'],
}
/** Towns and offices of the Party may be charged with anything. */
const OF_EVERYTHING = ['township', 'party']

function fieldOf(document: TargetDocument): Field | null {
  const text = document.statement?.overallGoal ?? ''
  return FIELDS.find((field) => text.includes(field.duties.slice(4, 14))) ?? null
}

/** The fields of which no project is in the document. */
function foreignFields(document: TargetDocument): readonly Field[] {
  const own = fieldOf(document)
  return FIELDS.filter((field) => field !== own)
}

/**
 * The fields of which nobody would look for a project here; none where the unit has a whole place to care
 * for.
 */
export function farFields(document: TargetDocument): readonly Field[] {
  const own = fieldOf(document)
  if (own === null || OF_EVERYTHING.includes(own.key)) return []
  return foreignFields(document).filter(
    ({ key }) =>
      !OF_EVERYTHING.includes(key) &&
      !(NEIGHBOURS[own.key] ?? []).includes(key) &&
      !(NEIGHBOURS[key] ?? []).includes(own.key),
  )
}

/** A whole project of one of the fields, in the shape of the given one: order, unit and code stay. */
export function projectOf(
  fields: readonly Field[],
  document: TargetDocument,
  { order, unit, code }: Project,
  random: Random,
): Project {
  const field = random.pick(fields)
  const template = random.pick(field.templates.filter((one) => !COMMON.includes(one)))
  const county = countyOf(0)
  const { project } = makeProject(
    template,
    { county, unit: unit ?? { code: null, name: county.name }, year: document.fiscalYear ?? 2025, place: {} },
    random,
  )
  return { ...project, order, code, unit, title: `${order}.${project.title ?? ''}` }
}

/** A whole project of another field. */
export function foreignProject(document: TargetDocument, project: Project, random: Random): Project {
  return projectOf(foreignFields(document), document, project, random)
}
