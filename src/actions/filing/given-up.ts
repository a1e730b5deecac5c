/** What the operation log tells of an adjustment that is given up: every place, as approved and as written. */
import type { FieldChange, IndicatorRef, TargetComparison, ThingChange } from '#core/target/compare.ts'
import { pathText } from '#text/interface/imports.ts'

/** The words of the form, as it is printed; from the version to what was there. */
export function givenUpInLog(change: ThingChange | TargetComparison): { readonly givenUp?: string[] } {
  const givenUp = 'thing' in change ? ofThing(change) : ofWords(change)
  return givenUp.length === 0 ? {} : { givenUp }
}

function ofThing({ fields, added, removed, changed, moved }: ThingChange): string[] {
  return [
    ...fields.map((field) => line('', field)),
    ...added.map((row) => `＋${rowText(row)}`),
    ...removed.map((row) => `－${rowText(row)}`),
    ...changed.flatMap(({ indicator, fields: own }) => own.map((field) => line(`${indicator.name} `, field))),
    ...moved.map(({ indicator, from, to }) => `${indicator.name} ${from} → ${to}`),
  ]
}

function ofWords({ fields, added, removed, changed }: TargetComparison): string[] {
  return [
    ...fields.map((field) => line('', field)),
    ...added.map(({ name }) => `＋${name}`),
    ...removed.map(({ name }) => `－${name}`),
    ...changed.flatMap(ofThing),
  ]
}

function rowText({ level2, name, value }: IndicatorRef): string {
  return [level2, name, value].filter((text) => text !== '').join(' ')
}

function line(of: string, { path, before, after }: FieldChange): string {
  return `${of}${pathText(path, 'zh-CN')} ${before ?? '—'} → ${after ?? '—'}`
}
