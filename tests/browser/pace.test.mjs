// How soon a change is kept, by figures worked out by hand.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wait_before_next} from '../../web/keeping/pace.js';

test('The first change after a pause is kept at once', () => {
  assert.equal(wait_before_next(Infinity, 0), 0);
  assert.equal(wait_before_next(100, 2), 0);
  assert.equal(wait_before_next(60_000, 150), 0);
});

test('Those that follow wait until a tenth of a second has passed', () => {
  assert.equal(wait_before_next(0, 2), 100);
  assert.equal(wait_before_next(70, 2), 30);
});

test('What is slow to write is written less often: a sixth of the time, but within a second', () => {
  assert.equal(wait_before_next(0, 30), 180);
  assert.equal(wait_before_next(30, 30), 150);
  assert.equal(wait_before_next(0, 200), 1000);
});
