import {
  CalendarDays,
  Image,
  LayoutList,
  Landmark,
  ListTodo,
  Megaphone,
  Network,
  Siren,
  UserCog,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { OpenSession } from '../api/contract';
import type { MessageKey } from '../i18n/language';
import { dutiesOn, installationDuties, worksOnContent } from './duties';

export interface NavigationItem {
  name:
    | 'tasks'
    | 'content'
    | 'directives'
    | 'alerts'
    | 'pictures'
    | 'organisation'
    | 'calendar'
    | 'board'
    | 'portal'
    | 'accounts';
  label: MessageKey;
  icon: LucideIcon;
  address: string;
}

/** What the left rail offers this person on this portal (null: none chosen). */
export function navigationFor(session: OpenSession, portal: number | null): NavigationItem[] {
  const installation = installationDuties(session);
  const accounts: NavigationItem[] = installation.has('manage_accounts')
    ? [{ name: 'accounts', label: 'rail.accounts', icon: UserCog, address: '/accounts' }]
    : [];
  const tasks: NavigationItem[] = session.roles.some((role) => worksOnContent(new Set(role.duties)))
    ? [{ name: 'tasks', label: 'rail.tasks', icon: ListTodo, address: '/' }]
    : [];
  if (portal === null) return [...tasks, ...accounts];

  const duties = dutiesOn(session, portal);
  const base = `/portals/${portal}`;
  const here: NavigationItem[] = [];
  if (worksOnContent(duties)) {
    here.push({
      name: 'content',
      label: 'rail.content',
      icon: LayoutList,
      address: `${base}/articles`,
    });
  }
  if (duties.has('direct')) {
    here.push({
      name: 'directives',
      label: 'rail.directives',
      icon: Megaphone,
      address: `${base}/directives`,
    });
    here.push({ name: 'alerts', label: 'rail.alerts', icon: Siren, address: `${base}/alerts` });
  }
  if (worksOnContent(duties)) {
    here.push({
      name: 'pictures',
      label: 'rail.pictures',
      icon: Image,
      address: `${base}/pictures`,
    });
  }
  if (duties.has('publish')) {
    here.push(
      {
        name: 'organisation',
        label: 'rail.organisation',
        icon: Network,
        address: `${base}/organisation`,
      },
      {
        name: 'calendar',
        label: 'rail.calendar',
        icon: CalendarDays,
        address: `${base}/calendar`,
      },
    );
  }
  if (duties.size > 0) {
    here.push({ name: 'board', label: 'rail.board', icon: Users, address: `${base}/board` });
  }
  if (duties.has('manage_portal')) {
    here.push({
      name: 'portal',
      label: 'rail.portal',
      icon: Landmark,
      address: `${base}/settings`,
    });
  }
  return [...tasks, ...here, ...accounts];
}

/** The same job on another portal, or the first thing this person may do there. */
export function sameJobOn(session: OpenSession, portal: number, pathname: string): string {
  const job = /^\/portals\/\d+(\/\w+)/.exec(pathname)?.[1] ?? '/articles';
  const here = navigationFor(session, portal).filter(({ address }) =>
    address.startsWith(`/portals/${portal}/`),
  );
  return (here.find(({ address }) => address.endsWith(job)) ?? here[0])?.address ?? '/';
}

/** Where a person begins: what waits for them, or what their duties are about. */
export function firstAddress(session: OpenSession, portal: number | null): string {
  return navigationFor(session, portal)[0]?.address ?? '/me';
}
