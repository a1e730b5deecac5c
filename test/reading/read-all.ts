/** Reads every fixture and tells how much of it was right. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readTargets } from '#documents/formats.ts'
import { readFixtures, type Fixture, type Json } from './fixtures.ts'
import { missed, score, type Score } from './score.ts'

export type Reading = {
  readonly fixture: Fixture
  readonly score: Score
  readonly unplaced: readonly string[]
  /** Why it was not read at all. */ readonly refused: string | null
}

export async function readAll(chosen: (fixture: Fixture) => boolean = () => true): Promise<Reading[]> {
  const readings: Reading[] = []
  for (const fixture of readFixtures().filter(chosen)) readings.push(await readOne(fixture))
  return readings
}

async function readOne(fixture: Fixture): Promise<Reading> {
  const read = await readTargets(readFileSync(fixture.path), basename(fixture.path))
  if (!read.ok)
    return {
      fixture,
      score: missed(fixture.expected),
      unplaced: [],
      refused: `${read.error.code} ${JSON.stringify(read.error.values)}`,
    }
  const document = JSON.parse(JSON.stringify(read.value)) as Json
  return {
    fixture,
    score: score(fixture.expected, document),
    unplaced: read.value.unplaced.map(({ text }) => text),
    refused: null,
  }
}
