// The detail view of one influencer: its figures are edited in place and say at once what they
// change; every signal is there; each figure can be asked how it comes about.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open_page} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * The page with one influencer of the sample open.
 * @param {import('node:test').TestContext} t
 * @param {string} name
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open_influencer(t, name, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  await opened.page.getByRole('button', {name}).first().click();
  await opened.page.getByRole('heading', {name, level: 2}).waitFor();
  return opened;
}

/** The value of a shown result. */
const result = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('group', {name, exact: true}).locator('p').first();

/** Types into a field as people do, and leaves it. */
async function type(/** @type {Page} */ page, /** @type {string} */ name,
                    /** @type {string} */ text) {
  const field = page.getByRole('textbox', {name, exact: true});
  await field.click();
  await field.fill(text);
  await field.press('Enter');
}

/** Waits until the result's text is another one; gives it. */
async function other_than(/** @type {Page} */ page, /** @type {string} */ name,
                          /** @type {string | null} */ before) {
  await page.waitForFunction(
      ([name, before]) => {
        const group = document.querySelector(`[role=group][aria-label="${name}"]`);
        return group && group.querySelector('p')?.textContent !== before;
      },
      [name, before]);
  return result(page, name).textContent();
}

test('A quote typed in place changes the ROI at once, undo and redo bring it back', async (t) => {
  const {page, problems} = await open_influencer(t, 'Derm with Léa');
  const before = await result(page, 'ROI').textContent();
  await type(page, 'Quote', '450');
  const after = await other_than(page, 'ROI', before);
  await page.getByRole('button', {name: 'Undo'}).first().click();
  assert.equal(await other_than(page, 'ROI', after), before);
  await page.getByRole('button', {name: 'Redo'}).click();
  assert.equal(await other_than(page, 'ROI', before), after);
  assert.deepEqual(problems, []);
});

test('Followers are understood as people write them, and left grouped', async (t) => {
  const {page} = await open_influencer(t, 'Aisyah Glow');
  const before = await result(page, 'Engagement rate').textContent();
  await type(page, 'Followers', '120k');
  await other_than(page, 'Engagement rate', before);
  const field = page.getByRole('textbox', {name: 'Followers', exact: true});
  assert.equal(await field.inputValue(), '120,000');
});

test('All fourteen signals are there with what is missing for those not checked', async (t) => {
  const {page} = await open_influencer(t, 'Derm with Léa');
  const names = [
    'Low engagement', 'High engagement', 'Comments to likes',
    'Likes to views', 'Views to subscribers', 'Followers to following', 'Accounts followed',
    'Followers that are not real', 'Suspect comments', 'Growth in 30 days',
    'Posts far above the rest', 'Posts that vary little', 'Sponsored against other posts',
    'Share of sponsored posts'];
  const card = page.getByRole('region', {name: 'Signals on YouTube'});
  for (const name of names) {
    assert.equal(await card.getByRole('group', {name, exact: true}).count(), 1, name);
  }
  const growth = await card.getByRole('group', {name: 'Growth in 30 days'}).textContent();
  assert.match(growth ?? '', /Not checked.*30 days/);
});

test('A figure says how it comes about, and leads to what it is made of', async (t) => {
  const {page} = await open_influencer(t, 'Derm with Léa');
  await page.getByRole('button', {name: 'How? ROI'}).first().click();
  const panel = page.getByRole('region', {name: 'Details'});
  await panel.getByText('Profit ÷ Cost of one post', {exact: true}).waitFor();
  await panel.getByRole('button', {name: 'How? Profit'}).click();
  await panel.getByText('Contribution − Cost of one post', {exact: true}).waitFor();
  await panel.getByRole('button', {name: 'Back', exact: true}).click();
  await panel.getByText('Profit ÷ Cost of one post', {exact: true}).waitFor();
  await panel.getByRole('button', {name: 'Close', exact: true}).click();
  await page.getByRole('heading', {name: 'Derm with Léa', level: 2}).waitFor();
});

test('An id that is taken is refused in words and left as it was typed', async (t) => {
  const {page} = await open_influencer(t, 'Derm with Léa');
  await page.getByRole('button', {name: 'Name, contact, code and notes'}).click();
  await type(page, 'Id', 'ninopure');
  const field = page.getByRole('textbox', {name: 'Id', exact: true});
  await field.and(page.locator('[aria-invalid=true]')).waitFor();
  const help = await field.getAttribute('aria-describedby');
  assert.equal(await page.locator(`#${help}`).textContent(), 'Another influencer has this id.');
  assert.equal(await field.inputValue(), 'ninopure');
  await type(page, 'Id', 'lea');
  await page.getByRole('heading', {name: 'Derm with Léa', level: 2}).waitFor();
});

test('A removed influencer can be had back from the notice', async (t) => {
  const {page} = await open_influencer(t, 'Derm with Léa');
  await page.getByRole('button', {name: 'Remove', exact: true}).click();
  await page.getByRole('status').filter({hasText: 'Derm with Léa removed.'}).waitFor();
  const notice = page.getByRole('region', {name: 'Notice'});
  await notice.getByRole('button', {name: 'Undo'}).press('Enter');
  await page.getByRole('button', {name: 'Derm with Léa'}).first().waitFor();
});

test('On a phone, by touch, a post is added and edited', async (t) => {
  const {page, problems} =
      await open_influencer(t, 'Aisyah Glow', {width: 360, height: 640, touch: true});
  await page.getByRole('button', {name: 'Single posts (0)'}).tap();
  await page.getByRole('button', {name: 'Add a post'}).tap();
  const post = page.getByRole('button', {name: /^Post 1/});
  await post.waitFor();
  const likes = page.getByRole('textbox', {name: 'Likes', exact: true}).last();
  await likes.tap();
  await likes.fill('1200');
  await likes.press('Enter');
  await page.getByRole('button', {name: 'Post 1 · 1.2K likes'}).waitFor();
  assert.deepEqual(problems, []);
});
