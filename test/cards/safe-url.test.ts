// Which addresses may stand behind a link.
import assert from 'node:assert/strict';
import { safeUrl } from '../../src/cards/safe-url.ts';

const CASES: readonly (readonly [string, string | undefined])[] = [
  ['https://aka.ms/fasttrack', 'https://aka.ms/fasttrack'],
  ['http://aka.ms/x?a=1&b=2#c', 'http://aka.ms/x?a=1&b=2#c'],
  ['mailto:help@contoso.com', 'mailto:help@contoso.com'],
  ['https://x.de/a_(b)', 'https://x.de/a_%28b%29'],
  ['https://x.de/?q=\u0024{secret}', 'https://x.de/?q=$%7Bsecret%7D'],
  ['https://x.de/a b', 'https://x.de/a%20b'],
  ['HTTPS://X.de', 'https://x.de/'],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,<b>', undefined],
  ['file:///etc/passwd', undefined],
  ['msteams://l/chat', undefined],
  ['page:phase-assess', undefined],
  ['/relative', undefined],
  ['www.contoso.com', undefined],
  ['', undefined],
  [`https://x.de/${'a'.repeat(1000)}`, undefined],
];

describe('An address behind a link', () => {
  for (const [address, safe] of CASES) {
    it(`${JSON.stringify(address.slice(0, 40))} → ${safe ?? 'none'}`, () => assert.equal(safeUrl(address), safe));
  }
});
