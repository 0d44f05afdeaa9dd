// Waits for words on a card.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** What the card says instead stands in the failure. */
export async function says(card: Locator, words: string): Promise<void> {
  const isSaid = card.filter({ hasText: words }).waitFor({ timeout: 10_000 });
  await isSaid.catch(async () => assert.fail(`"${words}" in: ${await card.textContent()}`));
}
