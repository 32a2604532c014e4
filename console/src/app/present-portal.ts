import { useEffect } from 'react';
import { useMatch, useParams } from 'react-router-dom';
import { portalsOf } from './duties';
import { useSession } from './session';

const storageKey = 'hoitu.portal';

/** The portal a person works on now: that of the address, else the last one, else their first. */
export function usePresentPortal(): number | null {
  const session = useSession();
  const match = useMatch('/portals/:portal/*');
  const inAddress = Number(match?.params.portal) || null;
  useEffect(() => {
    if (inAddress) localStorage.setItem(storageKey, String(inAddress));
  }, [inAddress]);
  if (inAddress) return inAddress;
  const mine = portalsOf(session);
  const last = Number(localStorage.getItem(storageKey));
  return mine.includes(last) ? last : (mine[0] ?? null);
}

/** The number in the address of a page below /portals/…; 0 for what is not a number. */
export function usePortalOfAddress(): number {
  return Number(useParams().portal) || 0;
}
