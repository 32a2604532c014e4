import { expect, test } from 'vitest';
import type { Duty, OpenSession } from '../api/contract';
import { dutiesOn, portalsOf } from './duties';
import { firstAddress, navigationFor, sameJobOn } from './navigation';

function sessionWith(...roles: { portal: number | null; duties: Duty[] }[]): OpenSession {
  return {
    state: 'open',
    csrf_token: 't',
    expires_at: '2026-11-22T09:00:00.000Z',
    idle_seconds: 900,
    account: { id: 7, login: 'an', full_name: 'Nguyễn Văn An', email: 'an@bacninh.gov.vn' },
    roles: roles.map((role, index) => ({
      ...role,
      assignment: index + 1,
      role: 'editor',
      role_name: { vi: 'Biên tập viên', en: 'Editor' },
    })),
    second_factor: { enabled: true, required: false, recovery_codes_left: 10 },
    password: { must_change: false, expires_at: null },
  };
}

const names = (session: OpenSession, portal: number | null) =>
  navigationFor(session, portal).map((item) => item.name);

test('an editor sees tasks, content, pictures and the board of their portal', () => {
  const editor = sessionWith({ portal: 3, duties: ['write'] });
  expect(names(editor, 3)).toEqual(['tasks', 'content', 'pictures', 'board']);
});

test('on a portal of somebody else only the tasks remain', () => {
  const editor = sessionWith({ portal: 3, duties: ['write'] });
  expect(names(editor, 4)).toEqual(['tasks']);
});

test('who directs sees the directives and the alerts, who manages the portal its settings', () => {
  const head = sessionWith({ portal: 1, duties: ['review', 'direct', 'manage_portal'] });
  expect(names(head, 1)).toEqual([
    'tasks',
    'content',
    'directives',
    'alerts',
    'pictures',
    'board',
    'portal',
  ]);
});

test('who publishes keeps the organisation and the work calendar', () => {
  const publisher = sessionWith({ portal: 3, duties: ['publish'] });
  expect(names(publisher, 3)).toEqual([
    'tasks',
    'content',
    'pictures',
    'organisation',
    'calendar',
    'board',
  ]);
});

test('a technical administrator sees accounts and no content', () => {
  const technical = sessionWith({ portal: null, duties: ['manage_accounts', 'operate'] });
  expect(names(technical, null)).toEqual(['accounts']);
  expect(names(technical, 3)).toEqual(['board', 'accounts']);
  expect(firstAddress(technical, null)).toBe('/accounts');
});

test('duties of several roles add up, per portal', () => {
  const both = sessionWith(
    { portal: 3, duties: ['write'] },
    { portal: 3, duties: ['review'] },
    { portal: 4, duties: ['publish'] },
  );
  expect([...dutiesOn(both, 3)]).toEqual(['write', 'review']);
  expect([...dutiesOn(both, 4)]).toEqual(['publish']);
  expect(portalsOf(both)).toEqual([3, 4]);
});

test('changing the portal keeps the job where the duties allow it', () => {
  const head = sessionWith(
    { portal: 1, duties: ['write', 'direct'] },
    { portal: 3, duties: ['write'] },
  );
  expect(sameJobOn(head, 3, '/portals/1/pictures')).toBe('/portals/3/pictures');
  expect(sameJobOn(head, 3, '/portals/1/directives')).toBe('/portals/3/articles');
  expect(sameJobOn(head, 3, '/me')).toBe('/portals/3/articles');
});

test('who holds no role begins with their own account', () => {
  expect(firstAddress(sessionWith(), null)).toBe('/me');
});
