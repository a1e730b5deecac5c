import { expect, test } from 'vitest'
import { RULE_SETS } from '#core/rule-sets/rulebook.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { ruleSetName } from './rule-sets.ts'

test('every rule set has a name in words', () => {
  expect(ruleSetName('hebei/2025', 'zh-CN')).toBe('河北省 2025 年版')
  for (const { id } of RULE_SETS)
    for (const language of LANGUAGES) expect(ruleSetName(id, language)).not.toContain('/')
})

test('a rule set of another make keeps its id', () => {
  expect(ruleSetName('somewhere', 'en')).toBe('somewhere')
  expect(ruleSetName('anlan/2027', 'zh-CN')).toBe('本地 2027 年版')
  expect(ruleSetName('else/where', 'zh-CN')).toBe('else/where')
})
