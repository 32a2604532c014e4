import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from '../api/client';
import type { Picture } from '../api/contract';

const PortalOfPictures = createContext(0);

/** Names the portal whose pictures the texts inside show. */
export const PicturePortalProvider = PortalOfPictures.Provider;

/** The picture with this id; undefined while it is not (yet) found. */
export function usePicture(id: number): Picture | undefined {
  const portal = useContext(PortalOfPictures);
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['picture', id],
    staleTime: Infinity,
    enabled: id > 0,
    queryFn: () =>
      findPicture(portal, id, (picture) => queries.setQueryData(['picture', picture.id], picture)),
  }).data;
}

/** Leafs through the portal's pictures, the newest first; remembers every picture on the way. */
async function findPicture(
  portal: number,
  id: number,
  remember: (picture: Picture) => void,
): Promise<Picture> {
  let after: string | undefined;
  do {
    const page = await api.get('/portals/{portal}/pictures', {
      path: { portal },
      query: { after, limit: 200 },
    });
    const found = page.items.find((picture) => picture.id === id);
    page.items.filter((picture) => picture.id !== id).forEach(remember);
    if (found) return found;
    after = page.next ?? undefined;
  } while (after);
  throw new Error(`picture ${id} is not among the portal's`);
}
