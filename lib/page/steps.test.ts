import { expect, it } from 'vitest';
import { inOneGo, withSteps } from './steps.ts';

it('does every item in order, and gives way after every few', () => {
  const done: number[] = [];
  const items = Array.from({ length: 100 }, (_, index) => index);
  let steps = 0;
  let most = 0;
  let before = 0;
  for (const _step of withSteps(items, (item) => done.push(item))) {
    steps += 1;
    most = Math.max(most, done.length - before);
    before = done.length;
  }
  expect(done).toEqual(items);
  expect(steps).toBeGreaterThan(2);
  expect(most).toBeLessThan(50);
});

it('gives the result of work in one go', () => {
  function* work() {
    yield;
    yield* withSteps([1], () => undefined);
    return '畢';
  }
  expect(inOneGo(work())).toBe('畢');
});
