// Words as commands are compared: case, accents, umlaut spelling, punctuation and spaces do not matter.

export function foldWords(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/([aou])e/g, '$1')
    .replace(/ß/g, 'ss')
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
}
