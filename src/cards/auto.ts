// The choice "leave it to the bot" in a list. A word, because Teams' dropdowns take an empty value for no choice at all.

export const AUTO = 'auto';
