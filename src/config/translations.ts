/** Words of the console that Payload's Chinese lacks. */
export const translations = {
  zh: {
    general: { searchResults: '搜索结果', slug: '网址' },
  },
  en: {},
}
