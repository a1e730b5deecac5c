import { describe, expect, test } from 'vitest'
import { withoutLeftovers } from './dropped.ts'

describe('files of a folder', () => {
  test('locks and thumbnails stay out and are counted', () => {
    const names = ['001-组织部.txt', '~$002.docx', '.DS_Store', 'Thumbs.db', 'desktop.ini', '绩效.docx']
    const { files, skipped } = withoutLeftovers(names.map((name) => new File(['x'], name)))
    expect(files.map(({ name }) => name)).toEqual(['001-组织部.txt', '绩效.docx'])
    expect(skipped).toBe(4)
  })
})
