/** What a region is called at the first start, until the office says which it is (PUT /api/region). */
export const FIRST_REGION = { code: '130000', name: '河北省' } as const
