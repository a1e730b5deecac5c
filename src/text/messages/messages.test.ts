import { describe, expect, test } from 'vitest'
import { MESSAGE_KINDS } from '#core/messages/message.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { messageWords } from './messages.ts'

const facts = { name: '志愿服务', comment: '补充成本指标' }

describe('the words of messages', () => {
  test('one target by its name, several by the first and how many', () => {
    expect(messageWords({ kind: 'arrived', by: '李会计', count: 1, facts }, 'zh-CN')).toEqual({
      title: '李会计送来《志愿服务》，请审核',
      detail: '补充成本指标',
    })
    expect(
      messageWords(
        {
          kind: 'approved',
          by: '王科长',
          count: 400,
          facts: { name: '志愿服务', approval: '财绩〔2026〕1号' },
        },
        'zh-CN',
      ),
    ).toEqual({ title: '《志愿服务》等 400 个项目已批复', detail: '批复文号：财绩〔2026〕1号' })
    expect(
      messageWords({ kind: 'approved', by: '王科长', count: 2, facts: { name: '志愿服务' } }, 'en'),
    ).toEqual({ title: '“志愿服务” and 1 more are approved', detail: null })
  })

  test('a deadline by its name, day and distance', () => {
    const due = { deadline: 'filing-first', day: '2025-10-15', on: '2025-10-08', waits: 'filing', waiting: 5 }
    expect(messageWords({ kind: 'deadline-near', by: null, count: 1, facts: due }, 'zh-CN')).toEqual({
      title: '期限临近：您有 5 个项目待送审',
      detail: '一上：绩效目标填报截止：2025-10-15（还有 7 天）',
    })
    expect(
      messageWords(
        { kind: 'reminded', by: '张科', count: 2, facts: { ...facts, ...due, on: '2025-10-17' } },
        'zh-CN',
      ),
    ).toEqual({
      title: '张科催办：《志愿服务》等 2 个项目请尽快送审',
      detail: '一上：绩效目标填报截止：2025-10-15（已逾期 2 天）。补充成本指标',
    })
  })

  test('a reminder of sheets says what waits, and by when', () => {
    const words = (more: object, count: number, language: 'zh-CN' | 'en') =>
      messageWords({ kind: 'reminded', by: '张科', count, facts: { name: '培训', ...more } }, language)
    const sheet = { sheet: 'monitoring', waits: 'filing', due: '2025-07-10', comment: '请抓紧' }
    expect(words(sheet, 3, 'zh-CN')).toEqual({
      title: '张科催办：《培训》等 3 个项目的监控表请尽快填报并送审',
      detail: '报送期限 2025-07-10。请抓紧',
    })
    expect(words({ sheet: 'self-evaluation', waits: 'review' }, 1, 'zh-CN').title).toBe(
      '张科催办：《培训》的自评表请尽快审核',
    )
    expect(words(sheet, 1, 'en').title).toBe('张科 reminds you to send in the monitoring sheet of “培训”')
  })

  test('comments are counted, not their target', () => {
    expect(messageWords({ kind: 'commented', by: '张科', count: 3, facts }, 'zh-CN').title).toBe(
      '张科在《志愿服务》写了 3 条批注',
    )
  })

  test('every kind says something in both languages, by the actor or the system', () => {
    for (const kind of MESSAGE_KINDS)
      for (const language of LANGUAGES)
        for (const count of [1, 7])
          for (const by of ['张科', null]) {
            const { title } = messageWords(
              {
                kind,
                by,
                count,
                facts: {
                  ...facts,
                  title: '一上填报安排',
                  day: '2025-10-15',
                  on: '2025-10-12',
                  waiting: 3,
                  waits: 'filing',
                  deadline: 'filing-first',
                },
              },
              language,
            )
            expect(title).not.toMatch(/undefined|null|NaN/)
            expect(title.length).toBeGreaterThan(4)
          }
  })
})
