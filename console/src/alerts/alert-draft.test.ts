import { expect, test } from 'vitest';
import { countReached, inputOf, newDraft } from './alert-draft';

test('a new alert of the province begins at once and goes everywhere', () => {
  const input = inputOf({ ...newDraft(1, true, '2026-11-23'), event: 'Bão', headline: 'Bão số 5' });
  expect(input.reach).toBe('everywhere');
  expect(input.target).toBeNull();
  expect(input.begins_at).toBeNull();
  expect(input.expires_at).toBe('2026-11-23T11:00:00.000Z');
  expect(input.en).toBeNull();
});

test('a portal speaks on its own pages', () => {
  const input = inputOf(newDraft(3, false, '2026-11-23'));
  expect([input.reach, input.target, input.levels]).toEqual(['portal', 3, []]);
});

test('what belongs to another choice is not sent', () => {
  const draft = {
    ...newDraft(1, true, '2026-11-23'),
    levels: ['commune'],
    begins_date: '2026-11-22',
  };
  expect(inputOf(draft).levels).toEqual([]);
  expect(inputOf({ ...draft, reach: 'levels', later: true })).toMatchObject({
    levels: ['commune'],
    target: null,
    begins_at: '2026-11-22T15:00:00.000Z',
  });
});

test('says on how many portals it will stand', () => {
  const portals = [{ level: 'province' }, { level: 'commune' }, { level: 'commune' }];
  expect(countReached({ reach: 'everywhere', levels: [] }, portals)).toBe(3);
  expect(countReached({ reach: 'levels', levels: ['commune'] }, portals)).toBe(2);
  expect(countReached({ reach: 'portal', levels: [] }, portals)).toBe(1);
});
