import { loadLibrary } from '@/lib/content/load';
import { buildAtomFeed } from '@/lib/drops/feed';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const body = buildAtomFeed(await loadLibrary());
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
