import type { Language } from '../languages.ts';
import { reviewInEnglish } from './en.ts';
import { reviewInFrench } from './fr.ts';
import type { ReviewWords } from './said.ts';

/** The sentences of each language; English ones, marked as such, where it has none yet. */
export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = {
  en: reviewInEnglish,
  fr: reviewInFrench,
  ja: reviewInEnglish,
  zh: reviewInEnglish,
  ko: reviewInEnglish,
};
