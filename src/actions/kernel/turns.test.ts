import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

const soon = () =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

test('who enters waits for those before, in the order in which they came; leaving twice lets nobody in twice', async () => {
  const turns = createTurns()
  const said: string[] = []
  const stay = async (name: string) => {
    const leave = await turns.enter()
    said.push(`${name} in`)
    await soon()
    said.push(`${name} out`)
    leave()
    leave()
  }
  await Promise.all(['a', 'b', 'c'].map(stay))
  expect(said).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
  await stay('d')
  expect(said.slice(-2)).toEqual(['d in', 'd out'])
})
