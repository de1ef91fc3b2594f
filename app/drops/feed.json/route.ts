import { loadLibrary } from '@/lib/content/load';
import { buildJsonFeed } from '@/lib/drops/feed';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const body = buildJsonFeed(await loadLibrary());
  return new Response(body, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
}
