/** What a language model said, where it is, and documents of which nothing leaves. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Advice } from '#core/advice/answer.ts'
import {
  classify,
  isClassified,
  loadAdvice,
  loadModelSettings,
  removeAdvice,
  saveAdvice,
  saveModelSettings,
} from '#store/advice/advice.ts'
import { loadFindingPage } from '#store/findings/findings.ts'
import { openDocument, deleteDocument } from '#store/documents/documents.ts'
import { supersede } from '#store/documents/versions.ts'
import { freshRegion, gold, keep, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const ADVICE: readonly Advice[] = [
  { indicator: 2, field: 'value', text: '≥1次', message: `引号"'\\与零\u0000字符`, suggestion: '≥12场次' },
  { indicator: null, field: 'goals', text: null, message: '笼统', suggestion: null },
]

export function adviceBehaviours(opened: () => Opened): void {
  const started = async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { document } = await save(store, region, gold('000'))
    const project = (await openDocument(store.of(region).db, document))?.projectList[0]?.id ?? ''
    return { store, region, document, project }
  }
  const said = (project: string, advice = ADVICE) => ({
    project,
    model: 'qwen · 1',
    masked: 2,
    at: NOON,
    by: null,
    advice,
  })

  test('the model is off until somebody says otherwise, each region for itself', async () => {
    const { store, region } = await started()
    expect(await loadModelSettings(store.of(region).db)).toEqual({
      enabled: false,
      address: '',
      model: '',
      changedAt: null,
      changedBy: null,
    })
    await saveModelSettings(store.of(region).db, {
      enabled: true,
      address: 'http://10.0.0.5/v1',
      model: 'qwen',
      at: NOON,
      by: null,
    })
    await saveModelSettings(store.of(region).db, {
      enabled: true,
      address: 'http://10.0.0.6/v1',
      model: 'qwen',
      at: NOON,
      by: null,
    })
    expect(await loadModelSettings(store.of(region).db)).toMatchObject({
      enabled: true,
      address: 'http://10.0.0.6/v1',
    })
    expect(await loadModelSettings(store.of(await freshRegion(store)).db)).toMatchObject({ enabled: false })
  })

  test('what it said comes back in its order, takes the place of what it said before, goes when told, and is no finding', async () => {
    const { store, region, project } = await started()
    const findings = await loadFindingPage(store.of(region).db, { page: 1, size: 500 })
    expect(await loadAdvice(store.of(region).db, project)).toBeNull()
    await saveAdvice(store.of(region).db, said(project, []), randomUUID)
    await saveAdvice(store.of(region).db, said(project), randomUUID)
    const kept = await loadAdvice(store.of(region).db, project)
    expect(kept?.asked).toEqual({ at: NOON.toISOString(), by: null, model: 'qwen · 1', masked: 2 })
    expect(kept?.rows.map(({ id: _id, ...advice }) => advice)).toEqual([
      { ...ADVICE[0], message: `引号"'\\与零字符` },
      ADVICE[1],
    ])
    expect(await loadFindingPage(store.of(region).db, { page: 1, size: 500 })).toEqual(findings)
    expect(await loadAdvice(store.of(await freshRegion(store)).db, project)).toBeNull()
    expect(await removeAdvice(store.of(region).db, project)).toBe(true)
    expect(await removeAdvice(store.of(region).db, project)).toBe(false)
  })

  test('a document that is marked loses its advice and keeps its mark in the next version; removed, everything goes', async () => {
    const { store, region, document, project } = await started()
    await saveAdvice(store.of(region).db, said(project), randomUUID)
    const mark = { classified: true, at: NOON, by: null }
    expect(await classify(store.of(region).db, document, mark)).toMatchObject({ changed: true })
    expect(await classify(store.of(region).db, document, mark)).toMatchObject({ changed: false })
    expect(await loadAdvice(store.of(region).db, project)).toBeNull()
    const newer = (await save(store, region, keep(gold('000').document, []))).document
    expect(await isClassified(store.of(region).db, newer)).toBe(false)
    await supersede(store.of(region).db, document, newer, NOON)
    expect(await isClassified(store.of(region).db, newer)).toBe(true)
    expect(await classify(store.of(region).db, document, { ...mark, classified: false })).toMatchObject({
      changed: true,
    })
    expect(await isClassified(store.of(region).db, newer)).toBe(false)
    expect(await classify(store.of(region).db, randomUUID(), mark)).toBeNull()
    await classify(store.of(region).db, newer, mark)
    expect(await deleteDocument(store.of(region).db, newer)).not.toBeNull()
  })
}
