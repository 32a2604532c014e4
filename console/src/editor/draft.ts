import type { Article, ArticleInput } from '../api/contract';

/** What an editor can change of an article: the whole of what a save sends. */
export type Draft = Required<ArticleInput>;

export function draftOf(article: Article): Draft {
  return {
    section: article.section,
    language: article.language,
    title: article.title,
    summary: article.summary,
    body: article.body,
    cover: article.cover?.id ?? null,
    author_line: article.author_line,
    source_name: article.source_name,
    source_url: article.source_url,
    source_published_at: article.source_published_at,
    source_event_at: article.source_event_at,
    placements: article.placements,
    translates: article.translates,
    change_note: article.change_note,
  };
}
