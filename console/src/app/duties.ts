import type { Duty, OpenSession } from '../api/contract';

/** The duties a person holds on a portal: those of the roles given there and on the installation. */
export function dutiesOn(session: OpenSession, portal: number | null): Set<Duty> {
  return new Set(
    session.roles
      .filter((role) => role.portal === null || role.portal === portal)
      .flatMap((role) => role.duties),
  );
}

/** Duties that hold on the installation as a whole. */
export function installationDuties(session: OpenSession): Set<Duty> {
  return dutiesOn(session, null);
}

/** The portals on which the person holds a role, each once. */
export function portalsOf(session: OpenSession): number[] {
  return [...new Set(session.roles.flatMap((role) => (role.portal === null ? [] : [role.portal])))];
}

export function worksOnContent(duties: Set<Duty>): boolean {
  return (['write', 'review', 'publish', 'withdraw', 'direct'] as const).some((duty) =>
    duties.has(duty),
  );
}
