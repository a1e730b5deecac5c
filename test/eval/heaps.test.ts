/**
 * The three heaps part the real documents: a reviewer sees what can go back unread and what to look at.
 */
import { expect, test } from 'vitest'
import { projectsTouched } from '#core/kernel/finding.ts'
import { judgingEvidence } from '#core/review/evidence.ts'
import { proposeReview } from '#core/review/propose.ts'
import { parseAmount } from '#core/target/plan.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { checkTargets } from '#core/findings/run.ts'
import { ALONE } from '../support/targets.ts'
import { readSample } from './labels.ts'

const SAMPLES = [
  '000-社会工作部.txt',
  '001-组织部.txt',
  '002-乡村振兴局.txt',
  '003-希望路街道.txt',
  '004-人社局.txt',
]

test('neither heap of the sample documents holds more than two thirds of the projects', async () => {
  const set = ruleSetFor('13', 2025)
  const documents = await Promise.all(SAMPLES.map(readSample))
  const heaps = documents.flatMap((document) => {
    const { findings } = checkTargets(document, set, ALONE)
    return document.projects.map((project) => {
      const own = findings
        .filter((finding) => projectsTouched(finding).includes(project.order))
        .map((finding, i) => ({ id: String(i), finding, live: true }))
      return proposeReview(
        own,
        parseAmount(project.budget.total),
        judgingEvidence(document, project, set.review),
        set.review,
      ).heap
    })
  })
  expect(heaps).toHaveLength(96)
  expect(heaps.filter((heap) => heap === 'mend').length).toBeGreaterThan(32)
  expect(heaps.filter((heap) => heap === 'person').length).toBeGreaterThan(32)
})
