import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../api/contract';
import { ProblemError } from '../api/problem';
import { Autosave, quietTime, retryTime, type AutosaveDoors, type SaveStatus } from './autosave';
import type { Draft } from './draft';

const draft = (title: string) => ({ title }) as Draft;
const article = (version: number, title = '') =>
  ({ version, title, updated_at: '2026-11-22T03:42:00.000Z' }) as Article;

let statuses: SaveStatus['kind'][];
let copy: { title: string; version: number } | null;

function autosaveWith(doors: Partial<AutosaveDoors>): Autosave {
  return new Autosave(
    {
      save: (_, version) => Promise.resolve(article(version + 1)),
      load: () => Promise.resolve(article(9, 'của người khác')),
      keepCopy: ({ title }, version) => {
        copy = { title, version };
      },
      forgetCopy: () => {
        copy = null;
      },
      onStatus: (status) => statuses.push(status.kind),
      onSaved: () => undefined,
      ...doors,
    },
    3,
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  statuses = [];
  copy = null;
});
afterEach(() => {
  vi.useRealTimers();
});

test('saves once, a moment after the last change, from the version it was made from', async () => {
  const save = vi.fn<AutosaveDoors['save']>((_, version) => Promise.resolve(article(version + 1)));
  const autosave = autosaveWith({ save });
  autosave.change(draft('a'));
  await vi.advanceTimersByTimeAsync(quietTime / 2);
  autosave.change(draft('ab'));
  await vi.advanceTimersByTimeAsync(quietTime);
  expect(save.mock.calls).toEqual([[draft('ab'), 3]]);
  expect(autosave.version).toBe(4);
  expect(statuses.at(-1)).toBe('saved');
  expect(copy).toBeNull();
});

test('a change during a save is saved after it, from the new version', async () => {
  let finish: (article: Article) => void = () => undefined;
  const save = vi.fn<AutosaveDoors['save']>(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const autosave = autosaveWith({ save });
  autosave.change(draft('a'));
  await vi.advanceTimersByTimeAsync(quietTime);
  autosave.change(draft('b'));
  finish(article(4));
  await vi.advanceTimersByTimeAsync(quietTime);
  expect(save.mock.calls[1]).toEqual([draft('b'), 4]);
  expect(copy).toEqual({ title: 'b', version: 3 });
});

test('when somebody was faster, nothing more is sent until a person decides', async () => {
  const save = vi.fn<AutosaveDoors['save']>(() =>
    Promise.reject(new ProblemError({ status: 412, code: 'article.changed' })),
  );
  const autosave = autosaveWith({ save });
  autosave.change(draft('của tôi'));
  await vi.advanceTimersByTimeAsync(quietTime);
  expect(statuses.at(-1)).toBe('conflict');
  autosave.change(draft('của tôi, thêm'));
  await vi.advanceTimersByTimeAsync(10 * retryTime);
  expect(save).toHaveBeenCalledTimes(1);
  expect(copy?.title).toBe('của tôi, thêm');
});

test('keeping mine saves it on top of theirs', async () => {
  const save = vi
    .fn<AutosaveDoors['save']>()
    .mockRejectedValueOnce(new ProblemError({ status: 412, code: 'article.changed' }))
    .mockResolvedValueOnce(article(10));
  const autosave = autosaveWith({ save });
  autosave.change(draft('của tôi'));
  await vi.advanceTimersByTimeAsync(quietTime);
  autosave.keepMine();
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.calls[1]).toEqual([draft('của tôi'), 9]);
  expect(statuses.at(-1)).toBe('saved');
});

test('taking theirs gives mine up and goes on from their version', async () => {
  const save = vi
    .fn<AutosaveDoors['save']>()
    .mockRejectedValue(new ProblemError({ status: 412, code: 'article.changed' }));
  const autosave = autosaveWith({ save });
  autosave.change(draft('của tôi'));
  await vi.advanceTimersByTimeAsync(quietTime);
  expect(autosave.takeTheirs()?.title).toBe('của người khác');
  expect(autosave.version).toBe(9);
  expect(autosave.hasUnsaved).toBe(false);
  expect(copy).toBeNull();
});

test('without a network the copy stays and saving is tried again', async () => {
  const save = vi
    .fn<AutosaveDoors['save']>()
    .mockRejectedValueOnce(new ProblemError({ status: 0, code: 'console.unreachable' }))
    .mockResolvedValueOnce(article(4));
  const autosave = autosaveWith({ save });
  autosave.change(draft('a'));
  await vi.advanceTimersByTimeAsync(quietTime);
  expect(statuses.at(-1)).toBe('offline');
  expect(copy?.title).toBe('a');
  await vi.advanceTimersByTimeAsync(retryTime);
  expect(statuses.at(-1)).toBe('saved');
  expect(copy).toBeNull();
});

test('a refusal is shown and not tried again until something changes', async () => {
  const save = vi.fn<AutosaveDoors['save']>(() =>
    Promise.reject(new ProblemError({ status: 422, code: 'article.title.empty' })),
  );
  const autosave = autosaveWith({ save });
  autosave.change(draft(''));
  await vi.advanceTimersByTimeAsync(10 * retryTime);
  expect(save).toHaveBeenCalledTimes(1);
  expect(statuses.at(-1)).toBe('refused');
  expect(await autosave.flush()).toBe(false);
});
