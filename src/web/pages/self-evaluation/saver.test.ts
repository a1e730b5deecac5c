import { describe, expect, test } from 'vitest'
import { emptyFacts } from '#core/self-evaluation/facts.ts'
import { createSaver, type Saving } from './saver.ts'

const NEVER = 1_000_000
const facts = (outcome: string) => ({ ...emptyFacts(0), outcome })

describe('saving a sheet', () => {
  test('what is typed while one save is under way is saved after it, on its revision', async () => {
    const sent: (readonly [string, number])[] = []
    const savings: Saving[] = []
    let answer = () => {}
    const saver = createSaver(
      { facts: facts(''), revision: 4 },
      (one, revision) => {
        sent.push([one.outcome, revision])
        return new Promise((resolve) => {
          answer = () => resolve({ revision: revision + 1, savedAt: `2026-01-01T00:00:0${revision}Z` })
        })
      },
      (saving) => savings.push(saving),
      NEVER,
    )
    saver.put(facts('一'))
    const settled = saver.settle()
    saver.put(facts('一二'))
    expect(saver.isSettled()).toBe(false)
    answer()
    await Promise.resolve()
    while (sent.length < 2)
      await new Promise((resolve) => {
        setTimeout(resolve, 0)
      })
    answer()
    expect(await settled).toBe(6)
    expect(sent).toEqual([
      ['一', 4],
      ['一二', 5],
    ])
    expect(savings.at(-1)).toMatchObject({ state: 'saved', error: null })
    expect(saver.isSettled()).toBe(true)
  })

  test('a refusal is shown, nothing is taken for saved, and the same is tried again when asked', async () => {
    let refuse = true
    const savings: Saving[] = []
    const saver = createSaver(
      { facts: facts(''), revision: 0 },
      () =>
        refuse
          ? Promise.reject(new Error('away'))
          : Promise.resolve({ revision: 1, savedAt: '2026-01-01T00:00:00Z' }),
      (saving) => savings.push(saving),
      NEVER,
    )
    saver.put(facts('一'))
    expect(await saver.settle()).toBeNull()
    expect([savings.at(-1)?.error, saver.isSettled()]).toEqual([new Error('away'), false])
    refuse = false
    expect(await saver.settle()).toBe(1)
  })

  test('nothing typed is nothing sent', async () => {
    const saver = createSaver(
      { facts: facts('一'), revision: 7 },
      () => Promise.reject(new Error('sent')),
      () => {},
      NEVER,
    )
    expect(await saver.settle()).toBe(7)
  })
})
