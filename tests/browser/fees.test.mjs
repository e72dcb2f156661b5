// The Fees screen as a reader uses it: figures that can be worked out by hand, the quote and what to
// answer, and what goes on to the campaign and the roster.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open_page} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * The Fees screen for an account of one's own of which only the followers are known.
 * @param {import('node:test').TestContext} t
 * @param {string} followers
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open_own(t, followers, wish) {
  const {page, problems, close} = await open_page(wish);
  t.after(close);
  t.after(() => assert.deepEqual(problems, []));
  await page.getByRole('link', {name: 'Fees', exact: true}).click();
  await page.getByRole('combobox', {name: 'Influencer'}).selectOption('An account of your own');
  for (const name of ['Likes', 'Comments']) await type(page, name, '');
  await type(page, 'Followers', followers);
  return page;
}

async function type(/** @type {Page} */ page, /** @type {string} */ name,
                    /** @type {string} */ text) {
  const field = page.getByRole('textbox', {name, exact: true});
  await field.fill(text);
  await field.press('Enter');
}

/** A shown result, by its name. */
const figure = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('group', {name, exact: true});

/** Waits until the result shows the text. */
async function shows(/** @type {Page} */ page, /** @type {string} */ name,
                     /** @type {string} */ text) {
  await figure(page, name).getByText(text, {exact: true}).waitFor({state: 'attached'});
}

test('The market fee of 10,000 followers on Instagram is 150 with its spread', async (t) => {
  const page = await open_own(t, '10k');
  // 150 × 0.3825 and 150 × 2.6146
  await shows(page, 'Fee by followers', '$150');
  await shows(page, 'Fee by followers', 'usually $57.38 – $392');
});

test('The rule of thumb is $1,000 for 100,000 followers and takes no part', async (t) => {
  const page = await open_own(t, '100,000');
  await shows(page, 'Rule of thumb', '$1,000');
  await shows(page, 'Rule of thumb', 'not used in the fair fee');
});

test('A method without figures says why', async (t) => {
  const page = await open_own(t, '');
  await shows(page, 'Fee by followers', '—');
  await page.getByText('Cannot be known yet, because followers are unknown.').first()
      .waitFor({state: 'attached'});
  await shows(page, 'Fair fee', '—');
  assert.doesNotMatch(await page.getByRole('main').innerText(), /NaN|Infinity|undefined/);
});

test('Add-ons and discounts are told in money and add up', async (t) => {
  // Engagements alone set the fee: 1,000 × 0.08, 0.25 and 0.80.
  const page = await open_own(t, '');
  await type(page, 'Likes', '980');
  await type(page, 'Comments', '20');
  await shows(page, 'Fair fee', '$250');
  await shows(page, 'Fair fee', 'usually $80.00 – $800');
  await type(page, 'Posts', '4');
  await type(page, 'Usage rights', '2');
  await page.getByRole('checkbox', {name: 'Rush delivery (+20%)'}).click();
  await page.getByRole('checkbox', {name: 'Already a fan (discount)'}).click();
  await shows(page, '4 × Instagram post', '$1,000');
  await shows(page, 'Usage rights', '$500');
  await shows(page, 'Rush delivery', '$200');
  await shows(page, 'Discount for several posts', '−$170');
  // 15 % of 1,530: 229.5, to three digits
  await shows(page, 'Discount of a fan', '−$230');
  // 1,300.50, and the range 0.32 and 3.2 times that
  await shows(page, 'Fair fee, typical', '$1,300');
  await shows(page, 'Fair fee', 'usually $416 – $4,160');
});

test('A quote is placed on the range and answered', async (t) => {
  const page = await open_own(t, '');
  await type(page, 'Likes', '980');
  await type(page, 'Comments', '20');  // 80, 250, 800
  await type(page, 'Quote for all of this', '250');
  await shows(page, 'Quote', 'Higher than 50% of comparable fees');
  await shows(page, 'Accept', '$250');
  await type(page, 'Posts', '2');  // 160, 500, 1,600
  await type(page, 'Quote for all of this', '1700');
  await page.getByText('High', {exact: true}).first().waitFor({state: 'attached'});
  await shows(page, 'Quote', 'Higher than 91% of comparable fees');
  await shows(page, 'Counter-offer', '$500');
  await page.getByRole('button', {name: 'Copy the text'}).click();
  await page.getByText('Copied.').waitFor({state: 'attached'});
  const text = await page.waitForFunction(() => navigator.clipboard.readText());
  assert.match(await text.jsonValue(), /quote of \$1,700.*2 × Instagram post.*\$160 and \$1,600.*offer \$500/s);
});

test('An influencer’s quote is taken from the roster and grows with the posts', async (t) => {
  const {page, close} = await open_page();
  t.after(close);
  await page.getByRole('link', {name: 'Fees', exact: true}).click();
  await page.getByRole('combobox', {name: 'Influencer'}).selectOption('Derm with Léa');
  await shows(page, 'Quote', '$900');
  await type(page, 'Posts', '2');
  await shows(page, 'Quote', '$1,800');
  await page.getByRole('combobox', {name: 'Format'}).selectOption('Instagram reel');
  await page.getByText('Instagram · 54.3K followers', {exact: false}).first()
      .waitFor({state: 'attached'});
});

test('The deal goes into the line-up with its quote, and can be taken back', async (t) => {
  const {page, close} = await open_page();
  t.after(close);
  await page.getByRole('link', {name: 'Fees', exact: true}).click();
  await page.getByRole('combobox', {name: 'Influencer'}).selectOption('Jo in the Lab');
  await type(page, 'Posts', '3');
  await type(page, 'Quote for all of this', '321');
  await page.getByRole('button', {name: 'Use for the campaign'}).click();
  await page.getByText('Jo in the Lab is in the line-up.').waitFor({state: 'attached'});
  await page.getByRole('link', {name: 'Campaign', exact: true}).click();
  const row = page.getByRole('button', {name: /^Jo in the Lab, 3 × X post, \$321/});
  await row.waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Undo'}).first().click();
  await row.waitFor({state: 'detached'});
});

test('An account of one’s own can join the roster', async (t) => {
  const page = await open_own(t, '10k');
  await type(page, 'Name', 'Somebody new');
  await page.getByRole('button', {name: 'Add to the roster'}).click();
  await page.getByText('Somebody new begins your own list; the sample is put away.').waitFor({state: 'attached'});
  const chosen = page.getByRole('combobox', {name: 'Influencer'}).locator('option:checked');
  assert.equal(await chosen.textContent(), 'Somebody new');
});

test('How? explains the chosen format, not the default one', async (t) => {
  const page = await open_own(t, '10k');
  await page.getByRole('combobox', {name: 'Format'}).selectOption('Instagram reel');
  await type(page, 'Usage rights', '4');
  await page.getByRole('button', {name: 'How? Fee by followers'}).click();
  await page.getByText('Price of this format').first().waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'How? Usage rights'}).click();
  // 1 + 4 × 25 %
  await page.getByText('1 + 4 × 25%', {exact: false}).first().waitFor({state: 'attached'});
});

test('On a phone the fair fee is seen at once and everything fits', async (t) => {
  const page = await open_own(t, '10k', {width: 360, height: 640, touch: true});
  const box = await figure(page, 'Fair fee').boundingBox();
  assert.ok(box && box.y + box.height < 640);
  const wide = await page.evaluate(() => [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1).length);
  assert.equal(wide, 0);
});

test('A rate stands in for likes and comments, and a percentage of likes is one of the followers', async (t) => {
  const page = await open_own(t, '25,000');
  const field = (/** @type {string} */ name) => page.getByRole('textbox', {name, exact: true});
  // As people type: a key at a time.
  await field('Likes').click();
  await page.keyboard.type('3%', {delay: 250});
  await page.keyboard.press('Tab');
  await page.getByText('3% of 25,000 followers: 750.').waitFor({state: 'attached'});
  assert.equal(await field('Likes').inputValue(), '750');
  await field('Engagement rate').click();
  await page.keyboard.type('2.5', {delay: 250});
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(
      (input) => input.placeholder === 'From the rate'));
  assert.equal(await field('Likes').inputValue(), '');
  // 625 engagements at 0.08, 0.25 and 0.80 alone would be $156; the followers have a say, too.
  await shows(page, 'Fee by engagements', '$156');
});

test('An error stands whole below its field, in words for it', async (t) => {
  const page = await open_own(t, '10k', {width: 360, height: 640, touch: true});
  const likes = page.getByRole('textbox', {name: 'Likes', exact: true});
  await likes.fill('a lot');
  await likes.blur();
  await likes.and(page.locator('[aria-invalid=true]')).waitFor({state: 'attached'});
  const told = await likes.getAttribute('aria-describedby');
  assert.equal(await page.locator(`#${told}`).textContent(), 'Enter a count, such as 600 or 1.2k.');
  // What follows has made room.
  const views = await page.getByRole('textbox', {name: 'Views', exact: true}).boundingBox();
  const own = await likes.boundingBox();
  assert.ok(views && own && views.y - (own.y + own.height) > 22 + 2 * 18);
});
