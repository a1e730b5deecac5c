/** Which tables of an earlier year are shown: its target, and the one that says what was reached. */
import type { RelatedView } from '#api/duplicates.ts'

type Earlier = RelatedView['earlier']

/** The years of which there is a table, the newest first. */
export function tableYears(earlier: Earlier): readonly number[] {
  return [...new Set(earlier.flatMap(({ fiscalYear }) => fiscalYear ?? []))].toSorted((a, b) => b - a)
}

/** Ids of projects. */
export type EarlierTables = { readonly target: string; readonly results: string | null }

/** A 自评表 repeats the target, so it stands for one where there is no other. */
export function chooseTables(earlier: Earlier, year: number): EarlierTables | null {
  const tables = earlier.filter(({ fiscalYear }) => fiscalYear === year)
  const results = tables.find((table) => table.results) ?? null
  const target = tables.find((table) => !table.results) ?? results
  return target === null || target === undefined
    ? null
    : { target: target.project, results: results?.project ?? null }
}
