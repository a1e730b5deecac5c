import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { unitMissingHeader } from './unit-missing-header.ts'

describe('unit-missing-header', () => {
  test.each([
    ['no table has it', targets([{ unit: null }, { unit: null }]), ['-']],
    ['one table lacks it', targets([{}, { unit: null }]), ['2']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(unitMissingHeader, document)).toEqual(expected)
  })

  test.each([['all have it', targets([{}, {}])]] as const)('stays quiet: %s', (_, document) => {
    expect(places(unitMissingHeader, document)).toEqual([])
  })
})
