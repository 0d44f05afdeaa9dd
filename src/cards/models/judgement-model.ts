// What the coach says, as a card shows it: the grade, and a remark for each thing to mend.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Judgement, Remark } from '../../notes/coach/judgement.ts';
import { QUALITY_COLOR } from '../names/quality-color.ts';
import { plain } from '../plain.ts';

export function judgementModel({ quality, remarks }: Judgement, language: Language) {
  return {
    grade: `${text(language, 'coach.title')}: ${text(language, `coach.quality.${quality}`)}`,
    color: QUALITY_COLOR[quality],
    remarks:
      remarks.length === 0
        ? text(language, 'coach.nothing')
        : remarks.map((remark) => `- ${remarkText(remark, language)}`).join('\n'),
  };
}

function remarkText({ rule, words = '' }: Remark, language: Language): string {
  return text(language, `coach.rule.${rule}`, { words: plain(words, 60) });
}
