import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { speak, words, type Words } from './words.ts'

const SAMPLE = words({
  open: { 'zh-CN': '打开', en: 'Open' },
  count: {
    'zh-CN': (n: number) => `${n} 个文档`,
    en: (n: number) => (n === 1 ? '1 document' : `${n} documents`),
  },
})

describe('wording', () => {
  test('speaks the chosen language, sentences with values too', () => {
    expect(speak(SAMPLE, 'zh-CN').open).toBe('打开')
    expect(speak(SAMPLE, 'en').count(1)).toBe('1 document')
  })

  test('is the same object every time', () => {
    expect(speak(SAMPLE, 'en')).toBe(speak(SAMPLE, 'en'))
  })

  test('no area of the interface holds an empty text', () => {
    const areas = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./words.ts'], {
      eager: true,
    })
    const empty: string[] = []
    for (const [file, area] of Object.entries(areas)) {
      for (const [name, entries] of Object.entries(area)) {
        for (const [key, phrase] of Object.entries(entries as Words)) {
          for (const language of LANGUAGES)
            if (phrase[language] === '') empty.push(`${file} ${name}.${key} ${language}`)
        }
      }
    }
    expect(Object.keys(areas).length).toBeGreaterThan(4)
    expect(empty).toEqual([])
  })
})
