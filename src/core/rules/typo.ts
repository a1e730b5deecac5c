/**
 * Wrong characters, told in three ways: a list of the usual mistakes; a set phrase of the field with one sound-alike
 * character; a name in the 分项绩效目标 that differs from the project table's by one sound-alike character.
 */
import { compiled } from './lexicon/pattern.ts'
import { SET_PHRASES } from './lexicon/set-phrases.ts'
import { alikeTo, soundsLike } from './lexicon/sounds.ts'
import { TYPOS } from './lexicon/typos.ts'
import { pairsOf } from './narrative.ts'
import { holds, matchesOf, oncePerRow, onPassage, passagesOf, textsOf, type Passage } from './passages.ts'
import type { TargetDocument } from '../target/document.ts'
import { rowsOfProject, type FindingDraft, type Rule } from './rule.ts'

export const typo: Rule = {
  code: 'typo',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const taken = new Map<Passage, Found[]>()
    const found = [...fromList(document), ...fromPhrases(document), ...fromTables(document)].filter((one) => {
      const others = taken.get(one.passage) ?? []
      taken.set(one.passage, [...others, one])
      return others.every((other) => other.from + other.wrong.length <= one.from || one.from + one.wrong.length <= other.from)
    })
    return oncePerRow(found.map(draftOf))
  },
}

type Found = { readonly passage: Passage; readonly from: number; readonly wrong: string; readonly right: string; readonly certainty: number }

function draftOf({ passage, wrong, right, certainty }: Found): FindingDraft {
  return onPassage(passage, { text: wrong, suggestion: right, certainty, values: { wrong, right } })
}

const LIST = compiled(TYPOS, ({ wrong }) => wrong)

function fromList(document: TargetDocument): readonly Found[] {
  return LIST.flatMap(({ entry, pattern, key }) => (key !== '' && !holds(document, key) ? [] : matchesOf(document, pattern).map(({ match, passage, from }): Found => ({
    passage, from, wrong: match[0], right: filled(entry.right, match), certainty: 0.95,
  }))))
}

function filled(right: string, match: RegExpExecArray): string {
  return right.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
}

/** Shorter phrases turn into other words too easily: 农民工 and 农民公园. */
const LEAST_PHRASE = 4

/** Every set phrase with one character replaced by one it is taken for, by the first two characters of what results. */
const VARIANTS: ReadonlyMap<string, readonly (readonly [wrong: string, right: string])[]> = variants()

function variants(): Map<string, [string, string][]> {
  const right = new Set(SET_PHRASES)
  const byStart = new Map<string, [string, string][]>()
  for (const phrase of SET_PHRASES.filter(({ length }) => length >= LEAST_PHRASE)) {
    for (const [i, character] of [...phrase].entries()) {
      for (const other of alikeTo(character)) {
        const wrong = phrase.slice(0, i) + other + phrase.slice(i + 1)
        if (right.has(wrong)) continue
        const start = wrong.slice(0, 2)
        const same = byStart.get(start) ?? []
        same.push([wrong, phrase])
        byStart.set(start, same)
      }
    }
  }
  return byStart
}

function fromPhrases(document: TargetDocument): readonly Found[] {
  return textsOf(document).flatMap(({ text, passages }) => {
    const found: Omit<Found, 'passage'>[] = []
    for (let from = 0; from + LEAST_PHRASE <= text.length; from += 1) {
      for (const [wrong, right] of VARIANTS.get(text.slice(from, from + 2)) ?? []) {
        if (text.startsWith(wrong, from)) found.push({ from, wrong, right, certainty: 0.8 })
      }
    }
    return found.flatMap((one) => passages.map((passage): Found => ({ passage, ...one })))
  })
}

/** Shorter items of a list differ for good reasons. */
const LEAST_ITEM = 6

/** A name of the narrative's list and the table's own that differ by one character. */
function fromTables(document: TargetDocument): readonly Found[] {
  const pairs = pairsOf(document)
  return passagesOf(document).flatMap((passage) => {
    const project = pairs.find(({ goal }) => goal === passage.subGoal)?.project
    if (project === undefined || passage.text === project.name) return []
    const names = rowsOfProject(project).flatMap(({ indicator }) => [indicator.level3, indicator.description ?? ''])
    const purposes = (project.purpose ?? '').split(/[，。；、,;]/u)
    return passage.text.split(/[，。；、,;：:]/u).filter((item) => item.length >= LEAST_ITEM).flatMap((item): Found[] => {
      if (names.includes(item) || purposes.includes(item)) return []
      const slip = [...names, ...purposes].map((name) => slipOf(item, name)).find((one) => one !== null)
      return slip === null || slip === undefined ? [] : [{ passage, from: passage.text.indexOf(item) + slip.from, wrong: slip.wrong, right: slip.right, certainty: 0.7 }]
    })
  })
}

/** The word around the one character by which two names differ; null when they differ otherwise. */
function slipOf(item: string, name: string): { readonly from: number; readonly wrong: string; readonly right: string } | null {
  if (item === name || Math.abs(item.length - name.length) > 1) return null
  const from = [...item].findIndex((character, i) => character !== name.charAt(i))
  if (from < 1) return null
  const around = (text: string, length: number) => text.slice(Math.max(0, from - 2), from + length + 2)
  if (item.length === name.length && item.slice(from + 1) === name.slice(from + 1) && soundsLike(item.charAt(from), name.charAt(from))) {
    return { from: Math.max(0, from - 2), wrong: around(item, 1), right: around(name, 1) }
  }
  return null
}
