import { loadLibrary } from '@/lib/content/load';
import { findSearchFile, listSearchFiles } from '@/lib/search/files';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return listSearchFiles(await loadLibrary()).map((file) => ({ file }));
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const body = findSearchFile(await loadLibrary(), (await params).file);
  if (body === undefined) return new Response('There is no such file.', { status: 404 });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
