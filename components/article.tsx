import { ArticleHtml } from './article-html';
import { articles } from './article-store';

/** The text of a page: HTML that lib/markdown/compile.ts made of Markdown and sanitised. */
export function Article({ address, html }: { address: string; html: string }) {
  // In development a saved file is drawn anew in place, which needs the text in the browser.
  if (process.env.NODE_ENV === 'development') {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/markdown/compile.ts
    return <div className="article" dangerouslySetInnerHTML={{ __html: html }} />;
  }
  articles().set(address, html);
  return <ArticleHtml address={address} />;
}
