import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { speak, words, type Words } from './words.ts'

const SAMPLE = words({
  open: { 'zh-CN': '打开', en: 'Open' },
  count: { 'zh-CN': (n: number) => `${n} 个文档`, en: (n: number) => (n === 1 ? '1 document' : `${n} documents`) },
})

describe('wording', () => {
  test('speaks the chosen language, sentences with values too', () => {
    expect(speak(SAMPLE, 'zh-CN').open).toBe('打开')
    expect(speak(SAMPLE, 'en').count(1)).toBe('1 document')
  })

  test('is the same object every time', () => {
    expect(speak(SAMPLE, 'en')).toBe(speak(SAMPLE, 'en'))
  })

  test('no area of the interface holds an empty text', async () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => name.slice(0, -3))
    const empty: string[] = []
    for (const file of files) {
      const area = (await import(`./${file}.ts`)) as Record<string, unknown>
      for (const [name, entries] of Object.entries(area)) {
        if (typeof entries !== 'object' || entries === null) continue
        for (const [key, phrase] of Object.entries(entries as Words)) {
          for (const language of LANGUAGES) if (phrase[language] === '' || phrase[language] === undefined) empty.push(`${file} ${name}.${key} ${language}`)
        }
      }
    }
    expect(files.length).toBeGreaterThan(2)
    expect(empty).toEqual([])
  })
})
