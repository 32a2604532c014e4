import { createContext, useContext } from 'react';
import type { OpenSession } from '../api/contract';

const Context = createContext<OpenSession | null>(null);

/** Wraps everything that needs a person who is signed in completely. */
export const SessionProvider = Context.Provider;

export function useSession(): OpenSession {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}
