import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api/client';
import type { Article } from '../api/contract';
import { articleQuery } from '../api/queries';
import { Autosave, type SaveStatus } from './autosave';
import { draftOf, type Draft } from './draft';
import { findRecoveryCopy, forgetRecoveryCopy, keepRecoveryCopy } from './recovery';

export interface ArticleDraft {
  draft: Draft;
  status: SaveStatus;
  /** Grows when the text was replaced from outside and the editor must show it anew. */
  replaced: number;
  recovery: ReturnType<typeof findRecoveryCopy>;
  change: (patch: Partial<Draft>) => void;
  flush: () => Promise<boolean>;
  version: () => number;
  /** After an action of the workflow: the article as it is now. */
  moved: (article: Article) => void;
  keepMine: () => void;
  takeTheirs: () => void;
  useRecovery: () => void;
  dropRecovery: () => void;
}

/** The text one person is writing, saved as they write. */
export function useArticleDraft(article: Article): ArticleDraft {
  const queries = useQueryClient();
  const id = article.id;
  const [draft, setDraft] = useState(() => draftOf(article));
  const [status, setStatus] = useState<SaveStatus>({ kind: 'clean' });
  const [replaced, setReplaced] = useState(0);
  const [recovery, setRecovery] = useState(() => findRecoveryCopy(id));
  const latest = useRef(draft);

  const [autosave] = useState(
    () =>
      new Autosave(
        {
          save: (body, version) =>
            api.put('/articles/{article}', { path: { article: id }, version, body }),
          load: () => api.get('/articles/{article}', { path: { article: id } }),
          keepCopy: (copy, version) => {
            keepRecoveryCopy(id, copy, version);
          },
          forgetCopy: () => {
            forgetRecoveryCopy(id);
          },
          onStatus: setStatus,
          onSaved: (saved) => {
            queries.setQueryData(articleQuery(id).queryKey, saved);
          },
        },
        article.version,
      ),
  );

  const replace = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
    setReplaced((times) => times + 1);
  }, []);

  const change = useCallback(
    (patch: Partial<Draft>) => {
      latest.current = { ...latest.current, ...patch };
      setDraft(latest.current);
      autosave.change(latest.current);
    },
    [autosave],
  );

  // Somebody else saved while nothing of mine was waiting: show theirs.
  useEffect(() => {
    if (article.version <= autosave.version || autosave.hasUnsaved) return;
    autosave.adopt(article.version);
    replace(draftOf(article));
  }, [article, autosave, replace]);

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (autosave.hasUnsaved) event.preventDefault();
    };
    const onOnline = () => void autosave.flush();
    window.addEventListener('beforeunload', onLeave);
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      window.removeEventListener('online', onOnline);
      void autosave.flush();
      autosave.stop();
    };
  }, [autosave]);

  return {
    draft,
    status,
    replaced,
    recovery,
    change,
    flush: useCallback(() => autosave.flush(), [autosave]),
    version: useCallback(() => autosave.version, [autosave]),
    moved: useCallback(
      (next) => {
        autosave.rebase(next.version);
        queries.setQueryData(articleQuery(id).queryKey, next);
        void queries.invalidateQueries({ queryKey: ['article', id, 'history'] });
        void queries.invalidateQueries({ queryKey: ['article', id, 'revisions'] });
        void queries.invalidateQueries({ queryKey: ['articles', next.portal] });
        void queries.invalidateQueries({ queryKey: ['tasks'] });
      },
      [autosave, id, queries],
    ),
    keepMine: () => {
      autosave.keepMine();
    },
    takeTheirs: () => {
      const theirs = autosave.takeTheirs();
      if (theirs) replace(draftOf(theirs));
    },
    useRecovery: () => {
      if (!recovery) return;
      replace(recovery.draft);
      autosave.change(recovery.draft);
      setRecovery(null);
    },
    dropRecovery: () => {
      forgetRecoveryCopy(id);
      setRecovery(null);
    },
  };
}
