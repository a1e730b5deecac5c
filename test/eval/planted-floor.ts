/**
 * The floor under the detection of planted faults, kept in planted-floor.json: classes detected once stay
 * detected.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TargetDocument } from '#core/target/document.ts'
import { someDocuments } from '../factories/county.ts'
import { CODES, findPlanter, plantIn, scoreOfClass, type ClassScore } from './plant.ts'

const PATH = join(import.meta.dirname, 'planted-floor.json')

/** Few small documents, the same for ever: quick enough for every run of the tests. */
const FLOOR_DOCUMENTS = 6
const LEAST_PROJECTS = 4
const MOST_PROJECTS = 8
const AMONG = 120
const FLOOR_SEED = 'floor'

export type PlantedFloor = {
  /** Classes that must be detected in so many of the documents. */
  readonly detected: Readonly<Record<string, number>>
  /** Remarks at places where nothing was planted, over all classes. */
  readonly elsewhere: number
}

export function floorDocuments(): readonly TargetDocument[] {
  return someDocuments(AMONG, FLOOR_SEED)
    .filter(({ projects }) => projects.length >= LEAST_PROJECTS && projects.length <= MOST_PROJECTS)
    .slice(0, FLOOR_DOCUMENTS)
}

export function plantAll(documents: readonly TargetDocument[]): readonly ClassScore[] {
  return CODES.map((code) => {
    const planter = findPlanter(code)
    return scoreOfClass(code, planter === null ? [] : plantIn(code, planter, documents, FLOOR_SEED))
  })
}

export function readPlantedFloor(): PlantedFloor {
  return JSON.parse(readFileSync(PATH, 'utf8')) as PlantedFloor
}

/** Sets the floor to what is detected now. */
export function recordPlantedFloor(): PlantedFloor {
  const scores = plantAll(floorDocuments())
  const floor: PlantedFloor = {
    detected: Object.fromEntries(scores.map(({ code, detected }) => [code, detected])),
    elsewhere: scores.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0),
  }
  writeFileSync(PATH, `${JSON.stringify(floor, null, 2)}\n`)
  return floor
}
