import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUserWordsModels, type UserWordsModel } from './user-words-model.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(write = vi.fn(async () => true)) {
  const lifetime = new AbortController();
  const onFailure = vi.fn();
  const models = createUserWordsModels(
    { 'to-simplified': '', 'to-traditional': '于\t于' },
    write,
    onFailure,
    lifetime.signal,
  );
  const traditional = models.find(({ direction }) => direction === 'to-traditional') as UserWordsModel;
  return { write, onFailure, lifetime, traditional };
}

test('bad lines are named by number, the rest is in use, and all of it is kept to be mended', async () => {
  const { traditional, write } = open();
  traditional.setText('甲\t乙\n\t丙\n丁');
  expect(traditional.parsed.value.badLines).toEqual([{ line: 2, reason: 'empty-source' }]);
  expect(traditional.parsed.value.words).toEqual([
    { from: '甲', to: '乙' },
    { from: '丁', to: '丁' },
  ]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(write.mock.calls).toEqual([[{ 'to-simplified': '', 'to-traditional': '甲\t乙\n\t丙\n丁' }]]);
});

test('a file is added below what is there', () => {
  const { traditional } = open();
  traditional.addText('里\t里\n');
  expect(traditional.text.value).toBe('于\t于\n里\t里\n');
});

test('closing the page writes what waits', () => {
  const { traditional, write, lifetime } = open();
  traditional.setText('甲');
  lifetime.abort();
  expect(write).toHaveBeenCalledOnce();
});

test('a failure of storage is told', async () => {
  const { traditional, onFailure } = open(vi.fn(async () => false));
  traditional.setText('甲');
  await vi.advanceTimersByTimeAsync(1000);
  expect(onFailure).toHaveBeenCalledOnce();
});
