/**
 * Audit events are made by the builders of their room (`src/actions/<room>/events.ts`), whose types say which
 * figures an event has; and every event that a builder makes has words in both languages.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EVENT_TYPES } from '#core/kernel/audit-event.ts'
import { eventName } from '#text/operation-log/events.ts'

const ACTIONS = resolve(import.meta.dirname, '../src/actions')

const sources = readdirSync(ACTIONS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(ACTIONS, name), 'utf8') }))

const OPENING = '([{'
const CLOSING = ')]}'
const EVENT_ARGUMENT = 3

/** The arguments of a call whose opening bracket is just before `start`; brackets in texts are in pairs. */
function argumentsFrom(text: string, start: number): string[] {
  const found: string[] = []
  let depth = 1
  let from = start
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (OPENING.includes(sign)) depth += 1
    if (CLOSING.includes(sign)) depth -= 1
    if (depth === 0) return [...found, text.slice(from, at).trim()].filter((one) => one !== '')
    if (sign === ',' && depth === 1) {
      found.push(text.slice(from, at).trim())
      from = at + 1
    }
  }
  throw new Error('a call without its end')
}

/** What is given as the event at every call of `audit`, with the file where the call is. */
function auditedEvents(): { readonly name: string; readonly event: string }[] {
  const callers = sources.filter(({ text }) => text.includes("import { audit } from '../kernel/audit.ts'"))
  return callers.flatMap(({ name, text }) =>
    [...text.matchAll(/(?<!\.)\baudit\(/g)].map(({ index, 0: { length } }) => ({
      name,
      event: argumentsFrom(text, index + length)[EVENT_ARGUMENT] ?? '',
    })),
  )
}

/** An object written out, alone or as a branch of a condition. */
const LITERAL = /^\{|^[^([{]*\? *\{|^[^([{]*: *\{/

/** Files that make events: the builders of the rooms, and what the builders are made with. */
const BUILDERS = sources.filter(({ name }) => name.endsWith('/events.ts'))

const KIND = /'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g
const builtKinds = new Set(
  BUILDERS.flatMap(({ text }) => [...text.matchAll(KIND)].map(([, kind = '']) => kind)),
)

describe('audit events', () => {
  test('come from a builder at every call of audit', () => {
    const events = auditedEvents()
    expect(events.length).toBeGreaterThan(100)
    expect(events.filter(({ event }) => event === '' || LITERAL.test(event))).toEqual([])
  })

  test('a literal event is found where there is one', () => {
    const call = "audit(context, tx, id, { type: 'user.changed', subject: name(a, b) })"
    expect(argumentsFrom(call, 'audit('.length)[EVENT_ARGUMENT]).toMatch(LITERAL)
  })

  test('are made in no other file of the actions', () => {
    const kinds = new Set<string>(EVENT_TYPES)
    const elsewhere = sources
      .filter((source) => !BUILDERS.includes(source))
      .flatMap(({ name, text }) =>
        [...text.matchAll(/\btype: '([^']+)', *\n? *subject\b/g)]
          .filter(([, kind = '']) => kinds.has(kind))
          .map(([, kind = '']) => `${name} makes ${kind}`),
      )
    expect(elsewhere).toEqual([])
  })

  test('each kind has a builder, and each builder a kind', () => {
    expect([...builtKinds].toSorted()).toEqual([...EVENT_TYPES].toSorted())
  })

  test.each(EVENT_TYPES)('%s has words in both languages', (kind) => {
    const words = [eventName(kind, 'zh-CN'), eventName(kind, 'en')]
    expect(words).not.toContain('')
    expect(words).not.toContain(kind)
    expect(words[0]).toMatch(/\p{Script=Han}/u)
    expect(words[1]).not.toMatch(/\p{Script=Han}/u)
  })
})
