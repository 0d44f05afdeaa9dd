// The colour of a grade. It only underlines the word: warning yellow cannot be read on every background.
import type { Quality } from '../../notes/coach/judgement.ts';

export const QUALITY_COLOR: Readonly<Record<Quality, string>> = {
  great: 'Good',
  marginal: 'Default',
  poor: 'Attention',
};
