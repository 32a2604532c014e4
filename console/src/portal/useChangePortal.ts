import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Contact, Portal } from '../api/contract';
import { portalQuery } from '../api/queries';

/** Changes a portal from the version that is on the screen. */
export function useChangePortal({ id: portal, version }: Portal) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { accent?: string | null; contact?: Contact }) =>
      api.patch('/portals/{portal}', { path: { portal }, version, body }),
    onSuccess: (changed) => {
      queries.setQueryData(portalQuery(portal).queryKey, changed);
    },
  });
}
