import { describe, expect, test } from 'vitest'
import { changeText } from './change-text.ts'

describe('the content of an event', () => {
  test('a change shows both', () => expect(changeText({ name: '路南区', code: '130202' }, { name: '路北区', code: '130202' })).toBe('name: 路南区 → 路北区；code: 130202'))
  test('what is new shows itself', () => expect(changeText(null, { file: '001.txt', projects: 19 })).toBe('file: 001.txt；projects: 19'))
  test('what is gone shows what it was', () => expect(changeText({ file: '001.txt' }, null)).toBe('file: 001.txt →'))
  test('nothing is nothing', () => expect(changeText(null, null)).toBe(''))
})
