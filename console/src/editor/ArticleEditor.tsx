import { EditorContent } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import type { Article } from '../api/contract';
import { useLanguage } from '../i18n/language';
import { InsertPictureDialog } from '../media/InsertPictureDialog';
import { ArticleHeader } from './ArticleHeader';
import { ArticleNotices } from './ArticleNotices';
import { ArticleSide } from './ArticleSide';
import { checkArticle } from './checks/check-article';
import { ConflictDialog } from './ConflictDialog';
import { FixedToolbar } from './FixedToolbar';
import { GrowingField } from './GrowingField';
import { LanguageDialog } from './LanguageDialog';
import { LinkDialog } from './LinkDialog';
import { SelectionToolbar } from './SelectionToolbar';
import { useArticleDraft } from './useArticleDraft';
import { useRichTextEditor } from './useRichTextEditor';
import './editor.css';
import './reading.css';

type Tool = 'link' | 'language' | 'picture' | null;

/** The column as the reader will see it, what is to be checked beside it, the steps above it. */
export function ArticleEditor({ article }: { article: Article }) {
  const { t } = useLanguage();
  const writing = useArticleDraft(article);
  const { draft, status, change, flush } = writing;
  const mayWrite = article.actions.includes('save');
  const isOpen = article.state === 'draft' || article.state === 'returned';
  // What is approved or public is opened for writing on purpose: saving takes it back to draft.
  const [reopened, setReopened] = useState(false);
  const editable = mayWrite && (isOpen || reopened);
  const [tool, setTool] = useState<Tool>(null);

  const editor = useRichTextEditor({
    body: draft.body,
    replaced: writing.replaced,
    editable,
    language: draft.language,
    onChange: (body) => {
      change({ body });
    },
  });
  const document_ = editor?.state.doc;
  const findings = useMemo(
    () => (document_ ? checkArticle(draft, document_) : []),
    [draft, document_],
  );

  useEffect(() => {
    document.title = `${article.title || t('content.untitled')} · ${t('product.name')}`;
  }, [article.title, t]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.key === 's') {
        event.preventDefault();
        void flush();
      } else if (event.key === 'k' && editor?.isFocused && editable) {
        event.preventDefault();
        setTool('link');
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [flush, editor, editable]);

  const closeTool = () => {
    setTool(null);
  };
  return (
    <div className="article-page">
      <ArticleHeader article={article} writing={writing} findings={findings} />
      <ArticleNotices
        article={article}
        writing={writing}
        canReopen={mayWrite && !editable}
        onReopen={() => {
          setReopened(true);
        }}
      />
      <div className="article-columns">
        <article className="sheet">
          {editable && editor && (
            <FixedToolbar
              editor={editor}
              onPicture={() => {
                setTool('picture');
              }}
              onLanguage={() => {
                setTool('language');
              }}
            />
          )}
          <div className="sheet-text" lang={draft.language}>
            {editable ? (
              <>
                <h1 className="visually-hidden">{draft.title || t('content.untitled')}</h1>
                <GrowingField
                  className="sheet-title"
                  label={t('article.title')}
                  maxLength={300}
                  value={draft.title}
                  onChange={(event) => {
                    change({ title: event.target.value });
                  }}
                />
                <GrowingField
                  className="sheet-summary"
                  label={t('article.summary')}
                  maxLength={1000}
                  value={draft.summary}
                  onChange={(event) => {
                    change({ summary: event.target.value });
                  }}
                />
              </>
            ) : (
              <>
                <h1 className="sheet-title">{draft.title || t('content.untitled')}</h1>
                <p className="sheet-summary">{draft.summary}</p>
              </>
            )}
            {editor && editable && (
              <SelectionToolbar
                editor={editor}
                onLink={() => {
                  setTool('link');
                }}
              />
            )}
            <EditorContent editor={editor} />
          </div>
        </article>
        <ArticleSide
          article={article}
          draft={draft}
          editable={editable}
          findings={findings}
          onChange={change}
          onShow={(position) => {
            editor
              ?.chain()
              .setTextSelection(position + 1)
              .scrollIntoView()
              .focus()
              .run();
          }}
        />
      </div>
      {tool === 'link' && editor && <LinkDialog editor={editor} onClose={closeTool} />}
      {tool === 'language' && editor && <LanguageDialog editor={editor} onClose={closeTool} />}
      {tool === 'picture' && editor && (
        <InsertPictureDialog
          portal={article.portal}
          onClose={closeTool}
          onInsert={(picture) => {
            const attrs = { picture: picture.id, alt: picture.alt, caption: picture.credit };
            editor.chain().focus().insertContent({ type: 'figure', attrs }).run();
            closeTool();
          }}
        />
      )}
      {status.kind === 'conflict' && (
        <ConflictDialog
          theirs={status.theirs}
          mine={draft}
          onMine={writing.keepMine}
          onTheirs={writing.takeTheirs}
        />
      )}
    </div>
  );
}
