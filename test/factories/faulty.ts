/** Faults planted in a clean document, several classes in one, with a list of what is where. */
import { CATALOGUE, type RuleCode } from '#core/rules/catalogue.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Planter, Spot } from './plant/planter.ts'
import { PLANTINGS } from './plant/plantings.ts'
import type { Random } from './random.ts'

export type PlantedFault = {
  readonly file: string
  readonly code: string
  readonly group: string
  /** Any of them is its place; project and indicator count from 1. */
  readonly spots: readonly Spot[]
  readonly text: string
}

/**
 * Those that change the document as a whole would hide what else was planted; those that need other documents
 * cannot be seen in a file.
 */
const ALONE: readonly string[] = [
  'plan-uniform',
  'subgoal-not-structured',
  'goal-not-quantified',
  'near-duplicate',
  'budget-below-paid',
  'target-below-last-actual',
  'target-lowered',
  'target-unchanged-years',
  'cost-above-standard',
  'cost-whole-despite-standard',
  'cost-standard-outdated',
]

const PLANTERS: readonly (readonly [string, Planter])[] = Object.entries(PLANTINGS).flatMap(
  ([code, planting]) =>
    typeof planting === 'function' && !ALONE.includes(code) ? [[code, planting] as const] : [],
)

/** @param rate faults per hundred projects */
export function withFaults(
  document: TargetDocument,
  rate: number,
  random: Random,
): { readonly document: TargetDocument; readonly faults: readonly PlantedFault[] } {
  const wanted = document.projects.filter(() => random.chance(rate)).length
  let faulty = document
  const faults: PlantedFault[] = []
  const touched = new Set<string>()
  for (let draw = 0; faults.length < wanted && draw < wanted * 3; draw += 1) {
    const [code, planter] = random.pick(PLANTERS)
    const planted = planter(faulty, random.branch(draw))
    // One fault a project: a second would move rows that the first one counted.
    if (planted === null || planted.spots.some(({ project }) => touched.has(String(project)))) continue
    faulty = planted.document
    for (const { project } of planted.spots) touched.add(String(project))
    faults.push({
      file: document.source.file,
      code,
      group: CATALOGUE[code as RuleCode].group,
      spots: planted.spots,
      text: planted.what,
    })
  }
  return { document: faulty, faults }
}
