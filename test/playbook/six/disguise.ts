// Hides English words, letter by letter, so that nothing but a language's own labels can help the compiler to read a page.

const VOWELS = 'aeiouAEIOU';
const TURNED = 'eiouaEIOUA';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハ';
const HAN = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余';

/** Targets of links, addresses, entities, kinds of alerts, levels of statuses and letters that count stay as they are. */
const KEPT = /(\]\([^)]*\)|https?:\/\/\S+|&\w+;|\[!\w+\]|L[12] - |(?<![\w.])[a-z]\.(?=\s))/g;

export function disguise(text: string, language: 'es' | 'pt' | 'ja' | 'zh'): string {
  return text
    .split(KEPT)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[a-zA-Z]/g, (letter) => hide(letter, language))))
    .join('');
}

function hide(letter: string, language: 'es' | 'pt' | 'ja' | 'zh'): string {
  if (language === 'es' || language === 'pt') return TURNED[VOWELS.indexOf(letter)] ?? letter;
  return (language === 'ja' ? KANA : HAN)[LETTERS.indexOf(letter.toLowerCase())] ?? letter;
}
