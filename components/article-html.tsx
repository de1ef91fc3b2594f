'use client';

import { articles } from './article-store';

/**
 * Draws an article whose HTML was put aside by article.tsx. Only its address is a prop, so that the page does
 * not carry the text a second time as data for React (a fifth of all bytes on a long page). In the browser
 * React takes the markup that is there for what it would have drawn: links are plain links, so this
 * component is never drawn there from nothing.
 */
export function ArticleHtml({ address }: { address: string }) {
  const html = typeof window === 'undefined' ? (articles().get(address) ?? '') : '';
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/markdown/compile.ts
    <div className="article" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
  );
}
