import { describe, expect, test } from 'vitest'
import { tickedChoice, tickNext } from './choice.ts'

describe('ticking the next box', () => {
  test('goes through the options one by one and begins again', () => {
    const first = tickNext('□新增项目 □延续项目')
    expect(first).toBe('☑新增项目 □延续项目')
    expect(tickedChoice(first)).toBe('新增项目')
    expect(tickedChoice(tickNext(first))).toBe('延续项目')
    expect(tickNext(tickNext(first))).toBe(first)
  })

  test('leaves one box ticked, however many were, and words without boxes as they are', () => {
    expect(tickNext('√新增 ■延续 □其他')).toBe('□新增 □延续 ☑其他')
    expect(tickNext('延续项目')).toBe('延续项目')
  })
})
