// The Playground's page as a person uses it: writes, reads cards, presses buttons. Knows the page's markup so that tests need not.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

export interface Chat {
  /** All of the bot's cards, oldest first. */
  readonly cards: Locator;
  /** Writes a message and sends it; resolves with the next card. */
  say(text: string): Promise<Locator>;
  /** Presses a button of a card. */
  press(card: Locator, button: string): Promise<void>;
  /** Picks one of the choices of a card's field. */
  choose(card: Locator, field: string, option: string): Promise<void>;
  /** What the bot said under a card. */
  toast(card: Locator): Locator;
  /** Loads the page anew, as somebody else's device would. */
  reload(): Promise<void>;
  /** Keeps a picture of the window in coverage/e2e. */
  picture(name: string): Promise<void>;
  /** The window, and the card as a phone shows it: nothing in it may stick out. */
  pictures(card: Locator, name: string): Promise<void>;
}

/** What a phone of 390 pixels leaves to a card. */
const PHONE = '.on-a-phone .ac-adaptiveCard { width: 350px !important; min-width: 0 !important; }';
const PICTURES = path.resolve(import.meta.dirname, '../../coverage/e2e');

export async function openChat(page: Page, url: string): Promise<Chat> {
  const cards = page.locator('.ac-adaptiveCard');
  const composer = page.locator('[role=textbox][contenteditable=true]');
  await mkdir(PICTURES, { recursive: true });
  const load = async (go: () => Promise<unknown>): Promise<void> => {
    await go();
    await composer.waitFor();
    // The page tells the bot that it was installed every time it loads: the chat begins when the bot has dealt with it.
    for (const event of ['installationUpdate 200', 'conversationUpdate 200']) await page.getByText(event).waitFor();
    await page.getByTitle('Toggle Log Panel').click();
    await page.addStyleTag({ content: PHONE });
  };
  const picture = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
  };
  await load(() => page.goto(url));
  return {
    cards,
    async say(text) {
      const next = cards.nth(await cards.count());
      await composer.fill(text);
      await composer.press('Enter');
      await next.waitFor();
      return next;
    },
    press: (card, button) => card.getByRole('button', { name: button, exact: true }).click(),
    async choose(card, field, option) {
      await card.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    toast: (card) =>
      card.locator('xpath=ancestor::*[contains(@class, "fai-OutputCard")]').getByLabel('Display Invoked Message'),
    reload: () => load(() => page.reload()),
    picture,
    async pictures(card, name) {
      await card.scrollIntoViewIfNeeded();
      await picture(name);
      const onPhone = (is: boolean) => page.evaluate(`document.documentElement.classList.toggle('on-a-phone', ${is})`);
      await onPhone(true);
      await card.screenshot({ path: path.join(PICTURES, `${name}-phone.png`), animations: 'disabled' });
      const [width, needed] = await card.evaluate((element) => [element.clientWidth, element.scrollWidth]);
      await onPhone(false);
      assert.ok(
        width !== undefined && needed !== undefined && needed <= width,
        `${name}: ${needed} in ${width} pixels`,
      );
    },
  };
}
