import { useEffect, useSyncExternalStore } from 'react';
import { useMatch, useParams } from 'react-router-dom';
import { portalsOf } from './duties';
import { useSession } from './session';

const storageKey = 'hoitu.portal';
const listeners = new Set<() => void>();

function lastPortal(): number {
  return Number(localStorage.getItem(storageKey)) || 0;
}

function rememberPortal(portal: number): void {
  if (portal === lastPortal()) return;
  localStorage.setItem(storageKey, String(portal));
  for (const listener of listeners) listener();
}

function onPortalChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes the portal of what is on the screen the one the person works on. */
export function useRememberPortal(portal: number): void {
  useEffect(() => {
    if (portal > 0) rememberPortal(portal);
  }, [portal]);
}

/** The portal a person works on now: that of the address, else the last one, else their first. */
export function usePresentPortal(): number | null {
  const session = useSession();
  const match = useMatch('/portals/:portal/*');
  const inAddress = Number(match?.params.portal) || 0;
  const last = useSyncExternalStore(onPortalChange, lastPortal);
  useRememberPortal(inAddress);
  if (inAddress) return inAddress;
  const mine = portalsOf(session);
  return mine.includes(last) ? last : (mine[0] ?? null);
}

/** The number in the address of a page below /portals/…; 0 for what is not a number. */
export function usePortalOfAddress(): number {
  return Number(useParams().portal) || 0;
}
