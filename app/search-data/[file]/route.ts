import { loadLibrary } from '@/lib/content/load';
import { searchFilesOf } from '@/lib/search/files';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return [...searchFilesOf(await loadLibrary()).keys()].map((file) => ({ file }));
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const body = searchFilesOf(await loadLibrary()).get((await params).file);
  if (body === undefined) return new Response('There is no such file.', { status: 404 });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
