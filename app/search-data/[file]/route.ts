import { loadLibrary } from '@/lib/content/load';
import { searchFilesOf } from '@/lib/search/files';
import { bundleSearchWorker } from '@/lib/search/worker-code';
import { searchWorkerFile } from '@/lib/search/worker-file';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const names = [searchWorkerFile, ...searchFilesOf(await loadLibrary()).keys()];
  return names.map((file) => ({ file }));
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  if (file === searchWorkerFile) {
    const { code } = await bundleSearchWorker();
    return new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
  }
  const body = searchFilesOf(await loadLibrary()).get(file);
  if (body === undefined) return new Response('There is no such file.', { status: 404 });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
