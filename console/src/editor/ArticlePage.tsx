import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { articleQuery } from '../api/queries';
import { useRememberPortal } from '../app/present-portal';
import { Loaded } from '../design/Loading';
import { PicturePortalProvider } from '../media/usePicture';
import { ArticleEditor } from './ArticleEditor';

/** One article, to be read, written and moved on. */
export default function ArticlePage() {
  const id = Number(useParams().article) || 0;
  const article = useQuery(articleQuery(id));
  useRememberPortal(article.data?.portal ?? 0);
  return (
    <Loaded query={article}>
      {(present) => (
        <PicturePortalProvider value={present.portal}>
          <ArticleEditor key={present.id} article={present} />
        </PicturePortalProvider>
      )}
    </Loaded>
  );
}
