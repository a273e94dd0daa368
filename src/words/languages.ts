import type { Words } from './en.ts';

/** The languages of the pages, each as it calls itself; English is what is given where none is asked for. */
export const LANGUAGES = { en: 'English', fr: 'Français', ja: '日本語', zh: '中文', ko: '한국어' } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);

/** What is said in each: fetched when somebody reads in it, since each is as long as all of a page. */
export const wordsIn: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
  ja: async () => (await import('./ja.ts')).ja,
  zh: async () => (await import('./zh.ts')).zh,
  ko: async () => (await import('./ko.ts')).ko,
};
