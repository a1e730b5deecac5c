/** The languages of the interface and the messages; zh-CN comes first and is the default. */
export const LANGUAGES = ['zh-CN', 'en'] as const
