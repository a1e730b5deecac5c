/**
 * What is read out of a control holds what is seen on it (WCAG 2.5.3): who says the seen words to the machine
 * means this control. Buttons and links of the pages whose seen words and spoken name are both of src/text.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '..', 'src')
const ROOMS = join(SRC, 'text', 'interface')

type Wording = Record<string, string | ((...given: readonly string[]) => string)>
type Words = Record<string, Wording>

async function wordsByName(): Promise<ReadonlyMap<string, Words>> {
  const files = readdirSync(ROOMS).filter((file) => !file.includes('.test.'))
  const modules = await Promise.all(files.map((file) => import(join(ROOMS, file)) as Promise<object>))
  return new Map(modules.flatMap((one) => Object.entries(one) as [string, Words][]))
}

const components = readdirSync(join(SRC, 'web'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => join(SRC, 'web', file))

const CONTROL = /<(button|Button|Link|a)\b((?:[^<>]|=>)*?)>\s*\{(\w+)\.(\w+)\}\s*<\/\1>/gu
const NAME = /aria-label=\{(\w+)\.(\w+)[(}]/u
const plain = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()

test('the spoken name of a control holds the words that are seen on it, in both languages', async () => {
  const known = await wordsByName()
  const faults: string[] = []
  let seen = 0
  for (const path of components) {
    const source = readFileSync(path, 'utf8')
    for (const found of source.matchAll(CONTROL)) {
      const [, , attributes = '', shownOf = '', shown = ''] = found
      const [, spokenOf, spoken = ''] = NAME.exec(attributes) ?? []
      const wordsOf = (name: string) => {
        const given = [...source.slice(0, found.index).matchAll(/(\w+) = useText\((\w+)\)/gu)]
        return known.get(given.findLast((one) => one[1] === name)?.[2] ?? '')
      }
      if (spokenOf === undefined) continue
      const [name, words] = [wordsOf(spokenOf)?.[spoken], wordsOf(shownOf)?.[shown]]
      if (name === undefined || words === undefined) continue
      seen += 1
      for (const language of ['zh-CN', 'en']) {
        const said = name[language]
        const whole = typeof said === 'function' ? said('one', 'two', 'three') : (said ?? '')
        if (!plain(whole).includes(plain(String(words[language]))))
          faults.push(
            `${relative(SRC, path)} ${language}: “${String(words[language])}” is read as “${whole}”`,
          )
      }
    }
  }
  expect(seen).toBeGreaterThan(30)
  expect(faults).toEqual([])
})
